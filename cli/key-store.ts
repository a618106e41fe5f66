/** The stores of a test setting, opened for the command line, and a clock that documents set. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../base/assert';
import {
  makeVerifier,
  type Organisation,
  organisations,
  SealStore,
  type SealsExpected,
  settingFiles,
} from '../seal/index';

export const KEYS_FOLDER = 'keys';

/** A store and the hands of its clock: a seal is dated as its document is. */
export interface OpenStore {
  readonly store: SealStore;
  readonly setTime: (time: string) => void;
}

/** @throws InputError where `countersign keys init` has not been there. */
export function openStore(folder: string, organisation: Organisation): OpenStore {
  const path = join(folder, settingFiles[organisation]);
  if (!existsSync(path)) {
    throw new InputError(path, 'no such file', 'what countersign keys init FOLDER makes');
  }
  let now = '';
  const store = SealStore.open(path, { clock: () => now });
  return {
    store,
    setTime: (time) => {
      now = time;
    },
  };
}

/** The stores of all parties: a document says itself between which two it travels. */
export type OpenStores = Readonly<Record<Organisation, OpenStore>>;

export const openStores = (folder: string): OpenStores => ({
  finance: openStore(folder, 'finance'),
  bank: openStore(folder, 'bank'),
  'central-bank': openStore(folder, 'central-bank'),
});

export function closeStores(stores: OpenStores): void {
  for (const organisation of organisations) stores[organisation].store.close();
}

/** 09:00 in China on a day `2013-07-31`. */
export const morningOf = (date: string): string => `${date.replaceAll('-', '')}010000Z`;

/** What stands on a copy under the seals of a store, as one of the registers knows them. */
export function sealsExpected(
  store: SealStore,
  request: Pick<SealsExpected, 'copy' | 'posts'> & { readonly register: Organisation },
): SealsExpected {
  const { copy, posts, register } = request;
  const known = new Map<string, string>();
  return {
    copy,
    posts,
    verifier: makeVerifier(store.trustOf(register)),
    postOf: (id) => {
      const post = known.get(id) ?? store.seal(id).post;
      known.set(id, post);
      return post;
    },
  };
}
