/** What must hold of anything that the central bank sends back: a batch, an adjustment. */
import { always, type Property } from '../../../base/property';

/** Who made it holds it as returned only while it stands returned where it came from. */
export const returnedAtBoth = (made: string, received: string): Property =>
  always('what came back as returned stands returned at the central bank', {
    word: ({ parts }) => parts[made]?.value !== 'returned' || parts[received]?.value === 'returned',
  });
