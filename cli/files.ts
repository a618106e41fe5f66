/**
 * Files in and out. Reading says what was expected where a file is missing; writing goes to a
 * temporary neighbour first and is renamed, so that nothing is ever half-written.
 */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../base/assert';

/** The text of a file. @throws InputError where it cannot be read. */
export function readText(path: string, expected: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputError(path, reasonOf(error), expected);
  }
}

/** JSON of a file. @throws InputError where it is not JSON. */
export function readJson(path: string, expected: string): unknown {
  const text = readText(path, expected);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new InputError(path, error instanceof Error ? error.message : 'bad JSON', expected);
  }
}

/** Makes sure, before any work is done, that a folder exists or can be made, and takes files. */
export function readyFolder(folder: string): string {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true });
    if (!statSync(path).isDirectory()) throw new Error('a file of that name');
    accessSync(path, constants.W_OK);
    const probe = join(path, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new InputError(folder, reasonOf(error), 'a folder that can be written to');
  }
  return path;
}

/** The bytes of a file. @throws InputError where it cannot be read. */
export function readBytes(path: string, expected: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(path, reasonOf(error), expected);
  }
}

/**
 * Writes several files of one folder: all of them stand under temporary names before any is
 * renamed.
 */
export function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  const path = readyFolder(folder);
  const names = Object.keys(files);
  const temporary = (name: string): string => join(path, `.${name}.part`);
  try {
    for (const name of names) writeFileSync(temporary(name), files[name] as string | Uint8Array);
    for (const name of names) renameSync(temporary(name), join(path, name));
  } catch (error) {
    for (const name of names) rmSync(temporary(name), { force: true });
    throw new InputError(folder, reasonOf(error), 'a folder that can be written to');
  }
}

/** Writes one file, whole or not at all. */
export const writeFile = (path: string, content: string | Uint8Array): void =>
  writeFiles(dirname(path), { [basename(path)]: content });

/** @throws InputError where one of the files is there already, unless that is allowed. */
export function refuseTaken(folder: string, names: readonly string[], isForced: boolean): void {
  const taken = isForced ? undefined : names.find((name) => existsSync(join(folder, name)));
  if (taken === undefined) return;
  throw new InputError(join(folder, taken), 'a file of that name', 'a new name, or --force');
}

function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'no such file',
    EACCES: 'no permission',
    EROFS: 'a read-only place',
    EISDIR: 'a folder',
    ENOTDIR: 'a file where a folder is needed',
    EEXIST: 'a file of that name',
  };
  return (code && known[code]) || (error instanceof Error ? error.message : String(error));
}
