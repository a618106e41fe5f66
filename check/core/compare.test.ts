/** What is called a loss, and what is not. */
import { expect, test } from 'vitest';
import type { SystemResult, VerdictWord } from '../../base/results';
import { compareScopes } from './compare';

type Sets = readonly (readonly string[])[];

function result(verdict: VerdictWord | undefined, minimal: Sets = []): SystemResult {
  const story = { system: 's', scope: 'c', property: 'p', coalition: [], steps: [] };
  const verdicts = verdict
    ? [{ property: 'p', kind: 'never', isOutcome: true, verdict, states: 1 }]
    : [];
  const sets = minimal.map((members) => ({
    members,
    property: 'p',
    steps: 1,
    isPinned: true,
    story,
  }));
  const coalitions = { run: 0, explorations: 1, minimal: sets };
  const counts = { states: 1, transitions: 1, levels: 1, stepsNeverTaken: [] };
  return {
    ...counts,
    system: 's',
    scope: 'c',
    verdicts,
    coalitions,
    findings: [],
    findingsMissing: [],
  };
}

test.each<[VerdictWord | undefined, VerdictWord | undefined, 'lost' | 'told' | 'same']>([
  ['holds', 'violated', 'lost'],
  ['holds', 'clipped', 'lost'],
  ['holds', undefined, 'lost'],
  ['witnessed', 'not witnessed', 'lost'],
  ['can still close', 'violated', 'lost'],
  ['violated', 'holds', 'told'],
  ['violated', 'clipped', 'told'],
  [undefined, 'violated', 'told'],
  ['holds', 'holds', 'same'],
])('%s before and %s now is %s', (before, now, told) => {
  const { verdicts } = compareScopes(result(before), result(now), []);
  expect(verdicts.map(({ isLoss }) => (isLoss ? 'lost' : 'told'))).toEqual(
    told === 'same' ? [] : [told],
  );
});

const people = ['a', 'b', 'c', 'd'];

test.each<[string, Sets, Sets, readonly (readonly [string, boolean])[]]>([
  ['the same sets', [['a', 'b']], [['b', 'a']], []],
  ['fewer suffice', [['a', 'b']], [['a']], [['shrank', true]]],
  ['it takes more', [['a']], [['a', 'b']], [['grew', false]]],
  ['honest people do', [['a', 'b']], [[]], [['shrank', true]]],
  [
    'others do, who were there',
    [['a', 'b']],
    [['c', 'd']],
    [
      ['new', true],
      ['gone', false],
    ],
  ],
  ['somebody new does with one of them', [], [['a', 'stranger']], [['new', false]]],
  ['a credential of somebody who was there', [], [['a', 'token of b']], [['new', true]]],
  ['nobody does', [['a', 'b']], [], [['gone', false]]],
])('smallest coalitions: %s', (_, before, now, told) => {
  const found = compareScopes(result('holds', before), result('holds', now), people);
  expect(found.coalitions.map(({ change, isLoss }) => [change, isLoss])).toEqual(told);
});
