/** What can go wrong in a run, all of it: how often each did, or why it cannot. */
export interface Arisen {
  readonly name: string;
  readonly count: number;
  /** Why it cannot arise in this scenario on this track; present only where it never did. */
  readonly cannot?: string;
}

export interface ArisenResults {
  /** Classes of difference: those that time ends, and errors. */
  readonly differences: readonly (Arisen & { readonly isError: boolean })[];
  /** Kinds of fault; none where the scenario has no section of them. */
  readonly faults: readonly Arisen[];
}
