/**
 * A key that a password has opened, for so many operations and no more. It dies when they are used,
 * when it is closed and with the process; nothing of it is stored.
 */
import type { Sm2PrivateKey } from '../sm2';
import { refuse } from './refusal';

export class Unlocked {
  #privateKey: Sm2PrivateKey | undefined;
  #usesLeft: number;

  constructor(
    readonly person: string,
    /** The store that opened it, as a token: a handle opens nothing elsewhere. */
    readonly store: object,
    privateKey: Sm2PrivateKey,
    uses: number,
  ) {
    this.#privateKey = privateKey;
    this.#usesLeft = uses;
  }

  get usesLeft(): number {
    return this.#usesLeft;
  }

  /** The key, for one operation; whether that succeeds or is refused, it is used. */
  use(): Sm2PrivateKey {
    const privateKey = this.#privateKey;
    if (privateKey === undefined || this.#usesLeft === 0) {
      return refuse('handle-spent', this.person, 'a handle without uses left', 'the password anew');
    }
    this.#usesLeft -= 1;
    if (this.#usesLeft === 0) this.close();
    return privateKey;
  }

  /** Lets go of the key. OpenSSL frees it when Node collects the key object, not at once. */
  close(): void {
    this.#privateKey = undefined;
    this.#usesLeft = 0;
  }
}
