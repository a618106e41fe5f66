/** In how many of the office's minutes each system served, and how long it was down. */
export interface Availability {
  /** A system, or a kind of line between two parties. */
  readonly system: string;
  /** How many there are of it: a line or a site each bank, one seal system. */
  readonly units: number;
  /** Office minutes of all of them. */
  readonly officeMinutes: number;
  /** Of those, minutes in which its users could not be served. */
  readonly downMinutes: number;
  readonly outages: number;
  /** By the clock on the wall, over all outages: their sum, and the longest. */
  readonly outageMinutes: number;
  readonly longestMinutes: number;
}

/** Mean minutes until it serves again; none where it was never down. */
export const meanToRecovery = ({ outages, outageMinutes }: Availability): number | null =>
  outages === 0 ? null : outageMinutes / outages;
