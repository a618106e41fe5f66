/**
 * What a seal store and an issuing office have in common: a database, two audit chains, persons
 * with keys under passwords, duties, and operations that are one transaction with their record.
 */
import { randomBytes } from 'node:crypto';
import { present } from '../../base/assert';
import { canonical } from '../../base/canonical';
import type { TimedStage } from '../seal';
import {
  privateKeyFrom,
  publicKeyFrom,
  SM2_ORDER,
  type Sm2PrivateKey,
  type Sm2PublicKey,
} from '../sm2';
import { type AuditChain, appendAudit } from './audit';
import { type Database, newDatabase, openDatabase } from './database';
import { digestOf, digestsOf } from './digests';
import { type Duty, dutiesOf, giveDuty } from './duties';
import { Refusal, refuse } from './refusal';
import { parseSettings, type StoreSettings } from './rules';
import { SCHEMA_VERSION, schema } from './schema';
import type { Unlocked } from './unlocked';
import { type Hardness, usualHardness, wrapKey } from './wrapping';

/** What a caller hands in: nothing below reads a clock. */
export interface VaultWorld {
  /** Now, as `20130701010000Z`: every record and every seal takes its time from here. */
  readonly clock: () => string;
  /** scrypt parameters of keys made from now on. */
  readonly hardness?: Hardness;
  /** 32 bytes for a new key; the system's random source by default. For tests: a seeded stream. */
  readonly newScalar?: () => Buffer;
  /** Told of every stage of every seal, by a caller who measures; nothing else changes by it. */
  readonly timed?: TimedStage;
}

export interface PersonRow {
  readonly name: string;
  readonly point: Buffer;
  readonly wrapped: string;
  readonly certificate: Buffer | null;
  readonly passwords_tried: number;
}

/** An operation: who may do it and what its record says. */
export interface Operation {
  readonly duty: Duty;
  readonly chain: AuditChain;
  readonly act: string;
  readonly subject: string;
}

export class Vault {
  private constructor(
    readonly database: Database,
    readonly settings: StoreSettings,
    readonly world: VaultWorld,
  ) {}

  /**
   * Makes the file with its tables, settings and `certificates` and lets `founders` put its first
   * persons into it, all in one transaction. @throws InputError where the file exists.
   */
  static found(
    path: string,
    settings: StoreSettings,
    world: VaultWorld,
    founders: (vault: Vault) => void,
    certificates: Readonly<Record<string, readonly Buffer[]>> = {},
  ): Vault {
    const database = newDatabase(path);
    const vault = new Vault(database, settings, world);
    const text = canonical(settings);
    database.atomically(() => {
      database.execute(schema);
      vault.setting('settings', text);
      const kept: Record<string, string> = {};
      for (const [name, ders] of Object.entries(certificates)) {
        const value = ders.map((der) => der.toString('hex')).join(' ');
        vault.setting(name, value);
        kept[name] = digestsOf(value);
      }
      const detail = { settings: text, version: SCHEMA_VERSION, certificates: kept };
      vault.append('operations', 'founder', 'found', settings.organisation, detail);
      founders(vault);
    });
    return vault;
  }

  /** @throws InputError where there is no file, or one that was never founded. */
  static open(path: string, world: VaultWorld): Vault {
    const database = openDatabase(path);
    const [table] = database.all("SELECT 1 FROM sqlite_master WHERE name = 'setting'");
    const text = table === undefined ? undefined : settingIn(database, 'settings');
    return new Vault(database, parseSettings(text ?? '', path), world);
  }

  /** Writes a setting, once; in the caller's transaction. */
  setting(name: string, value: string): void {
    this.database.run('INSERT INTO setting (name, value) VALUES (?, ?)', name, value);
  }

  /** A setting that founding wrote. */
  settingOf(name: string): string {
    return present(settingIn(this.database, name), `setting ${name}`);
  }

  /** A record of its own, outside any operation. */
  record(
    chain: AuditChain,
    person: string,
    act: string,
    subject: string,
    detail: Readonly<Record<string, unknown>>,
  ): void {
    this.database.atomically(() => this.append(chain, person, act, subject, detail));
  }

  /** A record inside the transaction that the caller holds; returns its number. */
  append(
    chain: AuditChain,
    person: string,
    act: string,
    subject: string,
    detail: Readonly<Record<string, unknown>>,
  ): number {
    const time = this.world.clock();
    return appendAudit(this.database, { chain, time, person, act, subject, detail });
  }

  /**
   * One operation of one person: a use of the handle, the duty checked by the store, `body` and its
   * record in one transaction; no record where `body` gives none, having written its own. A refusal
   * undoes everything and is itself recorded.
   */
  perform(
    handle: Unlocked,
    operation: Operation,
    body: (privateKey: Sm2PrivateKey) => Readonly<Record<string, unknown>> | undefined,
  ): void {
    const { duty, chain, act, subject } = operation;
    this.refusalsRecorded(handle.person, act, subject, () => {
      const privateKey = this.keyOf(handle);
      this.database.atomically(() => {
        this.demand(handle.person, duty);
        const detail = body(privateKey);
        if (detail !== undefined) this.append(chain, handle.person, act, subject, detail);
      });
    });
  }

  /** Runs `body`; a refusal goes to the operations chain before it goes to the caller. */
  refusalsRecorded<T>(person: string, act: string, subject: string, body: () => T): T {
    try {
      return body();
    } catch (error) {
      if (error instanceof Refusal) {
        this.record('operations', person, 'refused', subject, { act, reason: error.reason });
      }
      throw error;
    }
  }

  /** The key behind a handle of this store, for one operation. */
  keyOf(handle: Unlocked): Sm2PrivateKey {
    if (handle.store !== this.database) {
      refuse('handle-of-another-store', handle.person, 'another store', 'the store that opened it');
    }
    return handle.use();
  }

  /** @throws Refusal unless the person holds the duty and is not locked out. */
  demand(person: string, duty: Duty): void {
    if (this.isLockedOut(this.person(person))) {
      refuse('locked-out', person, 'too many wrong passwords', 'release by an administrator');
    }
    if (!this.holds(person, duty)) {
      refuse('duty-not-held', person, `no duty ${duty}`, 'whoever was given it');
    }
  }

  holds(person: string, duty: Duty): boolean {
    return dutiesOf(this.database, person).includes(duty);
  }

  isLockedOut(row: PersonRow): boolean {
    return row.passwords_tried >= this.settings.wrongPasswordsMax;
  }

  person(name: string): PersonRow {
    const row = this.database.first<PersonRow>('SELECT * FROM person WHERE name = ?', name);
    return row ?? refuse('person-unknown', name, 'nobody of that name', 'an enrolled person');
  }

  isEnrolled(name: string): boolean {
    return this.database.first('SELECT 1 FROM person WHERE name = ?', name) !== undefined;
  }

  publicKeyOf(name: string): Sm2PublicKey {
    return publicKeyFrom(this.person(name).point);
  }

  /** A new person with a new key under his password; in the caller's transaction, recorded. */
  addPerson(by: string, name: string, password: string): Sm2PrivateKey {
    if (this.isEnrolled(name)) {
      refuse('person-already-enrolled', name, 'a person of that name', 'a new name');
    }
    const scalar = newScalar(this.world.newScalar ?? (() => randomBytes(32)));
    const privateKey = privateKeyFrom(scalar);
    const hardness = this.world.hardness ?? usualHardness;
    const wrapped = wrapKey(scalar, name, password, hardness);
    scalar.fill(0);
    this.database.run(
      'INSERT INTO person (name, point, wrapped) VALUES (?, ?, ?)',
      name,
      privateKey.publicKey.point,
      wrapped,
    );
    this.append('operations', by, 'enrol', name, {
      point: privateKey.publicKey.point.toString('hex'),
      wrapped: digestOf(wrapped),
    });
    return privateKey;
  }

  /** Gives a duty; in the caller's transaction, recorded. */
  give(by: string, person: string, duty: Duty): void {
    giveDuty(this.database, this.person(person).name, duty, this.settings.rules);
    this.append('operations', by, 'appoint', person, { duty });
  }

  close(): void {
    this.database.close();
  }
}

function settingIn(database: Database, name: string): string | undefined {
  const sql = 'SELECT value FROM setting WHERE name = ?';
  return database.first<{ readonly value: string }>(sql, name)?.value;
}

/** A scalar in 1..n-2; what is drawn outside is drawn again. */
function newScalar(draw: () => Buffer): Buffer {
  for (;;) {
    const scalar = draw();
    const value = BigInt(`0x${scalar.toString('hex')}`);
    if (value > 0n && value < SM2_ORDER - 1n) return scalar;
  }
}
