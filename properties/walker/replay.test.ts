import { expect, test } from 'vitest';
import type { Story } from '../../base/story-results';
import { judge } from '../../check/core/verdicts';
import { liaoning2013, type RuleName } from '../../models/rules';
import type { System } from '../../models/system';
import { families } from '../../models/systems/registry';
import { mutants } from '../../models/systems/two-phase-commit/mutants';
import { twoPhaseCommit } from '../../models/systems/two-phase-commit/system';
import { replayStory } from './lasso';
import { accepts, replay } from './replay';

const storiesOf = (system: System): readonly Story[] =>
  judge(system, { statesMax: 200_000, commandFor: () => '' }).verdicts.flatMap(({ story }) =>
    story ? [story] : [],
  );

test.each(mutants)('the story that catches a manager that $name is walked again', (mutant) => {
  const system = twoPhaseCommit(liaoning2013, { machines: { [mutant.life]: mutant.machine } });
  const broken = mutant.kills.map(({ property }) => property);
  const stories = storiesOf(system).filter(({ property }) => broken.includes(property));
  for (const story of stories)
    expect(replayStory(system, story)).toMatchObject({
      isEnabled: true,
      struck: expect.arrayContaining([story.property]),
    });
  const isWitness = broken.includes('every manager commits');
  expect(stories).toHaveLength(isWitness ? 0 : broken.length);
});

const payment = families.find(({ name }) => name === 'direct-payment');
const honest = payment?.scopes.find(({ name }) => name === 'two vouchers');
const without = (rule: RuleName): System =>
  honest?.build({ ...liaoning2013, [rule]: false }) as System;

test.each<RuleName>(['duplicateCheck', 'dutyOrder', 'distinctOfficers', 'quotaCheckAtBank'])(
  'every story told without %s is walked again to its end',
  (rule) => {
    const system = without(rule);
    const stories = storiesOf(system);
    expect(stories.length).toBeGreaterThan(0);
    for (const story of stories)
      expect([story.property, replayStory(system, story)]).toMatchObject([
        story.property,
        { isEnabled: true, struck: expect.arrayContaining([story.property]) },
      ]);
  },
);

test('a story is refused under the rules that forbid it, and where somebody else is named', () => {
  const [story] = storiesOf(without('dutyOrder'));
  const steps = (story as Story).steps;
  const intact = replay(honest?.build(liaoning2013) as System, steps);
  expect(intact.isEnabled && intact.struck.includes((story as Story).property)).toBe(false);
  const renamed = steps.map((step, i) => (i === 0 ? { ...step, actor: 'nobody' } : step));
  expect(replay(without('dutyOrder'), renamed)).toMatchObject({ isEnabled: false, at: 0 });
  const skipped = steps.map((step) => ({ ...step, replica: 9 }));
  expect(replay(without('dutyOrder'), skipped)).toMatchObject({ isEnabled: false, at: 0 });
});

test('a trace of any number of replicas is accepted, and one step out of turn is not', () => {
  const system = twoPhaseCommit(liaoning2013);
  const ran = (replica: number, ...steps: string[]) =>
    steps.map((step) => ({ group: 'transaction', replica, step }));
  const prepare = 'manager 1 prepares';
  const trace = [1, 2, 3].flatMap((n) =>
    ran(n, prepare, 'deliver PREPARED manager=1 on preparations'),
  );
  expect(accepts(system, trace)).toEqual({ isAccepted: true, steps: 6, replicas: 3 });
  expect(accepts(system, [...trace, ...ran(2, prepare)])).toEqual({
    isAccepted: false,
    at: 6,
    because: `${prepare} is not enabled for transaction 2`,
  });
  const values = { 'manager 1': 'committed' };
  expect(accepts(system, [{ group: 'transaction', replica: 1, step: prepare, values }])).toEqual({
    isAccepted: false,
    at: 0,
    because: `after ${prepare}, manager 1 is "prepared"`,
  });
});
