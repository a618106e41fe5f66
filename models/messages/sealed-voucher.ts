/**
 * A voucher under the treasury's electronic seal, as its receiver sees it, and the checks in the
 * order of GB/T 38540: the document is what was signed, the signer's certificate is in the seal's
 * own list, the seal is the one whose specimen is held here. Seals are counted: 1, then 2.
 */
import type { Content } from '../content';
import type { ModelEvent } from '../system';

export interface SealedVoucher {
  readonly content: Content;
  /** The number of the treasury seal that it bears. */
  readonly seal: number;
  readonly signer: 'in the list' | 'not in the list';
  readonly document: 'as sealed' | 'changed';
}

export const SEALS_MAX = 2;
export const sealNumbers: readonly number[] = [1, SEALS_MAX];

export const sealed = (content: Content, seal: number): SealedVoucher => ({
  content,
  seal,
  signer: 'in the list',
  document: 'as sealed',
});
/** Altered after it was sealed. */
export const changed = (seal: number): SealedVoucher => ({
  ...sealed('altered', seal),
  document: 'changed',
});
/** Signed with somebody's own certificate, the treasury's seal inside. */
export const signedByAnother = (seal: number): SealedVoucher => ({
  ...sealed('altered', seal),
  signer: 'not in the list',
});

export const messageOf = (voucher: SealedVoucher): ModelEvent => ({
  type: 'SEALED_VOUCHER',
  ...voucher,
});

/** Every voucher that can arrive anywhere. */
export const sealedVouchers: readonly SealedVoucher[] = sealNumbers.flatMap((seal) => [
  sealed('genuine', seal),
  sealed('altered', seal),
  changed(seal),
  signedByAnother(seal),
]);

export type Refusal = 'document changed' | 'signer not in the list' | 'another specimen';
export const refusals: readonly Refusal[] = [
  'document changed',
  'signer not in the list',
  'another specimen',
];

/** What a receiver of sealed vouchers holds: the specimen it compares with (0: none), a voucher. */
export interface Receiving {
  readonly specimen: number;
  readonly voucher: SealedVoucher | null;
}
