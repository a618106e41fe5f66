/**
 * Folders of documents: one envelope a file, named after the identity of its voucher, so that a
 * folder cannot hold two vouchers of one identity, and a file under another name is noticed.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../base/assert';
import { identityOf } from '../models/messages/head';
import type { DocumentMessage } from '../seal/index';
import { readBytes } from './files';

/** Characters that some file system does not take, and what would make a hidden file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are some of them.
const unfit = /[\\/:*?"<>|\x00-\x1f]|^\.|[. ]$/;

/** `210000-2013-2104-授权额度-105-0001.xml`; a receipt ends in `.receipt.xml`. */
export function fileNameOf(message: DocumentMessage): string {
  const { voucherNumber, copy } = message;
  if (unfit.test(voucherNumber)) {
    throw new InputError(voucherNumber, 'this number', 'a voucher number that can name a file');
  }
  return fileNameOfIdentity(identityOf(message), copy);
}

/** The same of an identity that stands in another document. */
export const fileNameOfIdentity = (identity: string, copy: 'sent' | 'receipt' = 'sent'): string =>
  `${identity.replaceAll('/', '-')}${copy === 'receipt' ? '.receipt' : ''}.xml`;

export interface DocumentFile {
  readonly name: string;
  readonly bytes: () => Buffer;
}

/** The documents of a folder by name. @throws InputError where there are none. */
export function documentsIn(folder: string): readonly DocumentFile[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new InputError(folder, 'no such folder', 'a folder of documents');
  }
  const documents = names.filter((name) => name.endsWith('.xml') && !name.startsWith('.')).sort();
  if (documents.length === 0)
    throw new InputError(folder, 'no *.xml in it', 'a folder of documents');
  return documents.map((name) => ({
    name,
    bytes: () => readBytes(join(folder, name), 'a document'),
  }));
}
