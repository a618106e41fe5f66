/** A setting for tests: a folder of its own, quick scrypt, a clock that the test moves. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamOf } from '../../../base/streams';
import type { StoreRules } from '../rules';
import { closeSetting, makeSetting, type Setting } from '../setting';
import type { Unlocked } from '../unlocked';
import type { VaultWorld } from '../vault';
import { testHardness } from '../wrapping';

export const passwordOf = (person: string): string => `${person}的口令1`;

export interface TestSetting extends Setting {
  readonly folder: string;
  readonly world: VaultWorld;
  /** Moves the clock: `20130701010000Z`. */
  readonly setTime: (time: string) => void;
  /** A handle of finance's store. */
  readonly opened: (person: string, uses?: number) => Unlocked;
  /** Closes the stores and removes the folder. */
  readonly end: () => void;
}

/** Everything from a seed; signatures are random all the same. */
export function makeTestSetting(seed: string, rules?: StoreRules): TestSetting {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-store-'));
  let now = '20130701010000Z';
  const stream = streamOf(seed);
  const newScalar = () => Buffer.from(Array.from({ length: 32 }, () => stream.integer(0, 255)));
  const world = { clock: () => now, hardness: testHardness, newScalar };
  const setting = makeSetting({ folder, world, passwordOf, ...(rules ? { rules } : {}) });
  return {
    ...setting,
    folder,
    world,
    setTime: (time) => {
      now = time;
    },
    opened: (person, uses = 1) =>
      setting.finance.unlock({ person, password: passwordOf(person), uses }),
    end: () => {
      closeSetting(setting);
      rmSync(folder, { recursive: true });
    },
  };
}
