/**
 * Questions to a campaign's rows in SQL, answered by an embedded DuckDB. It is an optional
 * dependency: where its binary was not installed, everything else of a campaign works.
 */
import { join, resolve } from 'node:path';
import { InputError } from '../base/assert';
import { padEnd, padStart, widthOf } from '../base/catalogue/width';
import { planIn, ROWS_FILE } from '../sim/index';

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

type DuckDb = typeof import('@duckdb/node-api');

function duckDb(): DuckDb {
  try {
    return require('@duckdb/node-api') as DuckDb;
  } catch {
    throw new InputError(
      'campaign query',
      'no DuckDB for this platform',
      'the optional package @duckdb/node-api: npm install --include=optional',
    );
  }
}

/** Nothing is fetched at run time, and nothing but the rows is at hand. */
const settings = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };

/**
 * Asks the rows of a folder, as a table `rows` with a column a field.
 * @throws InputError where the folder is no campaign's, or DuckDB refuses the question.
 */
export async function query(folder: string, sql: string): Promise<Answer> {
  planIn(folder);
  const path = resolve(join(folder, ROWS_FILE)).replaceAll("'", "''");
  const instance = await duckDb().DuckDBInstance.create(':memory:', settings);
  const connection = await instance.connect();
  try {
    await connection.run(
      `create view rows as select * from read_json('${path}', format = 'newline_delimited', ` +
        'sample_size = -1, map_inference_threshold = -1, maximum_object_size = 67108864)',
    );
    const reader = await connection.runAndReadAll(sql);
    return { columns: reader.columnNames(), rows: reader.getRowsJson() };
  } catch (error) {
    const [said = ''] = (error as Error).message.split('\n');
    throw new InputError('campaign query', said, 'a question in SQL to the table rows');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** An answer as columns; numbers to the right. */
export function answerLines({ columns, rows }: Answer): readonly string[] {
  const text = (value: unknown): string =>
    value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  const told = [columns, ...rows.map((row) => row.map(text))];
  const isNumber = columns.map((_, c) => rows.every((row) => /^-?[\d.e+-]*$/.test(text(row[c]))));
  const widths = columns.map((_, c) => Math.max(...told.map((row) => widthOf(row[c] ?? ''))));
  return told.map((row) =>
    row
      .map((cell, c) => (isNumber[c] ? padStart : padEnd)(cell, widths[c] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
