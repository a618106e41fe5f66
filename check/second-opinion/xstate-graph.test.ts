import { expect, test } from 'vitest';
import { liaoning2013 } from '../../models/rules';
import type { Life } from '../../models/system';
import { families } from '../../models/systems/registry';
import { type LocalTable, tableOf } from '../../models/tables/tabulate';
import { graphOpinion } from './xstate-graph';

const tables = new Set<LocalTable>();
for (const { scopes } of families)
  for (const scope of scopes)
    for (const { parts } of scope.build(liaoning2013).groups)
      for (const { life } of parts) tables.add(tableOf(life));

/** Fewest events to each local state, by the table alone. */
function depthsOf(table: LocalTable): Readonly<Record<string, number>> {
  const events = table.life.alphabet.length;
  const depths = new Map([[0, 0]]);
  for (const [state, depth] of depths)
    for (const next of table.next.subarray(state * events, (state + 1) * events))
      if (next >= 0 && !depths.has(next)) depths.set(next, depth + 1);
  return Object.fromEntries([...depths].map(([state, d]) => [table.keys[state] as string, d]));
}

test.each([...tables].map((table) => ({ table, name: table.life.name })))(
  'xstate/graph counts $name as its table does',
  ({ table }) => {
    const opinion = graphOpinion(table.life);
    expect(opinion.keys).toEqual([...table.keys].sort());
    const events = table.life.alphabet.length;
    const changes = table.next.filter((next, at) => next >= 0 && next !== Math.floor(at / events));
    expect(opinion.changes).toBe(changes.length);
    expect(opinion.depths).toEqual(depthsOf(table));
  },
);

test('a payload left out of the alphabet is missed by both, and the counts say so', () => {
  const table = [...tables].find(({ life }) => life.name === 'voucher-reference/finance');
  const whole = (table as LocalTable).life;
  const officer = ({ officer }: Life['alphabet'][number]) => officer;
  const half = { ...whole, alphabet: whole.alphabet.filter((event) => officer(event) !== 2) };
  expect(graphOpinion(whole).keys).toHaveLength(60);
  expect(graphOpinion(half).keys.length).toBeLessThan(60);
});
