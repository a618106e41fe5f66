/** `countersign verify`: sealed documents, at their receivers and back at their senders. */
import { InputError } from '../../base/assert';
import { has, say } from '../../base/catalogue/say';
import {
  assertTrueSm2,
  documentTypes,
  type Envelope,
  type Organisation,
  officersOf,
  organisations,
  receiverOf,
} from '../../seal/index';
import type { Context } from '../context';
import { Desks } from '../desks';
import { documentsIn } from '../documents-folder';
import type { Door, Outcome } from '../door';
import { readyFolder, refuseTaken } from '../files';
import type { BadFile, FolderVerified } from '../judge-folder';
import { closeStores, KEYS_FOLDER, openStores } from '../key-store';
import { type PasswordOptions, passwordsOf, withPasswordOptions } from '../passwords';
import { receptionOf } from '../reception';
import { verifyClaims } from '../verify-claims';
import { verifyReceipts, verifySent, writeReceipt } from '../verify-folder';

interface VerifyOptions extends PasswordOptions {
  readonly keys: string;
  readonly receipts?: string;
  readonly against?: string;
  readonly claimsOn?: string;
  readonly register?: string;
  readonly arrived?: string;
  readonly daysMax: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  countersign verify notices --keys keys                       as received: are all seals good?
  countersign verify notices --keys keys --receipts receipts   and a sealed receipt of each good one
  countersign verify receipts --keys keys --against notices    back at the sender
  countersign verify claims --keys keys --claims-on payments   finance's copies of claims' receipts

A document is judged by its receiver: 2104 and 5201 by the agent bank, 5106 and 2301 by the central
bank. So is its receipt by its sender: finance, or the agent bank for a 2301.`;

export function addVerify(door: Door): void {
  const command = door.program
    .command('verify')
    .description('verify sealed documents, say why each bad one is bad, give and take receipts')
    .argument('<folder>', 'a folder of documents')
    .option('--keys <folder>', 'the folder that keys init made', KEYS_FOLDER)
    .option('--receipts <folder>', 'as receiver: write a sealed receipt of each good document')
    .option('--against <folder>', 'as sender: the folder holds receipts of what is in that one')
    .option('--claims-on <folder>', 'as finance: receipts of claims (2301) on what is in that one')
    .option('--register <file>', 'as receiver: refuse what this register has, enter what is good')
    .option('--arrived <day>', 'as receiver: the day of arrival, 2013-07-31; no seal may be later')
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
  refuseTogether(options);
  const { receipts, against, claimsOn } = options;
  if (claimsOn !== undefined) return claimsAtFinance(context, folder, claimsOn, options);
  const verified =
    against !== undefined
      ? backAtSender(context, folder, against, options)
      : receipts === undefined
        ? atReceiver(context, folder, options)
        : await withReceipts(context, folder, receipts, options);
  tell(context, verified, options);
  return verified.bad.length === 0 ? 0 : 1;
}

/** @throws InputError where two parties are asked for at once, or one for what another knows. */
function refuseTogether({ receipts, against, claimsOn, register, arrived }: VerifyOptions): void {
  const parties = { '--receipts': receipts, '--against': against, '--claims-on': claimsOn };
  const [one, other] = Object.entries(parties).flatMap(([name, folder]) =>
    folder === undefined ? [] : [name],
  );
  if (one === undefined) return;
  if (other !== undefined) {
    throw new InputError(one, `with ${other}`, 'the receiver or the sender, one at a time');
  }
  if (one === '--receipts' || (register ?? arrived) === undefined) return;
  throw new InputError(one, 'with --register or --arrived', 'what the receiver alone asks');
}

function claimsAtFinance(
  context: Context,
  folder: string,
  sent: string,
  options: VerifyOptions,
): Outcome {
  const stores = openStores(options.keys);
  try {
    const verified = verifyClaims(context, folder, sent, stores, stageOf(context));
    tell(context, verified, options);
    const { bad, claimed, unclaimed, returned, unjudged } = verified;
    const counts = { claimed, unclaimed, returned, unjudged };
    if (options.json !== true) context.print(say(context.lang, 'documents.claims', counts));
    return bad.length === 0 ? 0 : 1;
  } finally {
    closeStores(stores);
  }
}

const stageOf = (context: Context): string => say(context.lang, 'documents.stage.verify');

function atReceiver(context: Context, folder: string, options: VerifyOptions): FolderVerified {
  const { known, enter } = receptionOf(options);
  const stores = openStores(options.keys);
  try {
    return verifySent(context, folder, stores, stageOf(context), { known, onGood: enter });
  } finally {
    closeStores(stores);
  }
}

function backAtSender(
  context: Context,
  folder: string,
  against: string,
  { keys }: VerifyOptions,
): FolderVerified {
  const stores = openStores(keys);
  try {
    return verifyReceipts(context, folder, against, stores, stageOf(context));
  } finally {
    closeStores(stores);
  }
}

/** Who may have to seal a receipt of what is in the folder, by the codes that its names bear. */
function receiversOf(names: readonly string[]): readonly Organisation[] {
  const codes = new Set(names.map((name) => name.split('-')[2]));
  const known = documentTypes.filter((voucherType) => codes.has(voucherType));
  return organisations.filter((one) =>
    known.some((voucherType) => receiverOf({ voucherType }) === one),
  );
}

async function withReceipts(
  context: Context,
  folder: string,
  receipts: string,
  options: VerifyOptions,
): Promise<FolderVerified> {
  const { known, enter } = receptionOf(options);
  const sent = documentsIn(folder).map(({ name }) => name);
  const names = sent.map((name) => name.replace(/\.xml$/, '.receipt.xml'));
  refuseTaken(receipts, names, options.force === true);
  const officers = receiversOf(sent).flatMap((receiver) => officersOf[receiver]);
  const passwordOf = await passwordsOf(
    officers.map(({ person }) => person),
    options,
    { prompt: (person) => say(context.lang, 'documents.password', { person }) },
  );
  readyFolder(receipts);
  const stores = openStores(options.keys);
  const desks = new Desks(stores, passwordOf, sent.length);
  try {
    const onGood = (envelope: Envelope): void => {
      // The receipt first: cut off between the two, the voucher is judged and receipted again.
      writeReceipt(envelope, receipts, desks.of(receiverOf(envelope.message)));
      enter(envelope);
    };
    return verifySent(context, folder, stores, stageOf(context), { known, onGood });
  } finally {
    desks.close();
    closeStores(stores);
  }
}

function tell(context: Context, verified: FolderVerified, options: VerifyOptions): void {
  const { lang, paint } = context;
  const { bad, ...counts } = verified;
  const isBackDatingJudged = options.arrived !== undefined;
  if (options.json === true) {
    context.print(JSON.stringify({ ...counts, bad, isBackDatingJudged }, null, 2));
    return;
  }
  for (const one of bad) context.print(paint('bad', badLine(context, one)));
  const sentence = say(lang, 'documents.verified', { ...counts, bad: bad.length });
  context.print(paint(bad.length === 0 ? 'good' : 'bad', sentence));
  // A receipt goes back to who knows when he sent; only a receiver can be deceived about a day.
  if ((options.against ?? options.claimsOn) !== undefined || isBackDatingJudged) return;
  context.print(paint('dim', say(lang, 'documents.arrival.unknown')));
}

/** Where, which step, which failure by name, and what was found. */
function badLine({ lang }: Context, { step, failure, place, detail }: BadFile): string {
  const key = `documents.failure.${failure}`;
  const told = has(lang, key) ? ` (${say(lang, key)})` : '';
  return say(lang, 'documents.bad', { place, step, failure: `${failure}${told}`, detail });
}
