/**
 * Passwords typed on the terminal itself, so that standard input stays free and nothing is shown.
 * Ctrl-C ends the asking as bad input; the terminal is put back as it was in every case.
 */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { InputError } from '../base/assert';
import type { Asking } from './passwords';

const EXPECTED = 'a terminal, --passwords FILE or --passwords-env PREFIX';

/** Asks for each person's password in turn. @throws InputError where there is no terminal. */
export async function askPasswords(
  persons: readonly string[],
  { prompt, again }: Asking,
): Promise<ReadonlyMap<string, string>> {
  const terminal = openTerminal();
  const found = new Map<string, string>();
  try {
    for (const person of persons) {
      const password = askOne(terminal.descriptor, prompt(person));
      if (again !== undefined && askOne(terminal.descriptor, again(person)) !== password) {
        throw new InputError(person, 'two different passwords', 'the same password twice');
      }
      found.set(person, password);
    }
  } finally {
    terminal.close();
  }
  return found;
}

interface Terminal {
  readonly descriptor: number;
  readonly close: () => void;
}

function openTerminal(): Terminal {
  let descriptor: number;
  try {
    descriptor = openSync('/dev/tty', 'r+');
  } catch {
    throw new InputError('passwords', 'no terminal', EXPECTED);
  }
  // A second descriptor for the stream, which closes its own; reading is done on the first.
  const stream = new ReadStream(openSync('/dev/tty', 'r+'));
  stream.setRawMode(true);
  return {
    descriptor,
    close: () => {
      stream.setRawMode(false);
      stream.destroy();
      closeSync(descriptor);
    },
  };
}

const ENTER = /[\r\n]/;
const INTERRUPT = '\u0003';
const END_OF_INPUT = '\u0004';
const ERASE = /[\b\u007f]/;

function askOne(descriptor: number, prompt: string): string {
  writeSync(descriptor, prompt);
  const decoder = new TextDecoder();
  const some = Buffer.alloc(256);
  let typed: string[] = [];
  for (;;) {
    const count = readSync(descriptor, some, 0, some.length, null);
    for (const character of decoder.decode(some.subarray(0, count), { stream: true })) {
      const isOver = ENTER.test(character);
      if (isOver || character === INTERRUPT || character === END_OF_INPUT) {
        writeSync(descriptor, '\r\n');
        if (isOver) return typed.join('');
        throw new InputError('passwords', 'an end of typing', 'a password and Enter');
      }
      typed = ERASE.test(character) ? typed.slice(0, -1) : [...typed, character];
    }
  }
}
