import { expect, test } from 'vitest';
import { present } from '../../base/assert';
import { storyLines } from '../../base/catalogue/story-lines';
import type { VerdictResult } from '../../base/results';
import { liaoning2013, type RuleName } from '../../models/rules';
import { replayStory } from '../walker/lasso';
import { fieldsOfRules, type RuleOff, rulesOff, rulesOffIn } from './rules-off';
import { type Field, isPass, judgeField, switched, systemOfStory } from './strike';

/** Rules whose absence must be told as a broken outcome, on one screen. */
const sixRules: readonly RuleName[] = [
  'distinctOfficers',
  'verifySealBeforeActing',
  'payBeforeClear',
  'duplicateCheck',
  'quotaCheckAtBank',
  'dutyOrder',
];
const SCREEN_LINES = 24;

const fields = fieldsOfRules().map((field) => ({
  ...field,
  name: `${field.family.name}, ${field.scope.name}`,
}));
const fieldOf = (row: RuleOff): Field =>
  present(
    fields.find(({ family, scope }) => family.name === row.family && scope.name === row.scope),
    `${row.family}, ${row.scope}`,
  );
const verdictOf = (verdicts: readonly VerdictResult[], property: string): VerdictResult =>
  present(
    verdicts.find((verdict) => verdict.property === property),
    property,
  );

test.each(fields)('$name: each rule switched alone breaks what is pinned', (field) => {
  const where = rulesOff.filter((row) => fieldOf(row).scope === field.scope);
  expect(rulesOffIn(field)).toEqual(where.filter((row) => row.family === field.family.name));
});

test.each(fields)('$name: with the rules intact all holds, and something good is seen', (field) => {
  const { verdicts } = judgeField(field);
  expect(verdicts.filter((verdict) => !isPass(verdict)).map(({ property }) => property)).toEqual(
    [],
  );
  expect(verdicts.some(({ verdict }) => verdict === 'witnessed')).toBe(true);
});

const runs = [...new Map(rulesOff.map((row) => [`${row.rule}: ${row.family}, ${row.scope}`, row]))];

test.each(runs)('%s is told in stories that the walker makes too', (_, { rule, family, scope }) => {
  const rows = rulesOff.filter(
    (row) => row.rule === rule && row.family === family && row.scope === scope,
  );
  const field = { ...fieldOf(rows[0] as RuleOff), rules: switched(liaoning2013, rule) };
  const { verdicts } = judgeField(field);
  for (const { property, steps } of rows.filter((row) => row.steps > 0 && !row.finding)) {
    const story = present(verdictOf(verdicts, property).story, `a story of ${property}`);
    expect(story.steps.length).toBe(steps);
    const walked = replayStory(systemOfStory(field, story), story);
    expect(walked).toMatchObject({ isEnabled: true });
    expect(walked.isEnabled && walked.struck).toContain(property);
  }
});

test.each(sixRules)('without %s an outcome breaks, told on one screen', (rule) => {
  const outcomes = rulesOff.filter((row) => row.rule === rule && row.isOutcome && !row.finding);
  const row = present(
    [...outcomes].sort((a, b) => a.steps - b.steps)[0],
    `an outcome that breaks without ${rule}`,
  );
  const field = { ...fieldOf(row), rules: switched(liaoning2013, rule) };
  const { story } = verdictOf(judgeField(field).verdicts, row.property);
  expect(present(story, 'a story').steps.length).toBe(row.steps);
  for (const lang of ['en', 'zh'] as const) {
    const lines = storyLines(lang, present(story, 'a story'));
    expect(lines.length).toBeLessThanOrEqual(SCREEN_LINES);
  }
});
