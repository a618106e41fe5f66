/**
 * A folder of documents verified: each as its receiver would, with receipts where they are asked
 * for; and as its sender would when they came back, each receipt beside what was sent.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '../models/messages/head';
import {
  centralBankReceiptOf,
  type DocumentMessage,
  type Envelope,
  type Hands,
  type Known,
  type Officer,
  type Organisation,
  officersOf,
  openEnvelope,
  receiptOf,
  receiverOf,
  type SealsExpected,
  sealsOf,
  senderOf,
  sentCopyOf,
  writeEnvelope,
  writePages,
  writeVoucher,
} from '../seal/index';
import type { Context } from './context';
import { documentsIn, fileNameOf } from './documents-folder';
import { readBytes, writeFile } from './files';
import {
  type BadFile,
  type FolderVerified,
  folderFailure,
  judged,
  sealsOfParty,
  verifyAll,
} from './judge-folder';
import { morningOf, type OpenStore, type OpenStores } from './key-store';

/** The sender's seals, as they stand in the register of whoever looks. */
const sentSeals = (stores: OpenStores, message: DocumentMessage, register: Organisation) => {
  const sender = senderOf(message);
  return sealsOfParty(stores[sender], 'sent', officersOf[sender], register);
};

/** What the receiver of a document expects on it. */
const forReceiver = (stores: OpenStores) =>
  byCode((message) => [sentSeals(stores, message, receiverOf(message))]);

/** What its sender expects on the receipt that came back. */
const forSender = (stores: OpenStores) =>
  byCode((message) => {
    const [sender, receiver] = [senderOf(message), receiverOf(message)];
    const receipt = sealsOfParty(stores[receiver], 'receipt', officersOf[receiver], sender);
    return [sentSeals(stores, message, sender), receipt];
  });

/** Made once a code: what a verifier has judged it knows again. */
function byCode(make: (message: DocumentMessage) => readonly SealsExpected[]) {
  const known = new Map<string, readonly SealsExpected[]>();
  return (message: DocumentMessage): readonly SealsExpected[] => {
    const expected = known.get(message.voucherType) ?? make(message);
    known.set(message.voucherType, expected);
    return expected;
  };
}

/** What the receiver knows, and what is written down of a good document. */
export interface Reception {
  readonly known: Known;
  readonly onGood?: (envelope: Envelope) => void;
}

/** Each document as at its receiver. Every good one is handed to `onGood`. */
export function verifySent(
  context: Context,
  folder: string,
  stores: OpenStores,
  stage: string,
  { known, onGood }: Reception = { known: {} },
): FolderVerified {
  const expected = forReceiver(stores);
  return verifyAll(
    context,
    documentsIn(folder),
    stage,
    (file) => judged(file, 'sent', expected, known),
    onGood,
  );
}

/** Back at the sender: seals of both parties, and nothing but the receipt added to what he sent. */
export function verifyReceipts(
  context: Context,
  folder: string,
  sentFolder: string,
  stores: OpenStores,
  stage: string,
): FolderVerified {
  const expected = forSender(stores);
  const verified = verifyAll(context, documentsIn(folder), stage, (file) => {
    const verdict = judged(file, 'receipt', expected);
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

/** A party at work: its store, and the hands of its officers. */
export interface Desk {
  readonly open: OpenStore;
  readonly officers: readonly Officer[];
  readonly hands: Hands;
}

/** The receiver's receipt of a good document: sealed in its store, written into a folder. */
export function writeReceipt(
  { message, encoding, seals }: Envelope,
  folder: string,
  desk: Desk,
): void {
  const fill = receiverOf(message) === 'bank' ? receiptOf : centralBankReceiptOf;
  const receipt = fill(message, message.issued);
  const voucher = identityOf(receipt);
  const documents = writePages(receipt, encoding);
  desk.open.setTime(morningOf(message.issued));
  putReceiptSeal(receipt, documents, desk);
  const stored = desk.open.store.releaseVoucher(voucher);
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
  { open, officers, hands }: Desk,
): void {
  const { store } = open;
  const voucher = identityOf(receipt);
  const known = store.voucher(voucher);
  const isSame = known?.documents.every((page, i) => documents[i]?.equals(page)) === true;
  if (isSame && known.seals.length === officers.length) return;
  const seals = officers.map(({ post, person }) => ({ post, handle: hands.of(person) }));
  store.sealVoucher({ voucher, documents, seals });
}
