/**
 * The embedded database: SQLite through `libsql`, whose binary ships inside npm. Write-ahead log
 * with `synchronous = FULL`: what a transaction has committed is on the disk. Nothing else in the
 * house speaks SQL to libsql.
 */
import { existsSync } from 'node:fs';
import Libsql from 'libsql';
import { InputError, present } from '../../base/assert';
import { refuseOtherText } from './text-bytes';

export type SqlValue = string | number | Buffer | null;

/** How long another process is waited for before a write gives up. */
const BUSY_MILLISECONDS_MAX = 10_000;

/** What SQLite answers about a file whose bytes are not as it wrote them. */
const DAMAGED = /^SQLITE_(CORRUPT|NOTADB|IOERR)/;

/** Under the code of any other error. */
const OF_ANOTHER_FORMAT = 'unsupported file format';

export class Database {
  readonly #connection: Libsql.Database;
  readonly #prepared = new Map<string, Libsql.Statement>();

  /** Opens or makes the file. */
  constructor(readonly path: string) {
    this.#connection = this.#whole(() => new Libsql(path));
    this.#whole(() => this.#settle());
  }

  #settle(): void {
    this.#connection.pragma(`busy_timeout = ${BUSY_MILLISECONDS_MAX}`);
    this.#connection.pragma('journal_mode = WAL');
    this.#connection.pragma('synchronous = FULL');
    this.#connection.pragma('foreign_keys = ON');
    this.#connection.pragma('trusted_schema = OFF');
  }

  /** Rows in the order of the statement; `Row` is the caller's word for its columns. */
  all<Row>(sql: string, ...values: readonly SqlValue[]): readonly Row[] {
    // The adapter's one cast: column types are kept by STRICT tables, not by TypeScript.
    const rows = this.#whole(() => this.#statement(sql).all(...values)) as Record<
      string,
      unknown
    >[];
    for (const row of rows) {
      for (const name in row) {
        // libsql gives blobs as ArrayBuffer here.
        if (row[name] instanceof ArrayBuffer) row[name] = Buffer.from(row[name]);
      }
    }
    return rows as Row[];
  }

  first<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return this.all<Row>(sql, ...values)[0];
  }

  run(sql: string, ...values: readonly SqlValue[]): void {
    this.#whole(() => this.#statement(sql).run(...values));
  }

  /** Several statements without values: the schema. */
  execute(sql: string): void {
    this.#connection.exec(sql);
  }

  /**
   * All or nothing: `body` runs with the write lock held, is committed when it returns and undone
   * when it throws. Never nested.
   */
  atomically<T>(body: () => T): T {
    this.#whole(() => this.#connection.exec('BEGIN IMMEDIATE'));
    let result: T;
    try {
      result = body();
    } catch (error) {
      // A damaged file or a full disk has undone it already; a second undoing would hide why.
      if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
      throw error;
    }
    this.#whole(() => this.#connection.exec('COMMIT'));
    return result;
  }

  /** @throws InputError where SQLite says that the file is damaged or none of its own. */
  #whole<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      const found = error instanceof Error ? error.message : code;
      if (!DAMAGED.test(code) && found !== OF_ANOTHER_FORMAT) throw error;
      throw new InputError(this.path, found, 'a whole database file of a store');
    }
  }

  close(): void {
    this.#prepared.clear();
    this.#connection.close();
  }

  #statement(sql: string): Libsql.Statement {
    if (!this.#prepared.has(sql)) this.#prepared.set(sql, this.#connection.prepare(sql));
    return present(this.#prepared.get(sql), 'a prepared statement');
  }
}

/**
 * A database that is not there yet.
 * @throws InputError where the file exists: a store is founded once.
 */
export function newDatabase(path: string): Database {
  if (existsSync(path)) throw new InputError(path, 'a file', 'no file there yet');
  return new Database(path);
}

/**
 * A database that is there: opening never makes one by a slip of the name.
 * @throws InputError where there is no file, or one that holds text which is none.
 */
export function openDatabase(path: string): Database {
  if (!existsSync(path)) throw new InputError(path, 'no file', 'a store that was founded');
  const database = new Database(path);
  try {
    refuseOtherText(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}
