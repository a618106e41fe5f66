/** Vouchers and their seals as the store's rows hold them: reading only. */
import type { LiveSeal } from './order';
import { refuse } from './refusal';
import type { Vault } from './vault';

export interface StoredSeal extends LiveSeal {
  readonly time: string;
  /** SES_Signature of each page, as DER. */
  readonly signatures: readonly Buffer[];
}

export interface StoredVoucher {
  readonly voucher: string;
  /** Open until every post has sealed; released means handed on, and nothing is taken back. */
  readonly state: 'open' | 'complete' | 'released';
  readonly documents: readonly Buffer[];
  /** Standing seals, in the order in which they were put. */
  readonly seals: readonly StoredSeal[];
}

export interface VoucherRow {
  readonly id: number;
  readonly identity: string;
  readonly pages: number;
  readonly digest: string;
  readonly state: StoredVoucher['state'];
}

export interface SealingRow extends LiveSeal {
  readonly id: number;
  readonly time: string;
}

export const rowOf = (vault: Vault, voucher: string): VoucherRow | undefined =>
  vault.database.first<VoucherRow>('SELECT * FROM voucher WHERE identity = ?', voucher);

export const knownRow = (vault: Vault, voucher: string): VoucherRow =>
  rowOf(vault, voucher) ??
  refuse('voucher-unknown', voucher, 'no voucher of that number', 'one that was sealed here');

export const standingOn = (vault: Vault, voucher: number): readonly SealingRow[] =>
  vault.database.all<SealingRow>(
    'SELECT id, post, person, seal, time FROM sealing WHERE voucher = ? AND is_live = 1' +
      ' ORDER BY id',
    voucher,
  );

/** A voucher with its standing seals; undefined where the store does not know it. */
export function readVoucher(vault: Vault, voucher: string): StoredVoucher | undefined {
  const row = rowOf(vault, voucher);
  if (row === undefined) return undefined;
  const { database } = vault;
  const blobs = (sql: string, id: number): readonly Buffer[] =>
    database.all<{ readonly bytes: Buffer }>(sql, id).map(({ bytes }) => bytes);
  const seals = standingOn(vault, row.id).map(({ id, post, person, seal, time }) => {
    const sql = 'SELECT der AS bytes FROM signature WHERE sealing = ? ORDER BY page';
    return { post, person, seal, time, signatures: blobs(sql, id) };
  });
  const pages = 'SELECT document AS bytes FROM page WHERE voucher = ? ORDER BY number';
  return { voucher, state: row.state, documents: blobs(pages, row.id), seals };
}
