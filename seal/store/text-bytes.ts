/**
 * Whether all text in a database's file is UTF-8. The database's binding ends the process at other
 * text, below JavaScript, so every text is asked for as bytes before any is read as text. What is
 * text is asked of each value, not of its column: a damaged row keeps to no declaration.
 */
import { isUtf8 } from 'node:buffer';
import { InputError } from '../../base/assert';
import type { Database } from './database';

const ROWS_AT_ONCE = 10_000;
const EXPECTED = 'text in UTF-8';

interface Column {
  readonly name: string;
  readonly isKey: boolean;
}

/** @throws InputError naming file, table, row and column of the first text that is none. */
export function refuseOtherText(database: Database): void {
  const [encoding] = database.all<{ readonly bytes: Buffer }>(
    'SELECT CAST(encoding AS BLOB) AS bytes FROM pragma_encoding',
  );
  const found = encoding?.bytes.toString('latin1') ?? 'no encoding';
  if (found !== 'UTF-8') throw new InputError(database.path, found, EXPECTED);
  const tables = namesIn(
    database,
    "SELECT CAST(name AS BLOB) AS bytes FROM sqlite_schema WHERE type IN ('table', 'view')",
  );
  for (const table of tables) {
    const columns = columnsOf(database, table);
    for (let from = 0; from >= 0; ) from = partRead(database, table, columns, from);
  }
}

function namesIn(database: Database, sql: string): readonly string[] {
  return database.all<{ readonly bytes: Buffer }>(sql).map(({ bytes }) => {
    if (isUtf8(bytes)) return bytes.toString('utf8');
    throw new InputError(`${database.path} schema`, shown(bytes), EXPECTED);
  });
}

function columnsOf(database: Database, table: string): readonly Column[] {
  const from = `FROM pragma_table_xinfo(${quoted(table, "'")})`;
  const names = namesIn(database, `SELECT CAST(name AS BLOB) AS bytes ${from} ORDER BY cid`);
  const keys = namesIn(database, `SELECT CAST(name AS BLOB) AS bytes ${from} WHERE pk > 0`);
  return names.map((name) => ({ name, isKey: keys.includes(name) }));
}

/** Reads some rows of a table as one piece of bytes; where to go on, or -1 at the end. */
function partRead(
  database: Database,
  table: string,
  columns: readonly Column[],
  from: number,
): number {
  // Parts of what is joined by line ends are UTF-8 where the whole is.
  const texts = columns.map(({ name }) => textIn(name)).join(' || char(10) || ');
  const rows = `SELECT ${texts} AS texts FROM ${quoted(table)} LIMIT ${ROWS_AT_ONCE} OFFSET ?`;
  const [part] = database.all<{ readonly bytes: Buffer | null; readonly count: number }>(
    `SELECT CAST(group_concat(texts, char(10)) AS BLOB) AS bytes, count(*) AS count FROM (${rows})`,
    from,
  );
  if (part?.bytes && !isUtf8(part.bytes)) {
    for (const column of columns) refuseIn(database, table, columns, column.name);
  }
  return part?.count === ROWS_AT_ONCE ? from + ROWS_AT_ONCE : -1;
}

/** Names the first row whose text in a column is none. */
function refuseIn(
  database: Database,
  table: string,
  columns: readonly Column[],
  column: string,
): void {
  const keys = columns.filter(({ isKey }) => isKey).map(({ name }) => textIn(name, quoted(name)));
  const key = keys.length === 0 ? "''" : keys.join(" || ' ' || ");
  const rows = database.all<{ readonly key: Buffer; readonly bytes: Buffer }>(
    `SELECT CAST(${key} AS BLOB) AS key, CAST(${textIn(column)} AS BLOB) AS bytes` +
      ` FROM ${quoted(table)}`,
  );
  const row = rows.find(({ bytes }) => !isUtf8(bytes));
  if (row === undefined) return;
  const place = `${database.path} table ${table} row ${row.key.toString('utf8')} column ${column}`;
  throw new InputError(place, shown(row.bytes), EXPECTED);
}

/** A value where it is text, and nothing, or something else, where it is not. */
const textIn = (name: string, otherwise = "''"): string =>
  `CASE typeof(${quoted(name)}) WHEN 'text' THEN ${quoted(name)} ELSE ${otherwise} END`;

const quoted = (name: string, mark = '"'): string =>
  `${mark}${name.replaceAll(mark, mark + mark)}${mark}`;

/** The bytes from the first that is none of UTF-8. */
function shown(bytes: Buffer): string {
  let good = 0;
  while (good < bytes.length && isUtf8(bytes.subarray(0, good + 1))) good += 1;
  return `bytes ${bytes.subarray(good, good + 8).toString('hex')}`;
}
