/** What a receiver knows by itself, and what a value of a message is to it: known, or why not. */
import type { RefusalName } from './arrival-checks';

/**
 * What the receiver knows: its registers, and today's date (`2013-07-01`), which nobody reads from
 * a clock.
 */
export interface Register {
  readonly today: string;
  readonly parties: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
}

/** Fields by what they mean. A payee's account is nobody's register: anyone may be paid. */
const partyFields = new Set(['issuer', 'agentBank', 'treasury', 'unit']);
const accountFields = new Set(['account', 'payerAccount', 'clearingAccount']);
const dateFields = new Set(['issued', 'date', 'handled', 'paid', 'finished', 'from', 'to']);

interface Unknown {
  readonly refusal: RefusalName;
  readonly expected: string;
}

/** Why the register refuses the value of a field, or undefined where it does not. */
export function unknownTo(register: Register, key: string, value: string): Unknown | undefined {
  if (partyFields.has(key) && !register.parties.has(value)) {
    return { refusal: 'unknown-party', expected: 'a party of the register' };
  }
  if (accountFields.has(key) && !register.accounts.has(value)) {
    return { refusal: 'unknown-account', expected: 'an account of the register' };
  }
  if (key === 'subject' && !register.subjects.has(value)) {
    return { refusal: 'unknown-subject', expected: 'a budget subject of the register' };
  }
  // ISO dates compare as text.
  if (dateFields.has(key) && value > register.today) {
    return { refusal: 'date-in-the-future', expected: `at most ${register.today}` };
  }
  return undefined;
}
