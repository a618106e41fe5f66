/**
 * Passwords of persons: from a file, from environment variables, or typed on the terminal without
 * being shown. They are never taken from the command line, where others could read them.
 */
import type { Command } from 'commander';
import { InputError } from '../base/assert';
import { askPasswords } from './ask-passwords';
import { readText } from './files';

export interface PasswordOptions {
  readonly passwords?: string;
  readonly passwordsEnv?: string;
}

export const withPasswordOptions = (command: Command): Command =>
  command
    .option('--passwords <file>', 'passwords from a file, one line each: "person: password"')
    .option('--passwords-env <prefix>', 'passwords from variables such as PREFIX_HANDLER');

export type PasswordOf = (person: string) => string;

/** What is asked on the terminal before each password; with `isNew`, each is typed twice. */
export interface Asking {
  readonly prompt: (person: string) => string;
  readonly again?: (person: string) => string;
}

/**
 * The passwords of these persons, and nobody else's.
 * @throws InputError naming the person without one, or the line that is none.
 */
export async function passwordsOf(
  persons: readonly string[],
  { passwords, passwordsEnv }: PasswordOptions,
  asking: Asking,
): Promise<PasswordOf> {
  const found =
    passwords !== undefined
      ? fromFile(passwords)
      : passwordsEnv !== undefined
        ? fromEnvironment(persons, passwordsEnv)
        : await askPasswords(persons, asking);
  const missing = persons.find((person) => !found.has(person));
  if (missing !== undefined) {
    const place = passwords ?? `${passwordsEnv}_${variableOf(missing)}`;
    throw new InputError(place, 'nothing', `the password of ${missing}`);
  }
  return (person) => {
    const password = found.get(person);
    if (password !== undefined) return password;
    throw new InputError(person, 'no password', `one of ${persons.join(', ')}`);
  };
}

function fromFile(path: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  readText(path, 'lines "person: password"')
    .split(/\r?\n/)
    .forEach((line, i) => {
      if (line.trim() === '' || line.startsWith('#')) return;
      const at = line.indexOf(': ');
      const person = line.slice(0, Math.max(0, at));
      // What stands in the line is not shown: it may be a password.
      if (at < 1) throw new InputError(`${path}:${i + 1}`, 'another line', '"person: password"');
      if (found.has(person)) throw new InputError(`${path}:${i + 1}`, `${person} twice`, 'once');
      found.set(person, line.slice(at + 2));
    });
  return found;
}

const variableOf = (person: string): string => person.toUpperCase().replaceAll('-', '_');

function fromEnvironment(persons: readonly string[], prefix: string): ReadonlyMap<string, string> {
  const pairs = persons.map((person) => [person, process.env[`${prefix}_${variableOf(person)}`]]);
  return new Map(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
}
