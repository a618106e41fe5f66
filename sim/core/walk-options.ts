/** What a walk is given: whose clocks and weather, and who is told of steps and timers. */
import type { Balances } from './books/balances';
import type { Clocks } from './clocks';
import type { StepPlan } from './lives';
import type { Scenario } from './scenario';
import type { Sky } from './sky';
import type { Voucher } from './voucher';

export interface WalkOptions {
  readonly scenario: Scenario;
  readonly clocks: Clocks;
  readonly sky: Sky;
  /** Begins the key of every voucher's luck: the year's own path. */
  readonly luck: string;
  readonly keys: number;
  /** Balances that a test has put wrong. */
  readonly balances?: Balances;
  /** Told after every step; the word before it is given, the voucher holds the word after it. */
  readonly onStep: (voucher: Voucher, plan: StepPlan, before: number, edge: number) => void;
  /** Told of every timer that runs out. */
  readonly onTimer: (timer: number, detail: number) => void;
}
