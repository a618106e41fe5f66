import { expect, test } from 'vitest';
import type { SystemResult } from '../../base/results';
import { liaoning2013 } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { differences, lifeManifest, manifestOf, systemManifest } from './manifest';

const story = { system: 's', scope: 'x', property: 'p', coalition: [], steps: [] };
const result: SystemResult = {
  system: 's',
  scope: 'x',
  states: 12,
  transitions: 30,
  levels: 4,
  verdicts: [
    { property: 'p', kind: 'never', isOutcome: true, verdict: 'holds', states: 12 },
    { property: 'q', kind: 'sometimes', isOutcome: false, verdict: 'witnessed', states: 12 },
  ],
  findings: [
    { coalition: ['zoe'], property: 'p', steps: 3, isPinned: true, story },
    { coalition: ['adam', 'token of zoe'], property: 'p', steps: 5, isPinned: false, story },
  ],
  findingsMissing: [],
  stepsNeverTaken: [],
};

test('a manifest keeps sizes, words and findings, and nothing that may be told otherwise', () => {
  expect(manifestOf(result)).toEqual({
    states: 12,
    transitions: 30,
    levels: 4,
    verdicts: { p: 'holds', q: 'witnessed' },
    findings: [
      { coalition: ['adam', 'token of zoe'], property: 'p', steps: 5 },
      { coalition: ['zoe'], property: 'p', steps: 3 },
    ],
  });
});

test('every difference is named from the outside in; equal manifests have none', () => {
  const pinned = systemManifest('s', [result]);
  expect(differences(pinned, systemManifest('s', [result]))).toEqual([]);
  const found = systemManifest('s', [
    { ...result, states: 13, verdicts: result.verdicts.slice(1), findings: [] },
  ]);
  expect(differences(pinned, found)).toEqual([
    expect.objectContaining({ at: 'scopes x findings' }),
    { at: 'scopes x states', pinned: '12', found: '13' },
    { at: 'scopes x verdicts p', pinned: 'holds', found: 'nothing' },
  ]);
});

test('a life is pinned by its local states, its events and what it accepts', () => {
  const system = families
    .find(({ name }) => name === 'two-phase-commit')
    ?.scopes[0]?.build(liaoning2013);
  const lives = system?.groups[0]?.parts.map(({ life }) => lifeManifest(life));
  expect(lives?.slice(0, 2)).toEqual([
    { life: 'two-phase-commit/transaction-manager', states: 17, events: 5, accepted: 21 },
    { life: 'two-phase-commit/resource-manager-1', states: 4, events: 4, accepted: 8 },
  ]);
});
