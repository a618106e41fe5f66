/**
 * The files of a folder judged one after the other: what is counted, and why a file is bad that no
 * reader of one document can find bad.
 */
import {
  type DocumentFailure,
  type DocumentMessage,
  type DocumentVerdict,
  type Envelope,
  type Known,
  type Officer,
  type Organisation,
  type SealsExpected,
  verifyDocument,
} from '../seal/index';
import type { Context } from './context';
import { type DocumentFile, fileNameOf } from './documents-folder';
import { type OpenStore, sealsExpected } from './key-store';

export type FolderFailureName =
  | 'file-name-differs'
  | 'receipt-missing'
  | 'never-sent'
  | 'sent-otherwise'
  | 'not-a-claim'
  | 'claimed-never-sent'
  | 'claimed-otherwise'
  | 'claimed-twice';

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

export const folderFailure = (
  file: string,
  failure: FolderFailureName,
  detail: string,
): BadFile => ({
  file,
  step: 'folder',
  failure,
  place: file,
  detail,
});

/** The seals of a party's officers on a copy, as one of the registers knows them. */
export const sealsOfParty = (
  { store }: OpenStore,
  copy: 'sent' | 'receipt',
  officers: readonly Officer[],
  register: Organisation,
): SealsExpected =>
  sealsExpected(store, { copy, posts: officers.map(({ post }) => post), register });

export type Judge = (file: DocumentFile) => DocumentVerdict | BadFile;

export function verifyAll(
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
export function judged(
  file: DocumentFile,
  copy: 'sent' | 'receipt',
  expected: (message: DocumentMessage) => readonly SealsExpected[],
  known: Known = {},
) {
  const verdict = verifyDocument(file.bytes(), file.name, copy, expected, known);
  if (!verdict.accepted) return verdict;
  const name = fileNameOf(verdict.envelope.message);
  if (name === file.name) return verdict;
  return folderFailure(file.name, 'file-name-differs', `found ${file.name}, expected ${name}`);
}
