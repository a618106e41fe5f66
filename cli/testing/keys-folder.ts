/** A folder with keys as `keys init` makes them, with a quick derivation: nobody types here. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeSetting, makeSetting, testHardness } from '../../seal/index';
import { emptyFolder, type Folder } from './run-door';

export const persons = ['handler', 'director', 'keeper', 'teller', 'bookkeeper'];
export const passwordOf = (person: string): string => `${person}-口令-1`;

/** Keys in `keys`, everybody's password in `passwords.txt`. */
export function folderWithKeys(): Folder {
  const folder = emptyFolder();
  const keys = join(folder.path, 'keys');
  mkdirSync(keys);
  const world = { clock: () => '20130601000000Z', hardness: testHardness };
  closeSetting(makeSetting({ folder: keys, world, passwordOf }));
  const lines = persons.map((person) => `${person}: ${passwordOf(person)}`);
  writeFileSync(join(folder.path, 'passwords.txt'), `# for tests\n${lines.join('\n')}\n`);
  return folder;
}
