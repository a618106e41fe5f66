/**
 * Keys that passwords have opened, kept while their uses last: one derivation opens a whole batch
 * where the rules of the store allow that. Where a password is good for one operation, it is asked
 * and derived anew for each, which is what that rule means.
 */
import { Refusal } from './refusal';
import type { Unlocked } from './unlocked';

/** What opens keys: a seal store, or an issuing office. */
export interface Opens {
  readonly unlock: (request: {
    readonly person: string;
    readonly password: string;
    readonly uses?: number;
  }) => Unlocked;
}

/**
 * Keys of persons, each good for so many operations where the store's rules allow that; otherwise
 * the password is given anew for every operation.
 */
export class Hands {
  private readonly opened = new Map<string, Unlocked>();

  constructor(
    private readonly store: Opens,
    private readonly passwordOf: (person: string) => string,
    private readonly uses: number,
  ) {}

  /** A handle with a use left. @throws Refusal where the password is wrong. */
  of(person: string): Unlocked {
    const known = this.opened.get(person);
    if (known !== undefined && known.usesLeft > 0) return known;
    const fresh = this.open(person);
    this.opened.set(person, fresh);
    return fresh;
  }

  private open(person: string): Unlocked {
    const password = this.passwordOf(person);
    try {
      return this.store.unlock({ person, password, uses: this.uses });
    } catch (error) {
      const isStrict = error instanceof Refusal && error.reason === 'one-password-one-operation';
      if (!isStrict) throw error;
      return this.store.unlock({ person, password });
    }
  }

  close(): void {
    for (const handle of this.opened.values()) handle.close();
  }
}
