import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { InputError } from '../../base/assert';
import { contradictions, liaoning2013, ruleNames } from '../rules';
import { nearest } from './nearest';
import { parseRules } from './parse';
import { rulesSchema } from './schema';
import { liaoningHeader, rulesJsonSchema, rulesYaml } from './write';

const shipped = readFileSync('models/rules/liaoning-2013.yaml', 'utf8');
const read = (text: string) => parseRules(text, 'mine.yaml');
const lineOf = (text: string, found: string): number =>
  text.split('\n').findIndex((line) => line.startsWith(found)) + 1;

/** The error of a file in which one text is put in another's place. */
function refused(text: string): InputError {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('it was read without complaint');
}

test('the shipped file says what the constant says', () => {
  expect(parseRules(shipped, 'liaoning-2013.yaml')).toEqual(liaoning2013);
});

test('the shipped file and its schema are generated and up to date', () => {
  const schema = readFileSync('models/rules/rules.schema.json', 'utf8');
  expect(shipped).toBe(rulesYaml(liaoning2013, liaoningHeader));
  expect(schema).toBe(`${JSON.stringify(rulesJsonSchema(), null, 2)}\n`);
});

test('the schema asks for every rule as a boolean and for nothing else', () => {
  expect(rulesJsonSchema()).toMatchObject({
    required: [...ruleNames],
    additionalProperties: false,
    properties: { distinctOfficers: { type: 'boolean' } },
  });
});

test.each(ruleNames)('switching %s alone is never a contradiction', (rule) => {
  const switched = shipped.replace(
    new RegExp(`^${rule}: (true|false)$`, 'm'),
    `${rule}: ${!liaoning2013[rule]}`,
  );
  expect(read(switched)).toEqual({ ...liaoning2013, [rule]: !liaoning2013[rule] });
});

property.prop([fc.record(Object.fromEntries(ruleNames.map((name) => [name, fc.boolean()])))])(
  'what is written is read back, unless the rules contradict each other',
  (drawn) => {
    const rules = rulesSchema.parse(drawn);
    const text = rulesYaml(rules, []);
    if (contradictions(rules).length > 0) expect(() => read(text)).toThrow(InputError);
    else expect(read(text)).toEqual(rules);
  },
);

test('an unknown rule is told with the nearest name', () => {
  const text = shipped.replace('payBeforeClear: true', 'payBefreClear: true');
  expect(refused(text).message).toBe(
    `mine.yaml, line ${lineOf(text, 'payBefreClear')}, payBefreClear: ` +
      "found an unknown rule, expected a rule's name; the nearest is payBeforeClear",
  );
});

test.each([
  ['yes', 'the text "yes"'],
  ['1', 'the number 1'],
  ['', 'nothing'],
  ['[true]', 'something that is not one word'],
])('dutyOrder: %s is of a wrong type', (value, found) => {
  const text = shipped.replace('dutyOrder: true', `dutyOrder: ${value}`);
  expect(refused(text)).toMatchObject({
    place: `mine.yaml, line ${lineOf(text, 'dutyOrder')}, dutyOrder`,
    found,
    expected: 'true or false',
  });
});

test('a missing rule is told by name, at the end of the file', () => {
  const text = shipped.replace('dutyOrder: true', '');
  expect(refused(text)).toMatchObject({
    place: `mine.yaml, line ${text.trimEnd().split('\n').length}, dutyOrder`,
    found: 'no such line',
  });
});

test('a rule given twice is refused, even with the same value', () => {
  const text = `${shipped}dutyOrder: true\n`;
  expect(refused(text)).toMatchObject({
    place: `mine.yaml, line ${text.trimEnd().split('\n').length}, dutyOrder`,
    found: 'the rule a second time',
    expected: 'each rule once',
  });
});

test.each([
  ['', 'an empty file'],
  ['# only a comment\n', 'an empty file'],
  ['- dutyOrder\n', 'no such lines'],
  ['true\n', 'no such lines'],
])('%j is no rules file', (text, found) => {
  expect(refused(text)).toMatchObject({ place: 'mine.yaml, line 1', found });
});

test('bad YAML is told with its line', () => {
  const text = shipped.replace('dutyOrder: true', 'dutyOrder: [true');
  const error = refused(text);
  expect(error.place).toMatch(/^mine\.yaml, line \d+$/);
  expect(error.found).toMatch(/^bad YAML \(.+\)$/);
});

test('evidence of payment is not asked of a bank that clears first', () => {
  const text = shipped
    .replace('payBeforeClear: true', 'payBeforeClear: false')
    .replace('claimEvidenceCheck: false', 'claimEvidenceCheck: true');
  expect(refused(text)).toMatchObject({
    place: `mine.yaml, line ${lineOf(text, 'claimEvidenceCheck')}, claimEvidenceCheck`,
    found: 'true beside rules that forbid it',
    expected: 'false: evidence of payment cannot be asked of a bank that clears before it pays',
  });
});

test('the first wrong line is told first', () => {
  const text = shipped
    .replace('sealSpecimensMatch: true', 'sealSpecimensMatch: 3')
    .replace('dutyOrder: true', 'dutyOder: true');
  expect(refused(text).place).toContain('sealSpecimensMatch');
});

test.each([
  ['DUTYORDER', 'dutyOrder'],
  ['duplicate_check', 'duplicateCheck'],
  ['quotaCheckBank', 'quotaCheckAtBank'],
])('the rule nearest to %s is %s', (word, rule) => {
  expect(nearest(word, ruleNames)).toBe(rule);
});
