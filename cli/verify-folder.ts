/**
 * A folder of documents verified: at the bank as it was sent, with receipts where they are asked
 * for; at finance as it came back, each receipt beside what was sent.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '../models/messages/head';
import {
  bankOfficers,
  type DocumentFailure,
  type DocumentMessage,
  type DocumentVerdict,
  type Envelope,
  financeOfficers,
  type Hands,
  type Known,
  openEnvelope,
  receiptOf,
  type SealStore,
  type SealsExpected,
  sealsOf,
  sentCopyOf,
  verifyDocument,
  writeEnvelope,
  writePages,
  writeVoucher,
} from '../seal/index';
import type { Context } from './context';
import { type DocumentFile, documentsIn, fileNameOf } from './documents-folder';
import { readBytes, writeFile } from './files';
import { morningOf, type OpenStore, sealsExpected } from './key-store';

/** Why a file is bad that no reader of one document can find. */
export type FolderFailureName =
  | 'file-name-differs'
  | 'receipt-missing'
  | 'never-sent'
  | 'sent-otherwise';

export interface BadFile {
  readonly file: string;
  readonly step: DocumentFailure['step'] | 'folder';
  readonly failure: DocumentFailure['failure'] | FolderFailureName;
  readonly place: string;
  readonly detail: string;
}

export interface FolderVerified {
  readonly documents: number;
  readonly good: number;
  readonly pages: number;
  readonly seals: number;
  readonly bad: readonly BadFile[];
}

const folderFailure = (file: string, failure: FolderFailureName, detail: string): BadFile => ({
  file,
  step: 'folder',
  failure,
  place: file,
  detail,
});

/** What the bank expects on a sent document, by its own register of specimens. */
export const sentSeals = (finance: SealStore, register: 'finance' | 'bank'): SealsExpected =>
  sealsExpected(finance, {
    copy: 'sent',
    posts: financeOfficers.map(({ post }) => post),
    register,
  });

const receiptSeals = (bank: SealStore): SealsExpected =>
  sealsExpected(bank, {
    copy: 'receipt',
    posts: bankOfficers.map(({ post }) => post),
    register: 'finance',
  });

/** What the receiver knows, and what is written down of a good document. */
export interface Reception {
  readonly known: Known;
  readonly onGood?: (envelope: Envelope) => void;
}

type Judge = (file: DocumentFile) => DocumentVerdict | BadFile;

function verifyAll(
  context: Context,
  files: readonly DocumentFile[],
  stage: string,
  judge: Judge,
  onGood: (envelope: Envelope) => void = () => undefined,
): FolderVerified {
  const bad: BadFile[] = [];
  const sum = { documents: files.length, good: 0, pages: 0, seals: 0 };
  for (const [i, file] of files.entries()) {
    const verdict = judge(file);
    if ('file' in verdict) bad.push(verdict);
    else if (!verdict.accepted) {
      const { step, failure, place, detail } = verdict;
      bad.push({ file: file.name, step, failure, place, detail });
    } else {
      sum.good += 1;
      sum.pages += verdict.pages;
      sum.seals += verdict.seals;
      onGood(verdict.envelope);
    }
    const { length: total } = files;
    context.progress({ stage, done: i + 1, total, unit: 'documents', isDone: i + 1 === total });
  }
  return { ...sum, bad };
}

/** The verdict on a file, whose name must be that of its document. */
function judged(
  file: DocumentFile,
  copy: 'sent' | 'receipt',
  seals: readonly SealsExpected[],
  known: Known = {},
) {
  const verdict = verifyDocument(file.bytes(), file.name, copy, seals, known);
  if (!verdict.accepted) return verdict;
  const name = fileNameOf(verdict.envelope.message);
  if (name === file.name) return verdict;
  return folderFailure(file.name, 'file-name-differs', `found ${file.name}, expected ${name}`);
}

/** At the bank. Every good document is handed to `onGood`. */
export function verifySent(
  context: Context,
  folder: string,
  finance: SealStore,
  stage: string,
  { known, onGood }: Reception = { known: {} },
): FolderVerified {
  const seals = [sentSeals(finance, 'bank')];
  return verifyAll(
    context,
    documentsIn(folder),
    stage,
    (file) => judged(file, 'sent', seals, known),
    onGood,
  );
}

/** Back at finance: seals of both parties, and nothing but the receipt added to what was sent. */
export function verifyReceipts(
  context: Context,
  folder: string,
  sentFolder: string,
  { finance, bank }: { readonly finance: SealStore; readonly bank: SealStore },
  stage: string,
): FolderVerified {
  const seals = [sentSeals(finance, 'finance'), receiptSeals(bank)];
  const verified = verifyAll(context, documentsIn(folder), stage, (file) => {
    const verdict = judged(file, 'receipt', seals);
    if ('file' in verdict || !verdict.accepted) return verdict;
    return faultBesideSent(verdict.envelope, file.name, sentFolder) ?? verdict;
  });
  const missing = documentsIn(sentFolder)
    .map(({ name }) => name.replace(/\.xml$/, '.receipt.xml'))
    .filter((name) => !existsSync(join(folder, name)))
    .map((name) => folderFailure(name, 'receipt-missing', 'found nothing, expected a receipt'));
  return { ...verified, bad: [...verified.bad, ...missing] };
}

function faultBesideSent(
  { message, encoding }: Envelope,
  file: string,
  sentFolder: string,
): BadFile | undefined {
  const sent = sentCopyOf(message);
  const path = join(sentFolder, fileNameOf(sent));
  if (!existsSync(path)) {
    return folderFailure(file, 'never-sent', `found no ${path}, expected what was sent`);
  }
  const own = openEnvelope(readBytes(path, 'what was sent'), path);
  const isSame = !('accepted' in own) && own.voucher.equals(writeVoucher(sent, encoding));
  if (isSame) return undefined;
  return folderFailure(file, 'sent-otherwise', `found another voucher than in ${path}`);
}

/** The bank's receipt of a good document: sealed in its store, written into a folder. */
export function writeReceipt(
  { message, encoding, seals }: Envelope,
  folder: string,
  bank: OpenStore,
  hands: Hands,
): void {
  const receipt = receiptOf(message, message.issued);
  const voucher = identityOf(receipt);
  const documents = writePages(receipt, encoding);
  bank.setTime(morningOf(message.issued));
  putReceiptSeal(receipt, documents, bank, hands);
  const stored = bank.store.releaseVoucher(voucher);
  const envelope = {
    message: receipt,
    encoding,
    voucher: writeVoucher(receipt, encoding),
    seals: [...seals, ...sealsOf('receipt', stored.seals)],
  };
  writeFile(join(folder, fileNameOf(receipt)), writeEnvelope(envelope));
}

/** Sealed already where an earlier run was cut off: then the store's own seal is used. */
function putReceiptSeal(
  receipt: DocumentMessage,
  documents: readonly Buffer[],
  { store }: OpenStore,
  hands: Hands,
): void {
  const voucher = identityOf(receipt);
  const known = store.voucher(voucher);
  const isSame = known?.documents.every((page, i) => documents[i]?.equals(page)) === true;
  if (isSame && known.seals.length === bankOfficers.length) return;
  const seals = bankOfficers.map(({ post, person }) => ({ post, handle: hands.of(person) }));
  store.sealVoucher({ voucher, documents, seals });
}
