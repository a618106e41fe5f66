/** What a store refuses is told in both languages. */
import { expect, test } from 'vitest';
import { hasEntry, langs } from '../../base/catalogue/say';
import { refusalNames } from './refusal';

test('every refusal of a store is a sentence in both languages', () => {
  const untold = langs.flatMap((lang) =>
    refusalNames.filter((name) => !hasEntry(lang, `refusal.${name}`)).map((name) => [lang, name]),
  );
  expect(untold).toEqual([]);
});
