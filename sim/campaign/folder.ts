/**
 * A campaign in a folder: `campaign.json` says which, `rows.ndjson` holds a line a run in the order
 * of their numbers. A line is written whole or torn at the end of the file, where it is cut off on
 * resuming; so a campaign that was killed ends with the bytes of one left alone.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../base/assert';
import { type CampaignPlan, indexesOf } from './plan';
import type { Row } from './row';

export const PLAN_FILE = 'campaign.json';
export const ROWS_FILE = 'rows.ndjson';

const planText = (plan: CampaignPlan): string => `${JSON.stringify(plan, null, 2)}\n`;

/** The plan that a folder holds. @throws InputError where it holds none. */
export function planIn(folder: string): CampaignPlan {
  const path = join(folder, PLAN_FILE);
  const expected = 'a folder that countersign campaign --out has written';
  if (!existsSync(path)) throw new InputError(folder, `no ${PLAN_FILE}`, expected);
  try {
    const plan = JSON.parse(readFileSync(path, 'utf8')) as CampaignPlan;
    if (plan.version === 1) return plan;
    throw new InputError(path, `version ${String(plan.version)}`, 'version 1');
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(path, (error as Error).message, expected);
  }
}

export interface OpenFolder {
  /** How many of the plan's runs are there already. */
  readonly done: number;
  /** Adds the next row. */
  readonly add: (row: Row) => void;
  readonly close: () => void;
}

/**
 * Opens a folder to add rows to it, new or with the rows of the same campaign.
 * @throws InputError where it holds another campaign, or rows that are not this one's.
 */
export function openFolder(folder: string, plan: CampaignPlan): OpenFolder {
  mkdirSync(folder, { recursive: true });
  const planPath = join(folder, PLAN_FILE);
  if (existsSync(planPath)) {
    if (readFileSync(planPath, 'utf8') !== planText(plan))
      throw new InputError(folder, 'another campaign in it', 'an empty folder, or this campaign');
  } else {
    writeFileSync(`${planPath}.part`, planText(plan));
    renameSync(`${planPath}.part`, planPath);
  }
  const path = join(folder, ROWS_FILE);
  const file = openSync(path, existsSync(path) ? 'r+' : 'w+');
  const { done, bytes } = wholeRows(file, path, plan);
  ftruncateSync(file, bytes);
  let at = bytes;
  return {
    done,
    add: (row) => {
      // One write a row, at the place where the last one ended.
      const line = Buffer.from(`${JSON.stringify(row)}\n`);
      at += writeSync(file, line, 0, line.length, at);
    },
    close: () => closeSync(file),
  };
}

/** How many whole rows a file begins with, each the plan's next; what is torn comes last. */
function wholeRows(
  file: number,
  path: string,
  plan: CampaignPlan,
): { readonly done: number; readonly bytes: number } {
  const indexes = indexesOf(plan);
  let [done, bytes] = [0, 0];
  for (const line of linesOf(file)) {
    const next = indexes.next();
    const found = indexIn(line);
    if (next.done || found !== next.value)
      throw new InputError(`${path}:${done + 1}`, `run ${found ?? 'none'}`, `run ${next.value}`);
    done++;
    bytes += Buffer.byteLength(line) + 1;
  }
  return { done, bytes };
}

const indexIn = (line: string): number | undefined => {
  const found = /^\{"index":(\d+),/.exec(line)?.[1];
  return found === undefined ? undefined : Number(found);
};

const PIECE = 1 << 20;

/** Whole lines of an open file, however large it is; what no newline ends is left out. */
function* linesOf(file: number): Generator<string> {
  const { size } = fstatSync(file);
  const piece = Buffer.alloc(PIECE);
  let rest = Buffer.alloc(0);
  for (let at = 0; at < size; ) {
    const read = readSync(file, piece, 0, PIECE, at);
    if (read === 0) return;
    at += read;
    rest = Buffer.concat([rest, piece.subarray(0, read)]);
    let from = 0;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
      yield rest.toString('utf8', from, end);
      from = end + 1;
    }
    rest = rest.subarray(from);
  }
}

/** All rows of a folder, one at a time. @throws InputError where a line is no row. */
export function* rowsIn(folder: string): Generator<Row> {
  const path = join(folder, ROWS_FILE);
  if (!existsSync(path)) throw new InputError(folder, `no ${ROWS_FILE}`, 'a folder of a campaign');
  const file = openSync(path, 'r');
  let line = 0;
  try {
    for (const text of linesOf(file)) {
      line++;
      yield rowOf(text, `${path}:${line}`);
    }
  } finally {
    closeSync(file);
  }
}

function rowOf(text: string, place: string): Row {
  try {
    return JSON.parse(text) as Row;
  } catch {
    throw new InputError(place, text.slice(0, 40), 'a row of a campaign in JSON');
  }
}
