/** `countersign init`: a starter in an empty folder, and the command that runs it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../base/assert';
import { say } from '../../base/catalogue/say';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { readText, writeFiles } from '../files';
import { SHIPPED_RULES } from '../inputs';
import { packageRoot } from '../paths';
import { starterCommand, starterNames, starterSystem } from '../starter';

export function addInit(door: Door): void {
  const command = door.program
    .command('init')
    .description('write a starter into a folder: a rules file, a small system, a property')
    .argument('[folder]', 'the folder; it is made if need be', '.')
    .addHelpText('after', '\nExamples:\n  countersign init\n  countersign init my-workflow');
  command.action((folder: string) => door.run(command, (context) => init(context, folder)));
}

function init(context: Context, folder: string): Outcome {
  const names = Object.values(starterNames);
  const taken = existsSync(folder)
    ? readdirSync(folder).filter((name) => (names as string[]).includes(name))
    : [];
  if (taken.length > 0)
    throw new InputError(join(folder, taken[0] as string), 'a file', 'a folder without one');
  const shipped = join(packageRoot(), 'models', 'rules', `${SHIPPED_RULES}.yaml`);
  writeFiles(folder, {
    [starterNames.rules]: withoutSchema(readText(shipped, 'the shipped rules')),
    [starterNames.system]: starterSystem,
  });
  const inside = folder === '.' ? '' : `cd ${folder} && `;
  context.print(
    ...names.map((name) => say(context.lang, 'cli.written', { path: join(folder, name) })),
    say(context.lang, 'cli.init.next', { command: `${inside}${starterCommand}` }),
  );
  return 0;
}

/** The editor's schema stands beside the shipped file alone. */
const withoutSchema = (yaml: string): string =>
  yaml
    .split('\n')
    .filter((line) => !line.startsWith('# yaml-language-server'))
    .join('\n');
