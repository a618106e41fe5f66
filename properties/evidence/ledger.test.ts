import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { liaoning2013, type RuleName, ruleInfos, ruleNames } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { controlMatrix } from '../killers/matrix';
import { mutants } from '../killers/mutants';
import { evidenceLedger } from './ledger';

const rows = evidenceLedger();

test('each of the ten controls has its row', () => {
  const controls = Array.from({ length: 10 }, (_, i) => `control ${i + 1}`);
  const named = new Set(rows.map(({ control }) => control));
  expect(controls.filter((control) => !named.has(control))).toEqual([]);
});

test("each rule of the source stands in its control's row, or the row says why not", () => {
  const left = ruleNames.filter((rule) => {
    const { basis, source } = ruleInfos[rule];
    const own = rows.filter(({ control }) => control === source);
    const isSaid = own.some((row) => row.rules.includes(rule) || row.notModelled !== undefined);
    return basis === 'S' && !isSaid;
  });
  expect(left).toEqual([]);
});

test('a row names only what exists', () => {
  const properties = new Set(
    families.flatMap(({ scopes }) =>
      scopes.flatMap((scope) => scope.build(liaoning2013).properties.map(({ name }) => name)),
    ),
  );
  const killers = new Set(mutants.map(({ name }) => name));
  for (const row of rows) {
    expect(row.rules.filter((rule) => !(ruleNames as readonly string[]).includes(rule))).toEqual(
      [],
    );
    expect(row.properties.filter((name) => !properties.has(name))).toEqual([]);
    expect(row.killers.filter((name) => !killers.has(name))).toEqual([]);
    expect(row.tests.filter((path) => !existsSync(path))).toEqual([]);
  }
});

test('a row shows its evidence, or says why there is none', () => {
  for (const row of rows) {
    const isShown = row.properties.length > 0 && row.killers.length > 0 && row.tests.length > 0;
    const isExcused = row.notModelled !== undefined || row.unneeded !== undefined;
    expect([row.sentence, isShown !== isExcused]).toEqual([row.sentence, true]);
  }
});

test('every rule stands in a row, and every row that is shown rests on counted states', () => {
  const named = new Set(rows.flatMap(({ rules }) => rules));
  expect(ruleNames.filter((rule) => !named.has(rule))).toEqual([]);
  const floating = rows.filter(
    ({ properties, restsOn }) => properties.length > 0 && !restsOn.some(({ states }) => states > 0),
  );
  expect(floating.map(({ sentence }) => sentence)).toEqual([]);
});

test('every rule of a row breaks an outcome when it is off, or the row says why not', () => {
  const breaks = (rule: RuleName): boolean =>
    controlMatrix.some(({ cells }) =>
      cells.some(
        ({ switched, fallen, shrunk = [] }) =>
          switched.includes(rule) &&
          (shrunk.length > 0 || fallen.some(({ isOutcome }) => isOutcome)),
      ),
    );
  const idle = rows.filter(
    ({ rules, unneeded }) =>
      unneeded === undefined && rules.some((rule) => !breaks(rule as RuleName)),
  );
  expect(idle.map(({ sentence }) => sentence)).toEqual([]);
});
