/** `countersign keys`: a test authority, a seal maker, and the seal stores of the three parties. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../base/assert';
import { say } from '../../base/catalogue/say';
import {
  assertTrueSm2,
  batchRules,
  closeSetting,
  makeSetting,
  officePersons,
  officersOf,
  openSetting,
  organisations,
  pilotValidity,
  settingFiles,
  storePersons,
  strictRules,
} from '../../seal/index';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { readyFolder } from '../files';
import { type PasswordOptions, passwordsOf, withPasswordOptions } from '../passwords';

interface InitOptions extends PasswordOptions {
  readonly validFrom: string;
  readonly validTo: string;
  readonly passwordEveryVoucher?: boolean;
}

const dayOf = (time: string): string => time.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');

const EXAMPLES = `
Examples:
  countersign keys init keys                          every password is asked, twice
  countersign keys init keys --passwords passwords.txt
  countersign keys show keys

These keys are for tests: whoever has the folder and the passwords has every party's seals.`;

/** Everybody with a password, in the order in which they are asked. */
const persons: readonly string[] = [
  ...Object.values(officePersons),
  ...Object.values(storePersons),
  ...organisations.flatMap((one) => officersOf[one]).map(({ person }) => person),
];

export function addKeys(door: Door): void {
  const keys = door.program
    .command('keys')
    .description('make and show test keys: authority, seal maker, stores of finance and both banks')
    .addHelpText('after', EXAMPLES);
  const init = keys
    .command('init')
    .description('make them in a folder')
    .argument('<folder>', 'the folder; it is made if need be')
    .option(
      '--valid-from <date>',
      'first day of certificates and seals',
      dayOf(pilotValidity.notBefore),
    )
    .option('--valid-to <date>', 'last day', dayOf(pilotValidity.notAfter))
    .option('--password-every-voucher', 'a password opens a key for one voucher, not for a batch');
  withPasswordOptions(init).action((folder: string) =>
    door.run<InitOptions>(init, (context, options) => initialise(context, folder, options)),
  );
  const show = keys
    .command('show')
    .description('the seals that are registered')
    .argument('<folder>', 'a folder of keys')
    .option('--json', 'as JSON');
  show.action((folder: string) =>
    door.run<{ readonly json?: boolean }>(show, (context, { json }) =>
      showKeys(context, folder, json === true),
    ),
  );
}

async function initialise(
  context: Context,
  folder: string,
  options: InitOptions,
): Promise<Outcome> {
  const { lang } = context;
  assertTrueSm2();
  const validity = {
    notBefore: `${digitsOf('--valid-from', options.validFrom)}000000Z`,
    notAfter: `${digitsOf('--valid-to', options.validTo)}235959Z`,
  };
  if (validity.notAfter < validity.notBefore) {
    throw new InputError('--valid-to', options.validTo, `${options.validFrom} or later`);
  }
  const taken = Object.values(settingFiles).find((name) => existsSync(join(folder, name)));
  if (taken !== undefined) throw new InputError(join(folder, taken), 'a file', 'an empty folder');
  const passwordOf = await passwordsOf(persons, options, {
    prompt: (person) => say(lang, 'documents.password.new', { person }),
    again: (person) => say(lang, 'documents.password.again', { person }),
  });
  const rules = options.passwordEveryVoucher === true ? strictRules : batchRules;
  const world = { clock: () => validity.notBefore };
  closeSetting(makeSetting({ folder: readyFolder(folder), world, passwordOf, rules, validity }));
  for (const name of Object.values(settingFiles)) {
    context.print(say(lang, 'cli.written', { path: join(folder, name) }));
  }
  context.print(say(lang, 'documents.keys.test'));
  return 0;
}

function digitsOf(option: string, date: string): string {
  const parts = /^(20[0-4]\d)-(\d{2})-(\d{2})$/.exec(date);
  const day = parts && new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  if (day?.toISOString().startsWith(date)) return date.replaceAll('-', '');
  throw new InputError(option, date, 'a day of 2000 to 2049 such as 2013-06-01');
}

function showKeys(context: Context, folder: string, isJson: boolean): Outcome {
  const missing = Object.values(settingFiles).find((name) => !existsSync(join(folder, name)));
  if (missing !== undefined) {
    const expected = 'what countersign keys init FOLDER makes';
    throw new InputError(join(folder, missing), 'no such file', expected);
  }
  const setting = openSetting(folder, { clock: () => pilotValidity.notBefore });
  const seals = organisations.flatMap((organisation) =>
    setting[organisation].seals().map(({ id, post, state, specimen }) => ({
      organisation,
      id,
      post,
      state,
      specimen,
    })),
  );
  closeSetting(setting);
  if (isJson) context.print(JSON.stringify({ seals }, null, 2));
  else {
    for (const seal of seals) context.print(say(context.lang, 'documents.keys.seal', { ...seal }));
  }
  return 0;
}
