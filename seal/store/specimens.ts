/**
 * Three registers of specimens, at finance, bank and central bank. With `sealSpecimensMatch` they
 * change together, in one transaction; without it finance changes its own and the others are told
 * whenever somebody tells them, which is what then breaks.
 */
import { canonical } from '../../base/canonical';
import { TEST_ENVIRONMENT } from '../seal';
import type { SealStop, Trust } from '../verdict';
import { refuse } from './refusal';
import { revocationsIn } from './revocations';
import type { Unlocked } from './unlocked';
import type { Vault } from './vault';

export const registers = ['finance', 'bank', 'central-bank'] as const;
export type Register = (typeof registers)[number];

interface SpecimenRow {
  readonly register: Register;
  readonly seal: string;
  readonly specimen: string;
  readonly stops: string;
}

const rowsOf = (vault: Vault, register: Register): readonly SpecimenRow[] =>
  vault.database.all<SpecimenRow>(
    'SELECT * FROM specimen WHERE register = ? ORDER BY seal',
    register,
  );

// Our own canonical text, written by `writeSpecimen` alone.
const stopsIn = (row: SpecimenRow): readonly SealStop[] => JSON.parse(row.stops) as SealStop[];

/** Finance's own register, which the store itself goes by. */
export function stopsOf(vault: Vault, seal: string): readonly SealStop[] {
  const row = rowsOf(vault, 'finance').find((each) => each.seal === seal);
  return row === undefined ? [] : stopsIn(row);
}

/** Writes a specimen and its stops into every register that changes at once; in a transaction. */
export function writeSpecimen(
  vault: Vault,
  seal: string,
  specimen: string,
  stops: readonly SealStop[],
): void {
  const changed = vault.settings.rules.sealSpecimensMatch ? registers : registers.slice(0, 1);
  for (const register of changed) {
    vault.database.run(
      'INSERT OR REPLACE INTO specimen (register, seal, specimen, stops) VALUES (?, ?, ?, ?)',
      ...[register, seal, specimen, canonical(stops)],
    );
  }
}

/**
 * A letter reaches one register: it becomes as finance's is now. Only where registers do not change
 * together anyway.
 */
export function tellRegister(vault: Vault, handle: Unlocked, register: Register): void {
  const operation = {
    duty: 'seal-custody',
    chain: 'operations',
    act: 'tell-register',
    subject: register,
  } as const;
  vault.perform(handle, operation, () => {
    if (vault.settings.rules.sealSpecimensMatch) {
      refuse('specimens-change-together', register, 'one register alone', 'all three at once');
    }
    const own = rowsOf(vault, 'finance');
    for (const { seal, specimen, stops } of own) {
      vault.database.run(
        'INSERT OR REPLACE INTO specimen (register, seal, specimen, stops) VALUES (?, ?, ?, ?)',
        ...[register, seal, specimen, stops],
      );
    }
    return { specimens: own.length };
  });
}

export interface RegisterDifference {
  readonly register: Register;
  readonly seal: string;
  readonly found: 'missing' | 'stops-differ';
}

/** Where the other registers do not say what finance's says. */
export function differencesOfRegisters(vault: Vault): readonly RegisterDifference[] {
  const differences: RegisterDifference[] = [];
  for (const register of registers.slice(1)) {
    const theirs = new Map(rowsOf(vault, register).map((row) => [row.seal, row]));
    for (const { seal, stops } of rowsOf(vault, 'finance')) {
      const row = theirs.get(seal);
      if (row === undefined) differences.push({ register, seal, found: 'missing' });
      else if (row.stops !== stops) differences.push({ register, seal, found: 'stops-differ' });
    }
  }
  return differences;
}

/** What a party's verifier goes by: its own register, and the certificates it was given. */
export function trustOf(vault: Vault, register: Register): Trust {
  const rows = rowsOf(vault, register);
  const revocations = revocationsIn(vault);
  return {
    ...givenTrust(vault),
    specimens: new Set(rows.map((row) => row.specimen)),
    stops: new Map(rows.map((row) => [row.specimen, stopsIn(row)])),
    ...(revocations === undefined ? {} : { revocations }),
  };
}

/** The authority and the makers that founding named. */
export function givenTrust(vault: Vault): Pick<Trust, 'authority' | 'makers' | 'environment'> {
  const makers = vault.settingOf('makers').split(' ');
  return {
    authority: Buffer.from(vault.settingOf('authority'), 'hex'),
    makers: makers.map((maker) => Buffer.from(maker, 'hex')),
    environment: TEST_ENVIRONMENT,
  };
}
