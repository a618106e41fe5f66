/**
 * What SPIN says of one row of the hand-written model, compiled afresh for it. A sentence of safety
 * is asked by its assertions; that runs end, by invalid end states and again over weakly fair runs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HarnessBug } from '../../base/assert';
import { inFolder, numberIn, output } from '../../check/second-opinion/spin';
import type { Reading } from './differences';
import type { Row, Verdict } from './rows';

const MODEL = join(__dirname, 'direct-payment.pml');
const bitOf = { once: 1, overdraft: 2, asked: 4, authority: 8 } as const;

export interface SpinVerdict {
  readonly verdict: Verdict;
  /** States stored; fewer than there are where a violation was met. */
  readonly states: number;
}

/** @throws HarnessBug where SPIN or the compiler fails. */
export function spinVerdict(
  { off, attacker, sentence }: Omit<Row, 'verdict'>,
  readings: readonly Reading[] = [],
): SpinVerdict {
  const asked = sentence === 'ends' ? 0 : bitOf[sentence];
  const flags = [
    `-DATTACKER=${attacker}`,
    `-DSENTENCES=${asked}`,
    ...(off === null ? [] : [`-D${off}=0`]),
    ...readings.map((reading) => `-D${reading}=1`),
  ];
  if (sentence !== 'ends') return searched(flags, ['-DSAFETY'], ['-E']);
  const stuck = searched(flags, ['-DSAFETY'], []);
  const fairly = searched([...flags, '-DENDS'], ['-DNFAIR=5'], ['-a', '-f']);
  return stuck.verdict === 'violated' ? stuck : fairly;
}

function searched(
  flags: readonly string[],
  compiled: readonly string[],
  asked: readonly string[],
): SpinVerdict {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'model.pml'), readFileSync(MODEL, 'utf8'));
    output(folder, 'spin', [...flags, '-a', 'model.pml']);
    output(folder, 'gcc', ['-O0', '-w', '-DNOREDUCE', ...compiled, '-o', 'pan', 'pan.c']);
    const said = output(folder, join(folder, 'pan'), ['-n', '-w18', ...asked]);
    if (/max search depth too small|out of memory/.test(said))
      throw new HarnessBug(`SPIN did not finish: ${said.slice(-2000)}`);
    return {
      verdict: numberIn(said, /errors: (\d+)/) === 0 ? 'holds' : 'violated',
      states: numberIn(said, /(\d+) states, stored/),
    };
  });
}
