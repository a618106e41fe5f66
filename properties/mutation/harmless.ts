/**
 * Generated mutants that behave otherwise and break no sentence, each with the reason. `harmless`:
 * what it changes is none of anybody's outcomes. `weak`: a sentence or a witness is missing, named
 * here until the system has it. A survivor in neither list fails a test, and so does a name that
 * survives no more.
 */
export interface Explained {
  readonly family: string;
  readonly because: string;
  readonly mutants: readonly string[];
}

export const harmless: readonly Explained[] = [];

export const weak: readonly Explained[] = [];
