import { expect, test } from 'vitest';
import { cellsOf, sweptBy } from './many-runs';
import { listed, loadScenario } from './scenario-settings';

test('a setting is put where its path leads, by names and by numbers', () => {
  const set = loadScenario(
    'liaoning-2013 with posts.teller.people=7, banks.1.weight=3, posts.teller.paper=[1, 2]',
  );
  const teller = set.posts.find(({ name }) => name === 'teller');
  expect([teller?.people.is, teller?.paper.is, set.banks[1]?.weight]).toEqual([7, [1, 2], 3]);
  const shipped = loadScenario('liaoning-2013');
  expect(set.volumes).toEqual(shipped.volumes);
});

test.each([
  ['posts.nobody.people=1', /--set: found posts\.nobody\.people, expected .*teller/],
  ['volumes.rows=many', /--set volumes\.rows=many \(liaoning-2013:\d+ volumes\.rows\.is\)/],
  ['weather', /--set: found weather, expected PATH=VALUE/],
  ['name.is.x=1', /--set: found name\.is\.x/],
])('%s is refused by its place', (setting, message) => {
  expect(() => loadScenario(`liaoning-2013 with ${setting}`)).toThrow(message);
});

test('values stand between commas outside brackets, and every choice is tried once', () => {
  expect(listed('[1, 2],[3,4], 5')).toEqual(['[1, 2]', '[3,4]', '5']);
  const cells = cellsOf(sweptBy(['a=1,2', 'b=[1,2],3']));
  expect(cells.map((cell) => cell.map(({ value }) => value).join(' '))).toEqual([
    '1 [1,2]',
    '1 3',
    '2 [1,2]',
    '2 3',
  ]);
  expect(() => sweptBy([`a=${'1,'.repeat(10_001)}1`])).toThrow(/at most 10000 together/);
});
