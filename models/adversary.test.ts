import { expect, test } from 'vitest';
import {
  actingIn,
  administers,
  castOf,
  coalitionFrom,
  coalitionLabel,
  deviationsOf,
  handsFor,
  jointly,
  NOBODY,
  type Powers,
  reaches,
  writersOf,
} from './adversary';
import type { Principal } from './family';
import { liaoning2013 } from './rules';
import type { Step } from './system';

const person = (name: string, has: Partial<Principal> = {}): Principal => ({
  name,
  side: 'ordering',
  posts: [name],
  reaches: [],
  administers: [],
  ...has,
});
const principals = [
  person('ann', { administers: ['seals'] }),
  person('ben', { administers: ['records'], reaches: ['line'] }),
  person('cem', { administers: ['seals', 'records'] }),
  person('dan', { side: 'outside', posts: [] }),
];
const tokensAlone = { ...liaoning2013, passwordEveryOperation: false };
const everybody = {
  suspects: {
    persons: principals.map(({ name }) => name),
    credentials: [{ kind: 'token', of: 'ann' } as const],
  },
};
const deviation = (actor: string): Step => ({ name: 'it is done', actor, kind: 'deviation' });
const sealsAsAnn = (powers: Powers): readonly Step[] =>
  powers.canActAs('ann') ? [deviation(powers.person)] : [];

test('a label and its coalition are the same, with a credential and without', () => {
  for (const label of [['ann'], ['ann', 'ben'], ['ann', 'cem', 'token of ben']])
    expect(coalitionLabel(coalitionFrom(label) ?? { persons: [] })).toEqual(label);
  expect(coalitionFrom([])).toBeUndefined();
});

test('what a credential adds says that it is needed, what one has anyway does not', () => {
  const steps = deviationsOf(castOf(everybody, principals, tokensAlone), sealsAsAnn);
  expect(steps.map(({ actor, needs }) => [actor, needs])).toEqual([
    ['ann', undefined],
    ['ben', ['token of ann']],
    ['cem', ['token of ann']],
    ['dan', ['token of ann']],
  ]);
});

test('a credential opens nothing where two are asked for', () => {
  const steps = deviationsOf(castOf(everybody, principals, liaoning2013), sealsAsAnn);
  expect(steps.map(({ actor }) => actor)).toEqual(['ann']);
});

test('a coalition has exactly the steps of everybody that its members can do', () => {
  const all = castOf(everybody, principals, tokensAlone);
  const build = (cast: typeof all): readonly Step[] => [
    ...deviationsOf(cast, sealsAsAnn),
    ...jointly(cast, [administers('seals'), administers('records')], deviation),
  ];
  for (const label of [['ann'], ['ann', 'ben'], ['ben', 'token of ann'], ['cem', 'dan']]) {
    const coalition = coalitionFrom(label) ?? { persons: [] };
    const own = build(castOf({ coalition }, principals, tokensAlone));
    const can = build(all).filter(({ actor, needs = [] }) =>
      [actor, ...needs].every((one) => label.includes(one)),
    );
    expect([label, own]).toEqual([label, can]);
  }
});

test('a joint act takes the fewest who fill every role', () => {
  const cast = castOf(everybody, principals, liaoning2013);
  expect(handsFor(cast, administers('seals'), administers('records'))).toEqual([
    { actor: 'ann', needs: ['ben'] },
    { actor: 'cem' },
  ]);
  expect(handsFor(cast, reaches('line'), administers('seals'))).toEqual([
    { actor: 'ben', needs: ['ann'] },
    { actor: 'ben', needs: ['cem'] },
  ]);
  expect(handsFor(cast)).toEqual([]);
  expect(handsFor(NOBODY, reaches('line'))).toEqual([]);
});

test('who may write in a name: its holder first, then whoever has what opens it', () => {
  expect(writersOf(NOBODY, 'ann')).toEqual(['ann']);
  const cast = castOf(everybody, principals, tokensAlone);
  expect(writersOf(cast, 'ann')).toEqual(['ann', 'ben', 'cem', 'dan']);
});

test('those who act are the actors of deviations and taps, and all that these need', () => {
  const by = [{ actor: 'ben', needs: ['ann'] }];
  const line = { name: 'heard', to: 'bank', kind: 'set', sendUpTo: 1, holdUpTo: 1 } as const;
  const group = {
    name: 'voucher',
    replicas: 1,
    parts: [],
    lines: [{ ...line, whenFull: 'absorb', tap: { of: 'orders', by } } as const],
    steps: [
      { ...deviation('cem'), needs: ['token of dan'] },
      { ...deviation('x'), kind: 'duty' },
    ],
  } as const;
  const system = { name: 's', scope: 'x', groups: [group], counters: [], properties: [] };
  expect([...actingIn(system)].sort()).toEqual(['ann', 'ben', 'cem', 'token of dan']);
});
