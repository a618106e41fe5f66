/**
 * What the store refuses, each under its own name. A refusal is an answer to whoever asked: nothing
 * was done, and the refusal itself is on record in the audit.
 */
import { InputError } from '../../base/assert';

export const refusalNames = [
  'password-too-short',
  'password-wrong',
  'locked-out',
  'person-unknown',
  'person-already-enrolled',
  'one-password-one-operation',
  'handle-spent',
  'handle-of-another-store',
  'duty-not-held',
  'duty-conflicts',
  'duty-unknown',
  'certificate-of-another-key',
  'certificate-not-issued',
  'certificate-missing',
  'certificate-not-valid-now',
  'certificate-revoked',
  'certificate-unknown',
  'revocation-list-not-issued',
  'revocation-list-older',
  'seal-unknown',
  'seal-already-known',
  'seal-of-another-maker',
  'seal-not-in-use',
  'seal-not-suspended',
  'seal-withdrawn',
  'seal-not-valid-now',
  'seal-of-another-person',
  'seal-of-another-post',
  'specimen-not-registered',
  'specimens-change-together',
  'voucher-unknown',
  'voucher-empty',
  'voucher-content-differs',
  'voucher-not-complete',
  'voucher-released',
  'post-unknown',
  'post-has-sealed',
  'upstream-seal-missing',
  'seal-already-on-voucher',
  'personal-seal-already-on-voucher',
  'person-already-on-voucher',
  'no-seal-to-cancel',
  'not-the-last-seal',
  'not-the-sealer',
] as const;
export type RefusalName = (typeof refusalNames)[number];

export class Refusal extends InputError {
  constructor(
    readonly reason: RefusalName,
    place: string,
    found: string,
    expected: string,
  ) {
    super(place, `${reason}: ${found}`, expected);
  }
}

export function refuse(reason: RefusalName, place: string, found: string, expected: string): never {
  throw new Refusal(reason, place, found, expected);
}
