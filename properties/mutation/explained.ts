/** What is said about survivors: for which family, which mutants, and why; common reasons. */
export interface Explained {
  readonly family: string;
  readonly because: string;
  /** Their names, from beginning to end. */
  readonly mutants: RegExp;
}

/** One reason in several families; names are patterns, and any of them may match. */
export const inEach = (
  families: readonly string[],
  because: string,
  ...names: readonly string[]
): readonly Explained[] =>
  families.map((family) => ({
    family,
    because,
    mutants: new RegExp(`^(?:${names.join('|')})$`),
  }));

export const ASKED_AGAIN =
  'what was not sent is sent when it is asked for again: later, and nothing else changes';
export const TWO_LOOK = 'the next person compares the same thing before anything becomes of it';
export const AFTER_REFUSAL =
  'it happens to a voucher that was altered on its way, in scopes under attack alone: nothing is ' +
  'paid on it either way, and no end is promised to it';
export const NOTE_ONLY =
  'only what is noted of a repeated message changes, not what is done with it';
export const ONCE_MORE = 'it is only sent more often: a copy that is on its way absorbs the next';
