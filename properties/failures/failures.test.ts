import { expect, test } from 'vitest';
import { present } from '../../base/assert';
import { liaoning2013, type Rules } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { type Field, isPass, judgeField, systemOfStory } from '../killers/strike';
import { replayStory } from '../walker/lasso';
import { failures } from './all';
import type { Failure } from './failure';

/** Failures that the description lists. */
const LISTED = 13;

function fieldOf(failure: Failure): Field {
  const family = present(
    families.find(({ name }) => name === failure.family),
    failure.family,
  );
  const scope = present(
    family.scopes.find(({ name }) => name === failure.scope),
    failure.scope,
  );
  const off = Object.fromEntries((failure.off ?? []).map((rule) => [rule, false]));
  const rules: Rules = { ...liaoning2013, ...off };
  return { family, scope, rules, ...(failure.mutant ? { mutant: failure.mutant } : {}) };
}

test.each([...failures])('failure $number: $title', (failure) => {
  const field = fieldOf(failure);
  const { verdicts, findings } = judgeField(field);
  const verdict = present(
    verdicts.find(({ property }) => property === failure.property),
    failure.property,
  );
  expect(verdict.isOutcome).toBe(true);
  const finding = findings.find(
    ({ property, coalition }) =>
      property === failure.property && coalition.join(' with ') === failure.finding,
  );
  const story = present(failure.finding ? finding?.story : verdict.story, 'a story');
  expect(replayStory(systemOfStory(field, story), story)).toMatchObject({ isEnabled: true });
  const { family, scope } = field;
  const intact = judgeField({ family, scope, rules: liaoning2013 });
  expect(intact.verdicts.filter((one) => !isPass(one))).toEqual([]);
  if (failure.finding)
    expect(
      intact.findings.map((one) => `${one.coalition.join(' with ')}: ${one.property}`),
    ).not.toContain(`${failure.finding}: ${failure.property}`);
});

test('every failure of the list is there', () => {
  const numbers = new Set(failures.map(({ number }) => number));
  expect([...numbers].sort((a, b) => a - b)).toEqual(
    Array.from({ length: LISTED }, (_, i) => i + 1),
  );
});
