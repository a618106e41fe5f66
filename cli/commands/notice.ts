/** `countersign notice`: documents made from tables, the pilot's own from a seed, pages drawn. */
import { extname, join } from 'node:path';
import type { Command } from 'commander';
import { InputError } from '../../base/assert';
import { say } from '../../base/catalogue/say';
import { parseYuan, sumFen, yuanPrinted } from '../../base/fen';
import { streamOf } from '../../base/streams';
import {
  clearingNoticeOf,
  type DocumentMessage,
  documentsOfJson,
  liaoning,
  noticesOfRows,
  pageCountOf,
  pilotNotices,
  pilotOf,
  pilotSize,
  rowsOfCsv,
  unsealed,
  writeEnvelope,
} from '../../seal/index';
import type { Context } from '../context';
import { fileNameOf } from '../documents-folder';
import type { Door, Outcome } from '../door';
import { readBytes, readJson, readyFolder, refuseTaken, writeFiles } from '../files';
import { wholeNumber } from '../inputs';
import { renderNotice } from '../render-notice';
import { DEFAULT_SEED } from '../results';

interface WriteOptions {
  readonly out: string;
  readonly clearing?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}
interface MakeOptions extends WriteOptions {
  readonly from: string;
  readonly issuer: string;
}
interface GenerateOptions extends WriteOptions {
  readonly seed: string;
  readonly notices: string;
}
export interface RenderOptions {
  readonly pdf?: string;
  readonly font?: string;
  readonly force?: boolean;
}

const EXAMPLES = `
Examples:
  countersign notice generate --out notices          the pilot's 575 notices, 16,837 rows
  countersign notice make --from rows.csv --out notices
  countersign notice render notices/210000-2013-2104-授权额度-105-0001.xml --pdf notice.pdf`;

export function addNotice(door: Door): void {
  const notice = door.program
    .command('notice')
    .description('make documents, and draw their pages')
    .addHelpText('after', EXAMPLES);
  const make = notice
    .command('make')
    .description('notices from rows in CSV or JSON, or any documents from messages in JSON')
    .requiredOption('--from <file>', 'rows (.csv, .json), or messages of the contract (.json)')
    .option('--issuer <code>', 'division and issuer of notices made from rows', liaoning.issuer);
  writing(make).action(() => door.run<MakeOptions>(make, makeDocuments));
  const generate = notice
    .command('generate')
    .description("the pilot's quota notices, drawn from a seed; totals round to the published ones")
    .option('--notices <n>', 'fewer or more, in proportion', String(pilotSize.notices))
    .option('--seed <text>', 'the seed of everything drawn', DEFAULT_SEED);
  writing(generate).action(() => door.run<GenerateOptions>(generate, generateNotices));
  const render = notice
    .command('render')
    .description('the pages of a document as PDF, its seals in their places')
    .argument('<file>', 'a document')
    .option('--pdf <file>', 'where the PDF goes; beside the document if absent')
    .option('--font <file>', 'a font (TTF, OTF, WOFF) with the characters of the document')
    .option('--force', 'overwrite');
  render.action((file: string) =>
    door.run<RenderOptions>(render, (context, options) => renderNotice(context, file, options)),
  );
}

const writing = (command: Command): Command =>
  command
    .requiredOption('--out <folder>', 'the folder of documents; it is made if need be')
    .option('--clearing', 'beside each 2104 its 5106 to the central bank')
    .option('--force', 'overwrite')
    .option('--json', 'results as JSON on standard output');

function makeDocuments(context: Context, options: MakeOptions): Outcome {
  return writeDocuments(context, documentsFrom(options), options);
}

function documentsFrom({ from, issuer }: MakeOptions): readonly DocumentMessage[] {
  if (!/^\d{6}$/.test(issuer)) throw new InputError('--issuer', issuer, 'six digits');
  const by = { administrativeDivision: issuer, issuer };
  const type = extname(from).toLowerCase();
  if (type === '.csv') return noticesOfRows(rowsOfCsv(readBytes(from, 'rows in CSV'), from), by);
  if (type === '.json') return documentsOfJson(readJson(from, 'rows or messages'), from, by);
  throw new InputError('--from', from, 'a .csv or .json file');
}

function generateNotices(context: Context, options: GenerateOptions): Outcome {
  const notices = wholeNumber('--notices', options.notices, 1, 100_000);
  const drawn = pilotNotices(streamOf(options.seed).fork('notices'), pilotOf(notices));
  return writeDocuments(context, drawn, options);
}

function writeDocuments(
  context: Context,
  given: readonly DocumentMessage[],
  { out, force, clearing, json }: WriteOptions,
): Outcome {
  if (given.length === 0) throw new InputError('--from', 'nothing', 'at least one row or message');
  const messages = clearing === true ? given.flatMap(withClearing) : given;
  const files: Record<string, Buffer> = {};
  for (const message of messages) {
    const name = fileNameOf(message);
    if (Object.hasOwn(files, name))
      throw new InputError(name, 'two documents', 'one identity each');
    files[name] = writeEnvelope(unsealed(message));
  }
  readyFolder(out);
  refuseTaken(out, Object.keys(files), force === true);
  writeFiles(out, files);
  const total = sumFen(given.map(({ amount }) => parseYuan(amount)));
  const counts = {
    documents: messages.length,
    rows: given.reduce((sum, { details }) => sum + details.length, 0),
    pages: given.reduce((sum, message) => sum + pageCountOf(message), 0),
    total: yuanPrinted(total),
  };
  if (json) context.print(JSON.stringify({ folder: join(out), ...counts }, null, 2));
  else context.print(say(context.lang, 'documents.made', { ...counts, folder: out }));
  return 0;
}

const withClearing = (message: DocumentMessage): readonly DocumentMessage[] =>
  message.voucherType === '2104' ? [message, clearingNoticeOf(message)] : [message];
