import { createTestModel } from '@xstate/test';
import { expect, test } from 'vitest';
import { createTestModel as createGraphModel } from 'xstate/graph';
import { canonical } from '../../base/canonical';
import { liaoning2013 } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { entry, type LocalTable, tableOf } from '../../models/tables/tabulate';
import { type LifePath, type MakeTestModel, type Subject, shortestPaths } from './test-model';

const xstateTest = createTestModel as unknown as MakeTestModel;
const xstateGraph = createGraphModel as unknown as MakeTestModel;

const tables = new Set<LocalTable>();
for (const { scopes } of families)
  for (const scope of scopes)
    for (const { parts } of scope.build(liaoning2013).groups)
      for (const { life } of parts) tables.add(tableOf(life));

/** The table as the thing that is put to the test: it looks numbers up and knows no machine. */
function subjectOf(table: LocalTable): Subject {
  let state = 0;
  return {
    start: () => {
      state = 0;
    },
    act: (event) => {
      const next = table.next[entry(table, state, canonical(event))] as number;
      if (next >= 0) state = next;
    },
    state: () => table.keys[state] as string,
  };
}

const told = (paths: readonly LifePath[]): readonly string[] =>
  paths.map(({ events, keys }) => canonical([events, keys.at(-1)])).sort();

test.each([...tables].map((table) => ({ table, name: table.life.name })))(
  '$name: both packages find the same shortest paths, and its table walks every one of them',
  async ({ table }) => {
    const paths = shortestPaths(table.life, xstateTest);
    expect(told(paths)).toEqual(told(shortestPaths(table.life, xstateGraph)));
    const visited = new Set(paths.flatMap(({ keys }) => keys));
    expect([...visited].sort()).toEqual([...table.keys].sort());
    const subject = subjectOf(table);
    for (const path of paths) await path.drive(subject);
  },
);

test('a subject that forgets an event is caught on the way', async () => {
  const table = [...tables].find(({ life }) => life.name === 'voucher-reference/bank');
  const subject = subjectOf(table as LocalTable);
  const forgetful = {
    ...subject,
    act: (event: Parameters<Subject['act']>[0]) =>
      event.type === 'VERIFY' ? undefined : subject.act(event),
  };
  const paths = shortestPaths((table as LocalTable).life, xstateTest);
  const driven = await Promise.allSettled(paths.map((path) => path.drive(forgetful)));
  expect(driven.some(({ status }) => status === 'rejected')).toBe(true);
  const reason = driven.find((one) => one.status === 'rejected')?.reason as Error;
  expect(reason.message).toContain('voucher-reference/bank: found');
});
