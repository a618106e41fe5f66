/** The seal queue at month end, as plain data. Seconds and pages; one seal server unless said. */

/** What one page costs a seal server, all its seals together. */
export interface QueueLaw {
  readonly name: 'published' | 'device' | 'measured';
  readonly secondsAPage: number;
}

/** One day at a multiple of the pilot's volume. */
export interface QueueView {
  readonly multiple: number;
  readonly notices: number;
  readonly pages: number;
  /** Work that came over the time to do it; above 1 the day runs over. */
  readonly load: number;
  readonly waitMeanSeconds: number;
  readonly wait95Seconds: number;
  readonly waitingMost: number;
  readonly endedAfterWindowSeconds: number;
  /** Servers with which 95 of 100 notices wait at most a minute; null where thousands are not. */
  readonly serversNeeded: number | null;
}

export interface SealQueue {
  readonly notices: number;
  readonly rowsMean: number;
  readonly pagesMean: number;
  readonly windowHours: number;
  readonly waitSecondsMost: number;
  readonly laws: readonly (QueueLaw & {
    /** The most that one server seals. */
    readonly pagesAnHour: number;
    /** The load at which one notice in ten waits. */
    readonly startsAtPagesAnHour: number;
    readonly views: readonly QueueView[];
  })[];
}
