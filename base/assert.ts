/**
 * Two kinds of wrong. The harness is wrong: `HarnessBug`, never caught on the way, exit code 3.
 * The input is wrong: `InputError`, which names the place, what was found and what was expected,
 * exit code 2.
 */

/** A fault of Countersign itself. */
export class HarnessBug extends Error {
  override readonly name = 'HarnessBug';
}

/** A fault of what the user gave us: a file, an option, a model. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(
    readonly place: string,
    readonly found: string,
    readonly expected: string,
  ) {
    super(`${place}: found ${found}, expected ${expected}`);
  }
}

/** Throws `HarnessBug` unless the claim holds. */
export function assert(claim: unknown, sentence: string): asserts claim {
  if (!claim) throw new HarnessBug(sentence);
}

/** The value itself; `HarnessBug` where it is absent. */
export function present<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new HarnessBug(`${what} is absent`);
  return value;
}

/** The unreachable branch of a switch over a union. */
export function never(value: never): never {
  throw new HarnessBug(`unexpected ${JSON.stringify(value)}`);
}
