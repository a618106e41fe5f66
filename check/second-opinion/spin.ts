/**
 * What SPIN says of an exported model: the model is written to a folder of its own, compiled and
 * searched, and the folder is taken away again. SPIN counts one transition into the initial state,
 * and one for each time a property strikes; both are taken off here.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HarnessBug } from '../../base/assert';
import type { ExportModel } from '../export/model';
import { PROMELA_EVERY, promelaText } from '../export/promela';

export interface SecondOpinion {
  readonly states: number;
  readonly transitions: number;
  /** Indices of the claims that struck: violated, or for `sometimes` witnessed. */
  readonly struck: readonly number[];
  /** False where the search did not go beyond states in which a property struck. */
  readonly isWhole: boolean;
}

/** Whether a tool can be called by its name. */
export const isInstalled = (tool: string): boolean =>
  spawnSync(tool, [tool === 'spin' ? '-V' : '--version'], { stdio: 'ignore' }).error === undefined;

/** Works in a folder that is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a tool and gives what it said.
 * @param statusMax the highest exit status that is no failure: some tell by it what they found.
 * @throws HarnessBug where it cannot be run or fails.
 */
export function output(
  folder: string,
  tool: string,
  args: readonly string[],
  statusMax = 0,
): string {
  const done = spawnSync(tool, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 29 });
  const said = `${done.stdout ?? ''}${done.stderr ?? ''}`;
  if (done.error || done.signal || (done.status ?? 0) > statusMax)
    throw new HarnessBug(`${tool} failed: ${done.error?.message ?? said.slice(-2000)}`);
  return said;
}

/** The one number that a pattern finds in a text. @throws HarnessBug where it finds none. */
export function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new HarnessBug(`no ${pattern} in: ${text.slice(-2000)}`);
  return Number(found);
}

/** A small model is searched sooner than a compiler has made it fast. */
export const optimisation = (statesMax: number): string => (statesMax < 100_000 ? '-O0' : '-O1');

/**
 * SPIN's opinion with every property asked at once.
 * @param statesMax more states than the model has: the search goes as deep as there are states.
 */
export function askSpin(model: ExportModel, statesMax: number): SecondOpinion {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'model.pml'), promelaText(model));
    output(folder, 'spin', ['-a', `-D${PROMELA_EVERY}`, 'model.pml']);
    output(folder, 'gcc', [
      optimisation(statesMax),
      '-w',
      '-DSAFETY',
      '-DNOREDUCE',
      '-o',
      'pan',
      'pan.c',
    ]);
    const depth = Math.max(10_000, statesMax);
    const bits = Math.max(16, Math.ceil(Math.log2(statesMax)));
    const said = output(folder, join(folder, 'pan'), ['-c0', `-m${depth}`, `-w${bits}`]);
    if (/max search depth too small|out of memory|Search not completed/.test(said))
      throw new HarnessBug(`SPIN did not finish: ${said.slice(-2000)}`);
    const errors = numberIn(said, /errors: (\d+)/);
    const struck = [...said.matchAll(/assertion violated \((\d+)==0\)/g)].map(
      ([, index]) => Number(index) - 1,
    );
    return {
      states: numberIn(said, /(\d+) states, stored/),
      transitions: numberIn(said, /(\d+) transitions/) - errors - 1,
      struck: [...new Set(struck)].sort((a, b) => a - b),
      isWhole: true,
    };
  });
}
