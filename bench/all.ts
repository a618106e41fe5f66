/** Every bench by name. Each asserts its work before it reports a rate, or throws. */
import { benchChecker } from './checker';
import { benchSealing } from './sealing';
import { benchSimulator } from './simulator';

export const benches = {
  checker: benchChecker,
  simulator: benchSimulator,
  sealing: benchSealing,
} as const;
export type BenchName = keyof typeof benches;
