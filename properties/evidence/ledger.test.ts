import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { liaoning2013, ruleInfos, ruleNames } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { mutants } from '../killers/mutants';
import { rulesOff } from '../killers/matrix';
import { demands } from './controls';
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

test('a row shows its evidence or says that there is none', () => {
  for (const row of rows) {
    const isShown = row.properties.length > 0 && row.killers.length > 0 && row.tests.length > 0;
    expect([row.sentence, isShown !== (row.notModelled !== undefined)]).toEqual([
      row.sentence,
      true,
    ]);
  }
});

test('every rule of a row breaks an outcome when it is off', () => {
  const used = demands.flatMap(({ rules }) => rules ?? []);
  const idle = used.filter((rule) => !rulesOff.some((row) => row.rule === rule && row.isOutcome));
  expect(idle).toEqual([]);
});

test('rules that break nothing alone are known, each with its reason', () => {
  const broken = new Set(rulesOff.map(({ rule }) => rule));
  const idle: Readonly<Record<string, string>> = {
    sealSpecimensMatch: 'lives of seals are not modelled',
    dedicatedLines: 'receivers verify seals, so a foreign line carries nothing',
    claimEvidenceCheck: 'off in the shipped file; it holds a bank whose own control is gone',
  };
  expect(ruleNames.filter((rule) => !broken.has(rule)).sort()).toEqual(Object.keys(idle).sort());
});
