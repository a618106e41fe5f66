/**
 * The pinned matrix is the matrix: each scope's content is what it was pinned on, and cells drawn
 * from COUNTERSIGN_SEED are judged again. A difference is mended by `npm run generate:matrix`,
 * whose own diff is then to be explained. `npm run generate:matrix -- --all` judges every cell.
 */
import { expect, test } from 'vitest';
import { present } from '../../base/assert';
import { fnv1a } from '../../base/canonical';
import { storyLines } from '../../base/catalogue/story-lines';
import { liaoning2013, type RuleName, ruleNames } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { replayStory } from '../walker/lasso';
import { idleRules } from './explained';
import { fallenIn, judgeCell, shrunkIn, withSwitched } from './judge-cell';
import { type Cell, controlMatrix, rulesOff, type ScopeCells } from './matrix';
import { idleRulesOf } from './matrix-summary';
import { Contents, furtherOf, leftForPair } from './scope-cells';
import { isPass, systemOfStory } from './strike';

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
/** Cells that are judged again, drawn from the seed; those of larger scopes take a minute each. */
const SAMPLE = 6;
const SAMPLE_STATES_MAX = 5_000;
const HOW = 'run npm run generate:matrix';

const scopes = families.flatMap((family) =>
  family.scopes.flatMap((scope) =>
    scope.kind === 'calibration' ? [] : [{ name: `${family.name}, ${scope.name}`, family, scope }],
  ),
);
const nameOf = ({ family, scope }: { family: string; scope: string }): string =>
  `${family}, ${scope}`;
const placeOf = (row: { family: string; scope: string }) =>
  present(
    scopes.find(({ name }) => name === nameOf(row)),
    nameOf(row),
  );
/** The same scopes, made once: what one test composed the next need not. */
const contents = new Map<string, Contents>();
function contentsOf(row: { family: string; scope: string }): Contents {
  const known = contents.get(nameOf(row));
  if (known) return known;
  const { family, scope } = placeOf(row);
  const made = new Contents(family, scope);
  contents.set(nameOf(row), made);
  return made;
}

test('every treasury scope is in the matrix, in the order of the registry', () => {
  expect(controlMatrix.map(nameOf), HOW).toEqual(scopes.map(({ name }) => name));
});

const small = controlMatrix.filter(({ asked }) => asked === 'all');

test.each(small.map((row) => [nameOf(row), row] as const))(
  '%s is what its cells were judged on, and they ask after every rule that it reads',
  (_, row) => {
    const here = contentsOf(row);
    const { content, read } = here.intact;
    expect(content, HOW).toBe(row.content);
    expect(row.read.filter((rule) => !read.has(rule))).toEqual([]);
    // A machine made for another scope may say that it was asked more: it makes no difference.
    const further = ruleNames.filter((rule) => read.has(rule) && !row.read.includes(rule));
    expect(further.filter((rule) => here.single(rule))).toEqual([]);
  },
);

interface Drawn {
  readonly row: ScopeCells;
  readonly cell: Cell;
}
const all: readonly Drawn[] = small
  .filter(({ states }) => states <= SAMPLE_STATES_MAX)
  .flatMap((row) => row.cells.map((cell) => ({ row, cell })));
const label = ({ row, cell }: Drawn): string => `${nameOf(row)} without ${cell.switched}`;
const seed = process.env.COUNTERSIGN_SEED ?? 'control matrix';
const drawn = [...all]
  .sort((a, b) => fnv1a(`${seed} ${label(a)}`) - fnv1a(`${seed} ${label(b)}`))
  .slice(0, SAMPLE);

test.each(drawn.map((one) => [label(one), one] as const))('%s breaks what is pinned', (_, one) => {
  const { row, cell } = one;
  const [first, second] = cell.switched as readonly [RuleName, RuleName | undefined];
  const now =
    second === undefined ? contentsOf(row).single(first) : contentsOf(row).pair(first, second);
  expect(now, HOW).toEqual({ switched: cell.switched, content: cell.content });
  const { family, scope } = placeOf(row);
  const question = { family, scope, asked: row.asked };
  const alone = cell.switched.map((rule) => row.cells.find(({ switched: s }) => `${s}` === rule));
  const only = second === undefined ? {} : { only: leftForPair(scope, alone) };
  const intact = judgeCell({ ...question, switched: [] });
  expect(intact.verdicts.filter((verdict) => !isPass(verdict))).toEqual([]);
  const result = judgeCell({ ...question, ...only, switched: cell.switched });
  const fallen = fallenIn(result, intact);
  expect(second === undefined ? fallen : furtherOf(fallen, alone), HOW).toEqual(cell.fallen);
  if (cell.shrunk) expect(shrunkIn(result, intact), HOW).toEqual(cell.shrunk);
  // Each story is one that the walker, which knows no table, makes too.
  const rules = withSwitched(liaoning2013, cell.switched);
  for (const { property, steps } of cell.fallen.filter((one) => one.steps > 0 && !one.finding)) {
    const story = present(result.verdicts.find((v) => v.property === property)?.story, property);
    expect(story.steps.length).toBe(steps);
    const walked = replayStory(systemOfStory({ family, scope, rules }, story), story);
    expect(walked.isEnabled && walked.struck).toContain(property);
  }
});

test.each(sixRules)('without %s an outcome breaks, told on one screen', (rule) => {
  const outcomes = rulesOff.filter((row) => row.rule === rule && row.isOutcome && !row.finding);
  const row = present(
    [...outcomes].sort((a, b) => a.steps - b.steps)[0],
    `an outcome that breaks without ${rule}`,
  );
  const { family, scope } = placeOf(row);
  const asked = 'all';
  const { verdicts } = judgeCell({ family, scope, asked, switched: [rule], only: [row.property] });
  const story = present(verdicts[0]?.story, 'a story');
  expect(story.steps.length).toBe(row.steps);
  for (const lang of ['en', 'zh'] as const)
    expect(storyLines(lang, story).length).toBeLessThanOrEqual(SCREEN_LINES);
});

test('every rule breaks an outcome, alone or with another, or it is explained why not', () => {
  const idle = idleRulesOf(controlMatrix);
  expect(idle.filter(({ reason }) => reason === undefined).map(({ rule }) => rule)).toEqual([]);
  const named = idle.map(({ rule }) => rule);
  const untrue = Object.keys(idleRules).filter((rule) => !named.includes(rule as RuleName));
  expect(untrue).toEqual([]);
});

test('a scope that is not judged is too large, and says so', () => {
  for (const { asked, cells, states } of controlMatrix)
    if (asked === 'nothing') expect([cells, states > 500_000]).toEqual([[], true]);
});
