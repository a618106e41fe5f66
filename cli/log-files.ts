/** Traces and event logs as files: read and written in pieces, so that size costs no memory. */
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { InputError } from '../base/assert';
import type { Lang } from '../base/catalogue/say';
import {
  type LogItem,
  ocelItems,
  ocelPieces,
  readTrace,
  type TraceSource,
  xesItems,
  xesPieces,
} from '../sim/index';

const PIECE = 1 << 16;

/** An open file as something a trace is read from. */
export interface OpenFile extends TraceSource {
  readonly close: () => void;
}

/** Opens a file. @throws InputError where it cannot be read. */
export function openFile(path: string): OpenFile {
  const expected = 'a trace of simulate --trace, or an event log made of one';
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    throw new InputError(path, 'no file that can be read', expected);
  }
  const stat = fstatSync(file);
  if (!stat.isFile()) {
    closeSync(file);
    throw new InputError(path, 'no file that can be read', expected);
  }
  const read = (from: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, from));
  };
  return { size: stat.size, read, close: () => closeSync(file) };
}

/** The text of a file, piece by piece. */
export function* textIn({ size, read }: TraceSource): Generator<string> {
  const decoder = new StringDecoder('utf8');
  for (let at = 0; at < size; at += PIECE)
    yield decoder.write(Buffer.from(read(at, Math.min(PIECE, size - at))));
  yield decoder.end();
}

export const logFormats = ['ocel', 'xes'] as const;
export type LogFormat = (typeof logFormats)[number];

/** What a file is by its first sign. */
export function formatOf({ size, read }: TraceSource): LogFormat | 'trace' {
  const [first = ''] = new TextDecoder().decode(read(0, Math.min(64, size))).trimStart();
  if (first === '{') return 'ocel';
  return first === '<' ? 'xes' : 'trace';
}

/** The items of an event log. */
export const logItems = (file: OpenFile, format: LogFormat, name: string): Generator<LogItem> =>
  format === 'ocel' ? ocelItems(textIn(file), name) : xesItems(textIn(file), name);

/**
 * Writes a trace as an event log, whole or not at all; answers how many bytes.
 * @throws InputError where a file is no trace, or cannot be written.
 */
export function writeLog(from: TraceSource, format: LogFormat, lang: Lang, path: string): number {
  const trace = readTrace(from);
  const part = `${path}.part`;
  const file = openForWriting(part, path);
  let [held, bytes] = ['', 0];
  const flush = (): void => {
    bytes += writeSync(file, held);
    held = '';
  };
  try {
    for (const piece of (format === 'ocel' ? ocelPieces : xesPieces)(trace, lang)) {
      held += piece;
      if (held.length >= PIECE) flush();
    }
    flush();
    closeSync(file);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  return bytes;
}

function openForWriting(part: string, path: string): number {
  try {
    return openSync(part, 'w');
  } catch {
    throw new InputError('--out', path, 'a file that can be written');
  }
}
