import { expect, test } from 'vitest';
import { mutants as bankMutants } from '../../bank/quota-notice/mutants';
import { mutants as centralBankMutants } from '../../central-bank/quota-notice/mutants';
import { mutants as financeMutants } from '../../finance/quota-notice/mutants';
import { liaoning2013, type RuleName } from '../../rules';
import { fallen, judge } from '../testing/judge';
import manifest from './manifest.json';
import { family } from './system';

const build = (scope: string) => {
  const found = family.scopes.find(({ name }) => name === scope);
  if (!found) throw new Error(`no scope ${scope}`);
  return found.build;
};

test.each(Object.entries(manifest.scopes))('%s counts what its manifest pins', (scope, pinned) => {
  const { states, transitions, levels, verdicts } = judge(build(scope)(liaoning2013));
  expect({ states, transitions, levels, verdicts }).toEqual(pinned);
});

const switchedOff: readonly [RuleName, Readonly<Record<string, number>>][] = [
  [
    'noticesAgree',
    { 'the bank and the central bank hold the same quota once nothing is under way': 18 },
  ],
  [
    'duplicateCheck',
    {
      'the bank and the central bank hold the same quota once nothing is under way': 19,
      'no more quota is registered at the bank than was issued': 12,
      'no more quota is registered at the central bank than was issued': 12,
    },
  ],
  [
    'verifySealBeforeActing',
    {
      'the bank and the central bank hold the same quota once nothing is under way': 15,
      'no more quota is registered at the bank than was issued': 8,
      'no more quota is registered at the central bank than was issued': 8,
      'a receiver of a notice acts only on a good seal': 7,
    },
  ],
  [
    'resendUnanswered',
    {
      'the bank and the central bank hold the same quota once nothing is under way': 10,
      'the notice can still be closed': 5,
      'where nothing more can happen, every notice is closed': 10,
    },
  ],
  ['dutyOrder', { 'a notice is released only after handler, director and treasury seal': 2 }],
];

test.each(switchedOff)(
  'without %s exactly its properties fall, so many steps in',
  (rule, steps) => {
    const judgement = judge(build('small')({ ...liaoning2013, [rule]: false }));
    expect(fallen(judgement)).toEqual(Object.keys(steps).sort());
    for (const [name, step] of Object.entries(steps)) expect(judgement.strikes[name]).toBe(step);
  },
);

test.each([...financeMutants, ...bankMutants, ...centralBankMutants])(
  '$name: exactly the named properties fall',
  ({ life, machine, kills }) => {
    const system = build('small')(liaoning2013, { machines: { [life]: machine } });
    expect(fallen(judge(system))).toEqual(kills.map(({ property }) => property).sort());
  },
);

test('every property has a killer', () => {
  const mutants = [...financeMutants, ...bankMutants, ...centralBankMutants];
  const killed = new Set([
    ...mutants.flatMap(({ kills }) => kills.map(({ property }) => property)),
    ...switchedOff.flatMap(([, steps]) => Object.keys(steps)),
  ]);
  const names = build('small')(liaoning2013).properties.map(({ name }) => name);
  expect(names.filter((name) => !killed.has(name))).toEqual([]);
});
