/**
 * Vouchers in the store. One call seals one voucher: its pages, its seals and their records are one
 * transaction, so a voucher is never half sealed. The order is judged by the store's own rows,
 * whatever the caller believes.
 */
import { InputError } from '../../base/assert';
import { readCertificate } from '../certificate';
import { placedAt } from '../placing';
import { revocationAt } from '../revocation';
import { sealDocument } from '../seal';
import { type Sm2PrivateKey, sm3 } from '../sm2';
import { refusalOfCancelling, refusalOfSealing } from './order';
import { refuse } from './refusal';
import { revocationListIn } from './revocations';
import { usableSeal } from './seals';
import type { Unlocked } from './unlocked';
import type { Vault } from './vault';
import {
  knownRow,
  readVoucher,
  rowOf,
  type StoredVoucher,
  standingOn,
  type VoucherRow,
} from './voucher-rows';

/** A page is notice or voucher text, lean on purpose; a voucher is a bounded number of them. */
export const DOCUMENT_BYTES_MAX = 1024 * 1024;
export const PAGES_MAX = 1000;

export interface SealingRequest {
  /** Division, year, type and number of the voucher, in any one spelling of the caller's. */
  readonly voucher: string;
  /** What is sealed, page by page. The first sealing stores it; later ones must bring the same. */
  readonly documents: readonly Buffer[];
  /** Who seals for which post, in order: one post or all of them in one transaction. */
  readonly seals: readonly { readonly post: string; readonly handle: Unlocked }[];
}

/** SM3 over the SM3 of every page: what the record binds. */
export const digestOfPages = (documents: readonly Buffer[]): string =>
  sm3(...documents.map((document) => sm3(document))).toString('hex');

/** Puts the seals on the voucher, all or none. @throws Refusal naming the rule that says no. */
export function sealVoucher(vault: Vault, request: SealingRequest): void {
  const { voucher, documents, seals } = request;
  demandDocuments(voucher, documents);
  if (seals.length === 0) throw new InputError(voucher, 'no seals', 'at least one post that seals');
  const persons = seals.map(({ handle }) => handle.person).join(', ');
  vault.refusalsRecorded(persons, 'seal', voucher, () => {
    const keys = seals.map(({ handle }) => vault.keyOf(handle));
    vault.database.atomically(() => {
      const row = entered(vault, voucher, documents);
      for (const [i, { post, handle }] of seals.entries()) {
        putSeal(vault, row, documents, {
          post,
          person: handle.person,
          privateKey: keys[i] as Sm2PrivateKey, // as long as `seals`, from which it was mapped
        });
      }
      setStateBySeals(vault, row);
    });
  });
}

function demandDocuments(voucher: string, documents: readonly Buffer[]): void {
  if (voucher === '' || voucher.length > 200) {
    throw new InputError('voucher', `${voucher.length} characters`, 'an identity of 1 to 200');
  }
  if (documents.length === 0 || documents.length > PAGES_MAX) {
    throw new InputError(voucher, `${documents.length} pages`, `1 to ${PAGES_MAX} pages`);
  }
  const large = documents.find(({ length }) => length === 0 || length > DOCUMENT_BYTES_MAX);
  if (large !== undefined) {
    const expected = `1 to ${DOCUMENT_BYTES_MAX} bytes a page`;
    throw new InputError(voucher, `a page of ${large.length} bytes`, expected);
  }
}

/** The voucher's row; the first who seals enters it, everybody later must mean the same bytes. */
function entered(vault: Vault, voucher: string, documents: readonly Buffer[]): VoucherRow {
  const { database } = vault;
  const digest = digestOfPages(documents);
  const known = rowOf(vault, voucher);
  if (known !== undefined) {
    if (known.state === 'released') {
      refuse('voucher-released', voucher, 'a voucher handed on', 'one that is still here');
    }
    if (known.digest === digest && known.pages === documents.length) return known;
    refuse('voucher-content-differs', voucher, `SM3 ${digest}`, `SM3 ${known.digest}`);
  }
  database.run(
    "INSERT INTO voucher (identity, pages, digest, state) VALUES (?, ?, ?, 'open')",
    ...[voucher, documents.length, digest],
  );
  const row = rowOf(vault, voucher);
  if (row === undefined) return refuse('voucher-unknown', voucher, 'no row', 'the row just made');
  for (const [i, document] of documents.entries()) {
    const sql = 'INSERT INTO page (voucher, number, document) VALUES (?, ?, ?)';
    database.run(sql, row.id, i + 1, document);
  }
  return row;
}

interface Hand {
  readonly post: string;
  readonly person: string;
  readonly privateKey: Sm2PrivateKey;
}

function putSeal(vault: Vault, row: VoucherRow, documents: readonly Buffer[], hand: Hand): void {
  const { database, settings } = vault;
  const { post, person, privateKey } = hand;
  vault.demand(person, `post/${post}`);
  const certificate = certificateOf(vault, person);
  const seal = usableSeal(vault, post, person, certificate);
  const id = seal.value.eSealInfo.value.esID;
  const next = { post, person, seal: id };
  const no = refusalOfSealing(standingOn(vault, row.id), next, settings.posts, settings.rules);
  if (no !== undefined) refuse(no.reason, row.identity, `${post} by ${person}`, no.expected);
  const time = vault.world.clock();
  const sealer = { privateKey, certificate, seal };
  const { width } = seal.value.eSealInfo.value.picture;
  const info = placedAt(row.identity, post, width);
  const { timed } = vault.world;
  const signatures = documents.map((document) => sealDocument(sealer, document, time, info, timed));
  const audit = vault.append('business', person, 'seal', row.identity, {
    post,
    seal: id,
    signed: time,
    content: row.digest,
    signatures: digestOfPages(signatures),
  });
  const isPersonal = settings.posts.find(({ name }) => name === post)?.kind === 'personal' ? 1 : 0;
  database.run(
    'INSERT INTO sealing (voucher, post, person, seal, time, is_personal, audit)' +
      ' VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[row.id, post, person, id, time, isPersonal, audit],
  );
  const sealing = standingOn(vault, row.id).at(-1)?.id ?? 0;
  for (const [i, der] of signatures.entries()) {
    const sql = 'INSERT INTO signature (sealing, page, der) VALUES (?, ?, ?)';
    database.run(sql, sealing, i + 1, der);
  }
}

/** The person's certificate, if it is one to seal with now. */
function certificateOf(vault: Vault, person: string): Buffer {
  const stored = vault.person(person).certificate;
  if (stored === null) {
    return refuse('certificate-missing', person, 'no certificate', 'one of the authority');
  }
  const { notBefore, notAfter, serial } = readCertificate(stored, person);
  const now = vault.world.clock();
  if (now < notBefore || now > notAfter) {
    refuse('certificate-not-valid-now', person, now, `${notBefore} to ${notAfter}`);
  }
  const revocation = revocationAt(revocationListIn(vault), serial, now);
  if (revocation !== undefined) {
    const { reason, since } = revocation;
    refuse('certificate-revoked', person, `${reason} since ${since}`, 'a certificate that counts');
  }
  return stored;
}

function setStateBySeals(vault: Vault, row: VoucherRow): void {
  const standing = standingOn(vault, row.id);
  const isComplete = vault.settings.posts.every(({ name }) =>
    standing.some(({ post }) => post === name),
  );
  const state = isComplete ? 'complete' : 'open';
  vault.database.run('UPDATE voucher SET state = ? WHERE id = ?', state, row.id);
}

/** Takes a post's seal away again: whoever put it, or a supervisor. */
export function cancelSeal(
  vault: Vault,
  handle: Unlocked,
  request: { readonly voucher: string; readonly post: string },
): void {
  const { voucher, post } = request;
  const { person } = handle;
  const isSupervisor = vault.holds(person, 'supervision');
  const duty = isSupervisor ? 'supervision' : (`post/${post}` as const);
  vault.perform(handle, { duty, chain: 'business', act: 'cancel', subject: voucher }, () => {
    const row = knownRow(vault, voucher);
    if (row.state === 'released') {
      refuse('voucher-released', voucher, 'a voucher handed on', 'one that is still here');
    }
    const standing = standingOn(vault, row.id);
    const by = { person, isSupervisor };
    const no = refusalOfCancelling(standing, post, by, vault.settings.rules);
    if (no !== undefined) refuse(no.reason, voucher, `${post} by ${person}`, no.expected);
    const sealing = standing.find((each) => each.post === post)?.id ?? 0;
    vault.database.run('UPDATE sealing SET is_live = 0 WHERE id = ?', sealing);
    setStateBySeals(vault, row);
    return { post };
  });
}

/** Hands a complete voucher on; automatic, and the end of cancelling. */
export function releaseVoucher(vault: Vault, voucher: string): StoredVoucher {
  vault.refusalsRecorded('automatic', 'release', voucher, () =>
    vault.database.atomically(() => {
      const row = knownRow(vault, voucher);
      if (row.state === 'open') {
        refuse('voucher-not-complete', voucher, 'seals missing', 'a seal of every post');
      }
      if (row.state === 'released') return;
      vault.database.run("UPDATE voucher SET state = 'released' WHERE id = ?", row.id);
      vault.append('business', 'automatic', 'release', voucher, { content: row.digest });
    }),
  );
  return readVoucher(vault, voucher) as StoredVoucher; // released a moment ago, never deleted
}
