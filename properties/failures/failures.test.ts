import { expect, test } from 'vitest';
import { present } from '../../base/assert';
import { judge } from '../../check/core/verdicts';
import { coalitionFrom } from '../../models/adversary';
import { liaoning2013, type Rules } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { type Field, isPass, judgeField, STATES_MAX, systemOfStory } from '../killers/strike';
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

const alone = failures.filter(({ coalition }) => coalition === undefined);
test.each(alone)('failure $number: $title', (failure) => {
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

const together = failures.filter(({ coalition }) => coalition !== undefined);
test.each(together)('failure $number: $title', (failure) => {
  const { scope, rules } = fieldOf(failure);
  const label = failure.coalition ?? [];
  const coalition = present(coalitionFrom(label), 'a coalition');
  const judged = (given: Rules) => {
    const system = scope.build(given, { coalition });
    const { verdicts } = judge(system, {
      statesMax: STATES_MAX,
      commandFor: (property) => property,
      only: [failure.property],
      coalition: label,
    });
    return { system, verdict: present(verdicts[0], failure.property) };
  };
  const { system, verdict } = judged(rules);
  expect(verdict).toMatchObject({ isOutcome: true, verdict: 'violated' });
  const story = present(verdict.story, 'a story');
  expect(replayStory(system, story)).toMatchObject({
    isEnabled: true,
    struck: [failure.property],
  });
  expect(failure.off).toContain(failure.control);
  for (const kept of [{ ...rules, [failure.control]: true }, liaoning2013])
    expect(judged(kept).verdict.verdict).toBe('holds');
});

test('every failure of the list is there', () => {
  const numbers = new Set(failures.map(({ number }) => number));
  expect([...numbers].sort((a, b) => a - b)).toEqual(
    Array.from({ length: LISTED }, (_, i) => i + 1),
  );
});
