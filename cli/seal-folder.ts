/**
 * A folder of documents sealed through the store, in order of date. All are read before one is
 * sealed; a document that the store has sealed already gets the seals that it has, so a batch that
 * was cut off anywhere is ended by the same command.
 */
import { join } from 'node:path';
import { InputError } from '../base/assert';
import { identityOf } from '../models/messages/head';
import {
  type DocumentMessage,
  dateOfPost,
  type Envelope,
  type Organisation,
  readEnvelope,
  type SealStore,
  sealsOf,
  senderOf,
  writeEnvelope,
  writePages,
} from '../seal/index';
import type { Context } from './context';
import type { Desks } from './desks';
import { documentsIn, fileNameOf } from './documents-folder';
import { writeFile } from './files';
import { morningOf } from './key-store';
import type { Desk } from './verify-folder';

/** A document to be sealed, small: what is large is read again when its turn comes. */
export interface Waiting {
  readonly name: string;
  readonly date: string;
  /** Who seals it. */
  readonly sender: Organisation;
}

export interface FolderSealed {
  readonly documents: number;
  readonly pages: number;
  /** Seals put now; seals that stood in the store before. */
  readonly seals: number;
  readonly stood: number;
}

/** Documents of a folder in order of date, read strictly. @throws InputError at a bad one. */
export function documentsToSeal(
  context: Context,
  folder: string,
  stage: string,
): readonly Waiting[] {
  const files = documentsIn(folder);
  const waiting = files.map(({ name, bytes }, i): Waiting => {
    const { message } = readGood(bytes(), name);
    context.progress({ stage, done: i + 1, total: files.length, unit: 'documents' });
    return { name, date: message.issued, sender: senderOf(message) };
  });
  context.progress({
    stage,
    done: files.length,
    total: files.length,
    unit: 'documents',
    isDone: true,
  });
  return [...waiting].sort((a, b) => Number(a.date > b.date) - Number(a.date < b.date));
}

function readGood(bytes: Buffer, name: string): Envelope {
  const envelope = readEnvelope(bytes, name);
  const { message } = envelope;
  if (message.copy !== 'sent') {
    throw new InputError(name, `a ${message.copy}`, 'a document that is sent');
  }
  if (fileNameOf(message) !== name) throw new InputError(name, 'this name', fileNameOf(message));
  return envelope;
}

/** Seals every document of the folder, whole or not at all, and writes it with its seals. */
export function sealFolder(
  context: Context,
  request: {
    readonly folder: string;
    readonly waiting: readonly Waiting[];
    readonly desks: Desks;
    readonly stage: string;
  },
): FolderSealed {
  const { folder, waiting, desks, stage } = request;
  const sum = { documents: 0, pages: 0, seals: 0, stood: 0 };
  const bytesOf = new Map(documentsIn(folder).map(({ name, bytes }) => [name, bytes]));
  for (const { name, sender, date } of waiting) {
    const bytes = bytesOf.get(name)?.();
    if (bytes === undefined) throw new InputError(join(folder, name), 'no such file', 'a document');
    const envelope = readGood(bytes, name);
    const desk = desks.of(sender);
    const { store, setTime } = desk.open;
    setTime(morningOf(date));
    const documents = writePages(envelope.message, envelope.encoding);
    const stood = putSeals(envelope.message, documents, desk);
    const sealed = writeEnvelope({ ...envelope, seals: sealsIn(store, envelope.message) });
    if (!sealed.equals(bytes)) writeFile(join(folder, name), sealed);
    store.releaseVoucher(identityOf(envelope.message));
    sum.documents += 1;
    sum.pages += documents.length;
    sum.stood += stood * documents.length;
    sum.seals += (desk.officers.length - stood) * documents.length;
    const { length: total } = waiting;
    context.progress({ stage, done: sum.documents, total, unit: 'documents' });
  }
  return sum;
}

/** Puts what is missing; officers whose dates are the same seal in one transaction. */
function putSeals(
  message: DocumentMessage,
  documents: readonly Buffer[],
  { open, officers, hands }: Desk,
): number {
  const { store, setTime } = open;
  const voucher = identityOf(message);
  const known = store.voucher(voucher);
  const isOther = known?.documents.some((page, i) => documents[i]?.equals(page) !== true);
  if (known !== undefined && (isOther || known.documents.length !== documents.length)) {
    throw new InputError(voucher, 'another content', 'what the store has sealed under this number');
  }
  const missing = officers.filter(({ post }) => !known?.seals.some((seal) => seal.post === post));
  for (let from = 0; from < missing.length; ) {
    const date = dateOfPost(message, missing[from]?.post ?? '') ?? message.issued;
    setTime(morningOf(date));
    let to = from + 1;
    while (to < missing.length && dateOfPost(message, missing[to]?.post ?? '') === date) to += 1;
    const seals = missing.slice(from, to).map(({ post, person }) => ({
      post,
      handle: hands.of(person),
    }));
    store.sealVoucher({ voucher, documents, seals });
    from = to;
  }
  return officers.length - missing.length;
}

const sealsIn = (store: SealStore, message: DocumentMessage) => {
  const stored = store.voucher(identityOf(message));
  return stored === undefined ? [] : sealsOf('sent', stored.seals);
};
