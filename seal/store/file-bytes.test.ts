/**
 * A store's file cut off, the header of its database changed, or bytes anywhere in it: opened and
 * examined, it is refused with an InputError, or its faults are named, or all that it holds is what
 * it held. More with `STORE_FUZZ_TIMES=5000 npx vitest run seal/store/file-bytes`.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { InputError } from '../../base/assert';
import { streamOf } from '../../base/streams';
import { Database } from './database';
import { settingFiles } from './setting';
import { SealStore } from './store';
import { makeTestSetting } from './testing/world';

/** Seeds that once found something, beyond those that are always tried. */
const onceFailed = [323];
const times = Number(process.env.STORE_FUZZ_TIMES ?? '130');
const setting = makeTestSetting('file bytes');
afterAll(setting.end);
const { finance, opened } = setting;
finance.sealVoucher({
  voucher: 'a',
  documents: [Buffer.from('a page')],
  seals: [
    { post: 'handler', handle: opened('handler') },
    { post: 'director', handle: opened('director') },
    { post: 'treasury', handle: opened('keeper') },
  ],
});
const file = join(setting.folder, settingFiles.finance);
const original = new Database(file);
// The log is put into the file first: a copy is one file.
original.all('PRAGMA wal_checkpoint(TRUNCATE)');
const held = contentsOf(original);
original.close();
const good = readFileSync(file);
const path = join(setting.folder, 'changed.db');

/** Every row of every table. */
function contentsOf(database: Database): string {
  const tables = database.all<{ readonly name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
  );
  return JSON.stringify(tables.map(({ name }) => [name, database.all(`SELECT * FROM "${name}"`)]));
}

/** Cut off anywhere, or bytes of the header changed, by which the database knows its own file. */
function changed(seed: number): Buffer {
  const stream = streamOf(`file bytes ${seed}`);
  if (seed % 2 === 0) return good.subarray(0, stream.integer(0, good.length - 1));
  const bytes = Buffer.from(good);
  bytes[stream.integer(0, HEADER_BYTES - 1)] = stream.integer(0, 255);
  return bytes;
}

const HEADER_BYTES = 100;

/** Whether what is wrong was told, or nothing is. */
function answerTo(bytes: Buffer): 'refused' | 'faults' | 'unchanged' | 'accepted' {
  for (const name of [path, `${path}-wal`, `${path}-shm`]) rmSync(name, { force: true });
  writeFileSync(path, bytes);
  let store: SealStore | undefined;
  try {
    store = SealStore.open(path, setting.world);
    if (store.examine().length > 0) return 'faults';
    const database = new Database(path);
    const isSame = contentsOf(database) === held;
    database.close();
    return isSame ? 'unchanged' : 'accepted';
  } catch (error) {
    if (error instanceof InputError) return 'refused';
    throw error;
  } finally {
    store?.close();
  }
}

test('the good file is whole', () => {
  expect(answerTo(good)).toBe('unchanged');
});

/** Up to three bytes anywhere changed: pages of tables, rows and what stands between them. */
function changedInside(seed: number): Buffer {
  const stream = streamOf(`bytes inside ${seed}`);
  const bytes = Buffer.from(good);
  for (let left = stream.integer(1, 3); left > 0; left--) {
    bytes[stream.integer(HEADER_BYTES, bytes.length - 1)] = stream.integer(0, 255);
  }
  return bytes;
}

test.each([
  ['cut off or with another header', changed],
  ['with other bytes inside', changedInside],
] as const)(
  'a file %s is refused, or its faults named, or nothing in it changed',
  (_how, change) => {
    const answers = new Map<string, number[]>();
    for (const seed of [...Array(times).keys(), ...onceFailed]) {
      let answer: string;
      try {
        answer = answerTo(change(seed));
      } catch (error) {
        answer = `crash: ${error instanceof Error ? `${error.name} ${error.message}` : error}`;
      }
      answers.set(answer, [...(answers.get(answer) ?? []), seed]);
    }
    for (const wanted of ['refused', 'unchanged']) {
      expect(answers.get(wanted)?.length ?? 0).toBeGreaterThan(0);
      answers.delete(wanted);
    }
    answers.delete('faults');
    expect([...answers]).toEqual([]);
  },
);
