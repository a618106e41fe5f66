import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HarnessBug } from '../../base/assert';
import { arisenIn, cannotStrike } from './arisen';
import { errorClasses, timingClasses } from './books/classes';
import { Differences } from './books/differences';
import { faultKinds, faultNames } from './faults/kinds';
import { underWeather } from './faults/weather-choice';
import { parseScenario, type Track } from './scenario';

const file = join(__dirname, '..', 'scenarios', 'liaoning-2013.yaml');
const shipped = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const full = underWeather(shipped, 'full');
const nothing = { books: { differences: [] }, counts: {} } as never;

test('a difference of a class that nobody counts is a fault of the harness', () => {
  const differences = new Differences();
  const finding = {
    kind: 'missing',
    name: 'lost in the post',
    owner: 'bank',
    foundBy: 'month end',
  };
  expect(() => differences.see('month 1', 'payment 1', finding, 0)).toThrow(HarnessBug);
  expect(() =>
    differences.see('month 1', 'payment 1', { ...finding, name: 'in hand' }, 0),
  ).not.toThrow();
});

test('every class and every kind of fault is told, also where it never was', () => {
  const { differences, faults } = arisenIn(full, 'dual', nothing);
  expect(differences.map(({ name }) => name)).toEqual([
    ...Object.keys(timingClasses),
    ...Object.keys(errorClasses),
  ]);
  expect(faults.map(({ name }) => name)).toEqual(faultNames);
  // On both tracks every kind of fault can strike, and four classes cannot arise, with reasons.
  expect(faults.filter(({ cannot }) => cannot !== undefined)).toEqual([]);
  expect(differences.flatMap(({ name, cannot }) => (cannot ? [name] : []))).toEqual([
    'not yet told',
    'missing',
    'state differs',
    'payee differs',
  ]);
  const calm = arisenIn(underWeather(shipped, 'calm'), 'electronic', nothing);
  expect(calm.faults).toEqual([]);
  expect(calm.differences.find(({ name }) => name === 'duplicated')?.cannot).toMatch(/slips/);
});

test('paper is lost only where paper is carried, and lines fail only where they are used', () => {
  const on = (track: Track) =>
    faultKinds.flatMap((kind) => (cannotStrike(kind, full, track) ? [kind.site] : []));
  expect(on('electronic')).toEqual([]);
  expect(new Set(on('paper'))).toEqual(new Set(['message', 'system', 'sealing']));
  const { rollOut } = full;
  const joined = {
    ...full,
    ...(rollOut
      ? { rollOut: { ...rollOut, paperPayments: { ...rollOut.paperPayments, is: 0 } } }
      : {}),
  };
  const paper = faultKinds.filter(({ site }) => site === 'paper');
  for (const kind of paper) {
    expect(cannotStrike(kind, joined, 'electronic')).toBe('no paper is carried');
    expect(cannotStrike(kind, joined, 'dual')).toBe(null);
  }
});
