/**
 * Direct payment twice: our machines, and a model written by hand from the texts alone. Where the
 * two differ, the difference has a number here and an explanation in docs/decisions/0080.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInstalled } from '../../check/second-opinion/spin';
import { sampled } from '../../models/systems/testing/sampled';
import { differences, masked, type Reading, rowsOf } from './differences';
import { ourRows } from './our-verdicts';
import { type Control, type Row, rowText } from './rows';
import type { Sentence } from './sentences';
import { spinVerdict } from './spin-verdict';

const byHand: readonly Row[] = JSON.parse(readFileSync(join(__dirname, 'expected.json'), 'utf8'));
const missing = (['spin', 'gcc'] as const).filter((tool) => !isInstalled(tool));
const isAbsent = missing.length > 0;
const absent = isAbsent ? ` (left out: no ${missing.join(', no ')} here)` : '';
const TIMEOUT_MS = 120_000;
const shipped = ourRows('shipped');

/** Rows of one side that are not rows of the other. */
function onlyIn(rows: readonly Row[], others: readonly Row[]): readonly string[] {
  const known = new Set(others.map(rowText));
  return rows
    .map(rowText)
    .filter((text) => !known.has(text))
    .sort();
}

test('the hand-written model and our checker differ in the numbered rows and in no other', () => {
  expect(shipped).toHaveLength(410);
  expect(byHand).toHaveLength(410);
  const numbered = (side: 'byHand' | 'ours') =>
    differences.flatMap((difference) => rowsOf(difference, side).map(rowText)).sort();
  expect(onlyIn(byHand, shipped)).toEqual(numbered('byHand'));
  expect(onlyIn(shipped, byHand)).toEqual(numbered('ours'));
});

test('asked in the words of the hand-written model, only what steps mean differs', () => {
  const ours = ourRows('by hand');
  const numbered = [...differences.filter(({ number }) => number === 2), ...masked];
  const texts = (side: 'byHand' | 'ours') =>
    numbered.flatMap((difference) => rowsOf(difference, side).map(rowText)).sort();
  expect(onlyIn(byHand, ours)).toEqual(texts('byHand'));
  expect(onlyIn(ours, byHand)).toEqual(texts('ours'));
});

const telling: readonly (readonly [Control | null, number, Sentence])[] = [
  [null, 0, 'ends'],
  [null, 4, 'authority'],
  [null, 6, 'asked'],
  [null, 9, 'asked'],
  ['DUTY_ORDER', 3, 'authority'],
  ['DUTY_ORDER', 4, 'asked'],
  ['DISTINCT_OFFICERS', 1, 'asked'],
  ['DISTINCT_OFFICERS', 2, 'asked'],
  ['COMPARE_WITH_APPLICATION', 4, 'asked'],
  ['VERIFY_SEAL', 2, 'asked'],
  ['VERIFY_SEAL', 6, 'asked'],
  ['DUPLICATE_CHECK', 0, 'once'],
  ['DUPLICATE_CHECK', 6, 'once'],
  ['QUOTA_CHECK', 0, 'overdraft'],
  ['QUERY_UNKNOWN', 0, 'once'],
  ['RESEND', 0, 'ends'],
  ['BANK_DUAL_CONTROL', 7, 'asked'],
];

test.skipIf(isAbsent)(
  `SPIN says of the telling rows what is written down and what we say${absent}`,
  { timeout: TIMEOUT_MS },
  () => {
    const ours = new Set(shipped.map(rowText));
    const written = new Set(byHand.map(rowText));
    for (const [off, attacker, sentence] of sampled('telling', telling, 7)) {
      const { verdict } = spinVerdict({ off, attacker, sentence });
      const text = rowText({ off, attacker, sentence, verdict });
      expect([text, written.has(text), ours.has(text)]).toEqual([text, true, true]);
    }
  },
);

const all = [...differences, ...masked];
test.skipIf(isAbsent).each(sampled('readings', all, 3))(
  `difference $number, in $sentence, is the reading $readings and nothing else${absent}`,
  { timeout: TIMEOUT_MS },
  (difference) => {
    const [off, attacker] = difference.cases[0] ?? [null, 0];
    const row = { off, attacker, sentence: difference.sentence };
    const { readings } = difference;
    expect(spinVerdict(row).verdict).toBe(difference.byHand);
    expect(spinVerdict(row, readings).verdict).toBe(difference.ours);
    for (const left of readings.length > 1 ? readings : []) {
      const others = readings.filter((reading) => reading !== left);
      expect(spinVerdict(row, others).verdict).toBe(difference.byHand);
    }
  },
);

const KEEPER: readonly Reading[] = ['KEEPER_COMPARES'];
test.skipIf(isAbsent)(
  `distinct officers matter because the keeper goes by records${absent}`,
  { timeout: TIMEOUT_MS },
  () => {
    const row = { off: 'DISTINCT_OFFICERS', attacker: 1, sentence: 'asked' } as const;
    expect([spinVerdict(row).verdict, spinVerdict(row, KEEPER).verdict]).toEqual([
      'violated',
      'holds',
    ]);
  },
);

test.skipIf(isAbsent)(
  `the hand-written model has as many states as it had${absent}`,
  { timeout: TIMEOUT_MS },
  () => {
    expect(spinVerdict({ off: null, attacker: 0, sentence: 'once' })).toEqual({
      verdict: 'holds',
      states: 313,
    });
  },
);
