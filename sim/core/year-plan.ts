/** What a year is given: which months, on what track, by whose tables; and what a trace keeps. */
import type { Stream } from '../../base/streams';
import type { Hears, Kind } from './books/bookkeeping';
import type { Matcher } from './books/month-end';
import type { Calendar } from './calendar';
import type { Lives } from './pilot-lives';
import type { Scenario, Track } from './scenario';

export interface YearPlan {
  readonly index: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** One step as a trace keeps it. */
export interface TraceStep {
  readonly year: number;
  readonly time: number;
  readonly life: Kind;
  readonly voucher: number;
  readonly step: string;
}

export interface YearOptions {
  readonly scenario: Scenario;
  readonly track: Track;
  readonly calendar: Calendar;
  readonly lives: Lives;
  readonly plan: YearPlan;
  readonly stream: Stream;
  readonly onTrace?: (step: TraceStep) => void;
  /** Deliberately wrong bookkeeping, for tests that must see it caught. */
  readonly matcher?: Matcher;
  readonly hears?: Hears;
}
