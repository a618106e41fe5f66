import { expect, test } from 'vitest';
import { present } from '../base/assert';
import { checkScope } from '../check/core/check-scope';
import { liaoning2013 } from '../models/rules';
import { families } from '../models/systems/registry';
import { tracksSideBySide } from './tracks';

const systems = ['dual-track', 'authorised-payment'].flatMap((name) => {
  const family = present(
    families.find((one) => one.name === name),
    name,
  );
  return family.scopes
    .filter(({ kind }) => kind === 'coalitions')
    .map((scope) =>
      checkScope(family, scope, liaoning2013, {
        statesMax: 500_000,
        personsMax: 3,
        commandFor: () => '',
      }),
    );
});
const tracks = tracksSideBySide(systems);
const setsOf = (track: string, question: string): readonly (readonly string[])[] =>
  present(
    tracks.find((one) => one.track === track)?.answers.find((one) => one.question === question),
    `${track}: ${question}`,
  ).sets.map(({ members }) => members);
const ordering = ['unit clerk', 'unit reviewer', 'red-seal keeper', 'messenger'];

test('on paper one person of the ordering side is enough, electronically it takes two', () => {
  const alone = (track: string): readonly string[] =>
    setsOf(track, 'unasked')
      .filter(({ length }) => length === 1)
      .flat()
      .filter((name) => ordering.includes(name));
  expect(alone('paper')).not.toEqual([]);
  expect(alone('electronic')).toEqual([]);
});

test('beside paper the electronic chain is no stronger than paper', () => {
  for (const question of ['unasked', 'one authority'])
    for (const set of setsOf('paper', question))
      expect(
        setsOf('dual', question).some((smaller) => smaller.every((one) => set.includes(one))),
      ).toBe(true);
});

test('no set is told beside a smaller one', () => {
  for (const { answers } of tracks)
    for (const { sets } of answers)
      for (const one of sets)
        for (const other of sets)
          if (one !== other)
            expect(one.members.every((member) => other.members.includes(member))).toBe(false);
});

test('nothing stands side by side where one of the three was not searched', () => {
  expect(tracksSideBySide(systems.slice(1))).toEqual([]);
  expect(tracks.map(({ track }) => track)).toEqual(['paper', 'electronic', 'dual']);
});
