/** The evidence ledger as plain data. */

/** A scope that a row of the ledger rests on, and how many states that is. */
export interface Rested {
  readonly system: string;
  readonly scope: string;
  readonly states: number;
}

/**
 * One row of the evidence ledger: a sentence of the source, the control it belongs to, its rules,
 * the sentences that need them, what breaks those, and the states that all of it rests on.
 */
export interface EvidenceRow {
  /** A control of the source, or the section of the domain that a rule of another basis is from. */
  readonly control: string;
  readonly sentence: string;
  /** S the source, R a regulation, C a published system, I an inference. */
  readonly basis: string;
  readonly rules: readonly string[];
  readonly properties: readonly string[];
  readonly killers: readonly string[];
  readonly restsOn: readonly Rested[];
  readonly tests: readonly string[];
  /** Present where the control is deliberately not modelled: the reason. */
  readonly notModelled?: string;
  /** Present where no sentence needs its rules: the reason. */
  readonly unneeded?: string;
}
