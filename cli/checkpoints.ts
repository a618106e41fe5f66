/**
 * Checkpoints of searches as files of a folder: for each search its keys, appended level by level,
 * and a small file that says how many of them count. The small one is replaced at once, after the
 * keys are safely written, so a run killed at any moment leaves a whole checkpoint behind.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../base/assert';
import type { Checkpoints, Snapshot } from '../check/core/checkpoint';

const schema = z.strictObject({
  kind: z.literal('countersign checkpoint'),
  search: z.string(),
  states: z.int().nonnegative(),
  keyBytes: z.int().nonnegative(),
  levelStart: z.array(z.int().nonnegative()),
  notes: z.string(),
  seen: z.array(z.string()),
});

/** A search is kept at most so often: a level of a small one costs less than its checkpoint. */
const PAUSE_MS = 500;

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

function write(path: string, flags: 'w' | 'a', bytes: Uint8Array | string): void {
  const file = openSync(path, flags);
  try {
    const rest = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    for (let at = 0; at < rest.length; ) at += writeSync(file, rest, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Checkpoints in a folder. With `resume` searches found there are taken up; without it a folder
 * that holds some is refused, so that nothing is lost.
 * @throws InputError where the folder or a file in it is not what it is taken for.
 */
export function folderOf(folder: string, resume: boolean): Checkpoints {
  const written = new Map<string, { states: number; at: number }>();
  const pathOf = (search: string, ending: string): string =>
    join(folder, `${createHash('sha256').update(search).digest('hex').slice(0, 24)}.${ending}`);
  if (resume && !existsSync(folder))
    throw new InputError('--resume', `no folder ${folder}`, 'the folder of a --checkpoint');
  mkdirSync(folder, { recursive: true });
  return {
    load: (search) => {
      const path = pathOf(search, 'json');
      if (!existsSync(path)) return undefined;
      if (!resume)
        throw new InputError(
          '--checkpoint',
          `${folder} holds a checkpoint of ${search}`,
          '--resume to go on from it, or another folder',
        );
      const snapshot = read(path, pathOf(search, 'keys'), search);
      written.set(search, { states: snapshot.states, at: Date.now() });
      return snapshot;
    },
    save: (search, snapshot) => {
      const known = written.get(search);
      const now = Date.now();
      if (known && now - known.at < PAUSE_MS) return;
      const keys = pathOf(search, 'keys');
      const from = known?.states ?? 0;
      const added = snapshot.keysFrom(from);
      if (from === 0) rmSync(keys, { force: true });
      write(keys, 'a', new Uint8Array(added.buffer, added.byteOffset, added.byteLength));
      const path = pathOf(search, 'json');
      const keyBytes = (added.byteLength / (snapshot.states - from)) * snapshot.states;
      write(`${path}.new`, 'w', textOfSnapshot(search, snapshot, keyBytes));
      renameSync(`${path}.new`, path);
      written.set(search, { states: snapshot.states, at: now });
    },
  };
}

const textOfSnapshot = (search: string, snapshot: Snapshot, keyBytes: number): string =>
  JSON.stringify({
    kind: 'countersign checkpoint',
    search,
    states: snapshot.states,
    keyBytes,
    levelStart: snapshot.levelStart,
    notes: textOf(snapshot.notes),
    seen: snapshot.seen.map(textOf),
  });

function read(path: string, keysPath: string, search: string): Snapshot {
  const expected = 'a checkpoint that countersign wrote';
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new InputError(path, error instanceof Error ? error.message : String(error), expected);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success || parsed.data.search !== search)
    throw new InputError(path, 'something else', expected);
  const { states, keyBytes, levelStart, notes, seen } = parsed.data;
  if (!existsSync(keysPath)) throw new InputError(keysPath, 'no such file', expected);
  const keys = readFileSync(keysPath).subarray(0, keyBytes);
  if (keys.length !== keyBytes)
    throw new InputError(keysPath, `${keys.length} bytes`, `at least ${keyBytes}`);
  truncate(keysPath, keys);
  const columns = keyBytes / states / 4;
  const whole = new Uint32Array(new Uint8Array(keys).buffer);
  return {
    levelStart,
    states,
    notes: bytesOf(notes),
    seen: seen.map(bytesOf),
    keysFrom: (state) => whole.subarray(state * columns),
  };
}

/** Keys beyond the checkpoint were written by a run that was killed: they are found again. */
function truncate(path: string, keys: Uint8Array): void {
  write(`${path}.new`, 'w', keys);
  renameSync(`${path}.new`, path);
}
