/** Every event of the bank's front end, at either node. */
import type { ModelEvent } from '../../system';

const nodes = ['primary', 'standby'] as const;

export const alphabet: readonly ModelEvent[] = [
  { type: 'ORDER', carrier: 'line' },
  { type: 'ORDER', carrier: 'hand' },
  ...['CRASHED', 'RESTARTED', 'TAKE_OVER'].flatMap((type) => nodes.map((node) => ({ type, node }))),
  { type: 'STORE' },
  { type: 'MIRROR' },
  { type: 'ACKNOWLEDGE' },
  { type: 'BEGIN' },
  { type: 'EXECUTE' },
  { type: 'QUERY' },
];
