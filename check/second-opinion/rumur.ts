/**
 * What Rumur says of an exported model. It does not look beyond a state that breaks an invariant,
 * so the claims that are known to strike are asked one by one, and counts come from all the others.
 */
import { writeFileSync } from 'node:fs';
import { arch } from 'node:os';
import { join } from 'node:path';
import type { ExportModel } from '../export/model';
import { murphiText } from '../export/murphi';
import { inFolder, numberIn, optimisation, output, type SecondOpinion } from './spin';

/** More errors than any model here has states. */
const ERRORS_MAX = 2 ** 31 - 1;

/** Rumur's opinion of a model, all its claims asked at once. */
export function askRumur(model: ExportModel, statesMax: number): SecondOpinion {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'model.m'), murphiText(model));
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(1024, statesMax * 32)));
    output(folder, 'rumur', [
      ...['--deadlock-detection', 'off', '--symmetry-reduction', 'off'],
      ...['--counterexample-trace', 'off', '--max-errors', String(ERRORS_MAX), '--threads', '1'],
      ...['--set-capacity', String(capacity), '--output', 'model.c', 'model.m'],
    ]);
    const wide = arch() === 'x64' ? ['-mcx16'] : [];
    output(folder, 'gcc', [
      '-std=c11',
      optimisation(statesMax),
      '-w',
      ...wide,
      '-o',
      'model',
      'model.c',
      '-lpthread',
    ]);
    const said = output(folder, join(folder, 'model'), [], 1);
    const failed = [...said.matchAll(/invariant "(\d+) [^"\n]*" failed/g)];
    const covered = [...said.matchAll(/cover "(\d+) [^"\n]*" hit/g)];
    const struck = [...failed, ...covered].map(([, index]) => Number(index) - 1);
    return {
      states: numberIn(said, /(\d+) states, \d+ rules fired/g),
      transitions: numberIn(said, /\d+ states, (\d+) rules fired/),
      struck: [...new Set(struck)].sort((a, b) => a - b),
      isWhole: failed.length === 0,
    };
  });
}

/**
 * Rumur's opinion where some claims are expected to strike: those alone, one at a time, all others
 * together with the counts.
 */
export function askRumurApart(
  model: ExportModel,
  statesMax: number,
  expected: readonly number[],
): SecondOpinion {
  const isApart = (i: number): boolean =>
    expected.includes(i) && model.claims[i]?.kind !== 'sometimes';
  const only = (keeps: (i: number) => boolean): ExportModel => ({
    ...model,
    claims: model.claims.map((claim, i) => {
      const { strike, ...rest } = claim;
      return keeps(i) ? claim : rest;
    }),
  });
  const together = askRumur(
    only((i) => !isApart(i)),
    statesMax,
  );
  const apart = model.claims.flatMap((_, i) =>
    isApart(i)
      ? askRumur(
          only((j) => j === i),
          statesMax,
        ).struck
      : [],
  );
  return { ...together, struck: [...together.struck, ...apart].sort((a, b) => a - b) };
}
