/** `countersign verify`: a folder of sealed documents, at the bank and back at finance. */
import { InputError } from '../../base/assert';
import { has, say } from '../../base/catalogue/say';
import { assertTrueSm2, bankOfficers, type Envelope, Hands } from '../../seal/index';
import type { Context } from '../context';
import { documentsIn } from '../documents-folder';
import type { Door, Outcome } from '../door';
import { readyFolder, refuseTaken } from '../files';
import { KEYS_FOLDER, openStore } from '../key-store';
import { type PasswordOptions, passwordsOf, withPasswordOptions } from '../passwords';
import { receptionOf } from '../reception';
import {
  type BadFile,
  type FolderVerified,
  verifyReceipts,
  verifySent,
  writeReceipt,
} from '../verify-folder';

interface VerifyOptions extends PasswordOptions {
  readonly keys: string;
  readonly receipts?: string;
  readonly against?: string;
  readonly register?: string;
  readonly arrived?: string;
  readonly daysMax: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  countersign verify notices --keys keys                       at the bank: are all seals good?
  countersign verify notices --keys keys --receipts receipts   and a sealed receipt of each good one
  countersign verify receipts --keys keys --against notices    back at finance`;

export function addVerify(door: Door): void {
  const command = door.program
    .command('verify')
    .description('verify sealed documents, say why each bad one is bad, give and take receipts')
    .argument('<folder>', 'a folder of documents')
    .option('--keys <folder>', 'the folder that keys init made', KEYS_FOLDER)
    .option('--receipts <folder>', 'as the bank: write a sealed receipt of each good document')
    .option('--against <folder>', 'as finance: the folder holds receipts of what is in that one')
    .option('--register <file>', 'as the bank: refuse what this register has, enter what is good')
    .option('--arrived <day>', 'as the bank: the day of arrival, 2013-07-31; no seal may be later')
    .option('--days-max <n>', 'how many days before its arrival a seal may be put', '31')
    .option('--force', 'overwrite receipts')
    .option('--json', 'results as JSON on standard output')
    .addHelpText('after', EXAMPLES);
  withPasswordOptions(command).action((folder: string) =>
    door.run<VerifyOptions>(command, (context, options) => verify(context, folder, options)),
  );
}

async function verify(context: Context, folder: string, options: VerifyOptions): Promise<Outcome> {
  assertTrueSm2();
  const { receipts, against } = options;
  if (receipts !== undefined && against !== undefined) {
    throw new InputError('--receipts', 'with --against', 'the bank or finance, one at a time');
  }
  if (against !== undefined && (options.register ?? options.arrived) !== undefined) {
    throw new InputError('--against', 'with --register or --arrived', 'what the bank alone asks');
  }
  const verified =
    against !== undefined
      ? backAtFinance(context, folder, against, options)
      : receipts === undefined
        ? atBank(context, folder, options)
        : await withReceipts(context, folder, receipts, options);
  tell(context, verified, options.json === true);
  return verified.bad.length === 0 ? 0 : 1;
}

const stageOf = (context: Context): string => say(context.lang, 'documents.stage.verify');

function atBank(context: Context, folder: string, options: VerifyOptions): FolderVerified {
  const { known, enter } = receptionOf(options);
  const { store } = openStore(options.keys, 'finance');
  try {
    return verifySent(context, folder, store, stageOf(context), { known, onGood: enter });
  } finally {
    store.close();
  }
}

function backAtFinance(
  context: Context,
  folder: string,
  against: string,
  { keys }: VerifyOptions,
): FolderVerified {
  const finance = openStore(keys, 'finance').store;
  const bank = openStore(keys, 'bank').store;
  try {
    return verifyReceipts(context, folder, against, { finance, bank }, stageOf(context));
  } finally {
    finance.close();
    bank.close();
  }
}

async function withReceipts(
  context: Context,
  folder: string,
  receipts: string,
  options: VerifyOptions,
): Promise<FolderVerified> {
  const { known, enter } = receptionOf(options);
  const files = documentsIn(folder);
  const names = files.map(({ name }) => name.replace(/\.xml$/, '.receipt.xml'));
  refuseTaken(receipts, names, options.force === true);
  const passwordOf = await passwordsOf(
    bankOfficers.map(({ person }) => person),
    options,
    { prompt: (person) => say(context.lang, 'documents.password', { person }) },
  );
  readyFolder(receipts);
  const finance = openStore(options.keys, 'finance').store;
  const bank = openStore(options.keys, 'bank');
  const hands = new Hands(bank.store, passwordOf, files.length);
  try {
    const onGood = (envelope: Envelope): void => {
      // The receipt first: cut off between the two, the voucher is judged and receipted again.
      writeReceipt(envelope, receipts, bank, hands);
      enter(envelope);
    };
    return verifySent(context, folder, finance, stageOf(context), { known, onGood });
  } finally {
    hands.close();
    finance.close();
    bank.store.close();
  }
}

function tell(context: Context, verified: FolderVerified, isJson: boolean): void {
  const { lang, paint } = context;
  const { bad, ...counts } = verified;
  if (isJson) {
    context.print(JSON.stringify({ ...counts, bad }, null, 2));
    return;
  }
  for (const one of bad) context.print(paint('bad', badLine(context, one)));
  const sentence = say(lang, 'documents.verified', { ...counts, bad: bad.length });
  context.print(paint(bad.length === 0 ? 'good' : 'bad', sentence));
}

/** Where, which step, which failure by name, and what was found. */
function badLine({ lang }: Context, { step, failure, place, detail }: BadFile): string {
  const key = `documents.failure.${failure}`;
  const told = has(lang, key) ? ` (${say(lang, key)})` : '';
  return say(lang, 'documents.bad', { place, step, failure: `${failure}${told}`, detail });
}
