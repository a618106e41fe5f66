/**
 * A difference as a treasurer reads it on one screen: scope by scope what was lost first, then what
 * was gained, who can do what, and the shortest behaviour that is new or gone. What did not change
 * is a count. The story of the gravest loss stands last, told as a check tells it.
 */
import {
  type BehaviourDifference,
  type CoalitionChange,
  type DiffResults,
  isUnchanged,
  lossesOf,
  type ScopeDiff,
  type VerdictChange,
} from '../diff-results';
import type { VerdictResult } from '../results';
import type { StoryStep } from '../story-results';
import { type Lang, say, word } from './say';
import { actorText, coalitionText, stepText, verdictText } from './sentences';
import { type Paint, plain, storyLines } from './story-lines';
import { findingText } from './verdict-table';
import { wrap } from './width';

/** How it is painted, its sign, and what is said. */
type Told = readonly ['bad' | 'good' | 'open' | 'dim', string, string];
/** Losses and others of one kind that a scope shows, so that a screen holds them. */
const LOSSES_SHOWN = 6;
const OTHERS_SHOWN = 3;
const SETS_SHOWN = 3;

/** The whole difference; `commandFor` is what repeats one scope of it. */
export function diffLines(
  lang: Lang,
  diff: DiffResults,
  commandFor: (scope: ScopeDiff) => string,
  paint: Paint = plain,
  columns = 100,
): string[] {
  const title = say(lang, 'diff.title', { before: diff.before, now: diff.now });
  const rules =
    diff.rules === undefined ? '' : `  ${say(lang, 'diff.rules', { rules: diff.rules })}`;
  const lines = [`${paint('strong', title)}${paint('dim', rules)}`];
  const told = new Set<string>();
  for (const scope of diff.scopes) lines.push(...scopeLines(lang, scope, told, paint, columns));
  for (const [key, scopes] of [
    ['onlyBefore', diff.onlyBefore],
    ['onlyNow', diff.onlyNow],
  ] as const)
    if (scopes.length > 0)
      lines.push('', say(lang, `diff.${key}`, { scopes: scopes.join(say(lang, 'story.list')) }));
  if (diff.untouched.length > 0)
    lines.push('', say(lang, 'diff.untouched', { scopes: diff.untouched.length }));
  return [...lines, ...storyOf(lang, diff, commandFor, paint), '', summary(lang, diff, paint)];
}

function summary(lang: Lang, diff: DiffResults, paint: Paint): string {
  const losses = lossesOf(diff);
  if (losses.verdicts + losses.coalitions + losses.scopes > 0)
    return paint('bad', say(lang, 'diff.summary.lost', losses));
  const isSame = diff.scopes.every(isUnchanged) && diff.onlyNow.length === 0;
  return paint('good', say(lang, isSame ? 'diff.summary.same' : 'diff.summary.good'));
}

function scopeLines(
  lang: Lang,
  scope: ScopeDiff,
  told: Set<string>,
  paint: Paint,
  columns: number,
): string[] {
  const name = `${word(lang, 'system', scope.system)} · ${word(lang, 'scope', scope.scope)}`;
  const { before, now } = scope;
  if (isUnchanged(scope))
    return [
      '',
      `${paint('strong', name)}  ${paint('dim', say(lang, 'diff.same', { states: now.states }))}`,
    ];
  const [was, is] = [before, now].map((size) => say(lang, 'diff.size', { ...size }));
  const size =
    was === is ? (is ?? '') : say(lang, 'diff.title', { before: was ?? '', now: is ?? '' });
  const coalitions = scope.coalitions.map((change) => coalitionTold(lang, change));
  const all = [
    ...shown(
      lang,
      scope.verdicts.map((change) => verdictTold(lang, change)),
    ),
    ...shown(lang, coalitions),
    ...shown(lang, findingsTold(lang, scope)),
    ...behavioursTold(lang, scope, told),
  ];
  const isSmall = all.every(([role, sign]) => role === 'dim' && sign === ' ');
  const lines = isSmall
    ? [paint('strong', name), paint('dim', `  ${size}`)]
    : ['', paint('strong', name), paint('dim', `  ${size}`)];
  for (const [role, sign, text] of isSmall ? [] : all) {
    const [first = '', ...rest] = wrap(text, columns - 4);
    lines.push(
      paint(role, `  ${sign} ${first}`),
      ...rest.map((line) => paint(role, `    ${line}`)),
    );
  }
  return lines;
}

/** Losses first, and as many of either as a screen holds. */
function shown(lang: Lang, told: readonly Told[]): readonly Told[] {
  const isLoss = ([role]: Told): boolean => role === 'bad';
  return [
    ...cut(lang, told.filter(isLoss), LOSSES_SHOWN),
    ...cut(
      lang,
      told.filter((one) => !isLoss(one)),
      OTHERS_SHOWN,
    ),
  ];
}

function cut(lang: Lang, told: readonly Told[], max: number): readonly Told[] {
  const count = told.length - max;
  if (count <= 0) return told;
  const [role] = told[0] as Told;
  return [...told.slice(0, max), [role, ' ', say(lang, 'diff.more', { count })]];
}

function verdictTold(lang: Lang, { property, before, now, isLoss }: VerdictChange): Told {
  const text = (side: VerdictResult | undefined): string =>
    side ? verdictText(lang, side) : say(lang, 'diff.notAsked');
  const isGain = !isLoss && now !== undefined && now.verdict !== 'violated';
  const head = isLoss ? 'lost' : isGain ? 'gained' : 'changed';
  const told = say(lang, `diff.${head}`, { property: word(lang, 'property', property) });
  const sides = say(lang, 'diff.verdicts', { before: text(before), now: text(now) });
  const sign = isLoss ? '✗' : isGain ? '✓' : '·';
  return [isLoss ? 'bad' : isGain ? 'good' : 'open', sign, `${told} (${sides})`];
}

function coalitionTold(lang: Lang, coalition: CoalitionChange): Told {
  const { property, change, isLoss, story } = coalition;
  const steps = story ? say(lang, 'diff.steps', { steps: story.steps.length }) : '';
  const isOpen = change === 'new' && !isLoss;
  const said = say(lang, `diff.${change === 'new' && isLoss ? 'new.lost' : change}`, {
    before: setsText(lang, coalition.before),
    now: peopleText(lang, coalition.now),
    property: word(lang, 'property', property),
    steps,
  });
  return [isLoss ? 'bad' : isOpen ? 'open' : 'good', isLoss ? '✗' : isOpen ? '·' : '✓', said];
}

/** `officer A and officer B`; where nobody need act against the rules, that. */
function peopleText(lang: Lang, set: readonly string[]): string {
  if (set.length === 0) return say(lang, 'diff.honest');
  return coalitionText(lang, set).split(say(lang, 'story.list')).join(say(lang, 'diff.and'));
}

function setsText(lang: Lang, sets: readonly (readonly string[])[]): string {
  const told = sets.slice(0, SETS_SHOWN).map((set) => peopleText(lang, set));
  const count = sets.length - told.length;
  const more = count > 0 ? [say(lang, 'diff.others', { count })] : [];
  return [...told, ...more].join(say(lang, 'diff.or'));
}

const findingsTold = (lang: Lang, { findings }: ScopeDiff): readonly Told[] => [
  ...findings.added.map((finding): Told => {
    const told = findingText(lang, { ...finding, isPinned: true });
    return ['open', '!', say(lang, 'diff.finding.added', { finding: told })];
  }),
  ...findings.removed.map((finding): Told => {
    const told = findingText(lang, { ...finding, isPinned: true });
    return ['good', '✓', say(lang, 'diff.finding.removed', { finding: told })];
  }),
];

/** Told once: scopes of one system mostly differ by the same behaviours. */
function behavioursTold(lang: Lang, scope: ScopeDiff, told: Set<string>): readonly Told[] {
  if (!scope.behaviours) return [];
  const { added, removed } = scope.behaviours;
  const lines: readonly Told[] = [
    ['dim', '+', behaviourText(lang, 'added', added)],
    ['dim', '−', behaviourText(lang, 'removed', removed)],
  ];
  const found = lines.filter((_, i) => [added, removed][i]?.kind === 'found').join('\n');
  if (found === '') return lines;
  if (told.has(found)) return [['dim', ' ', say(lang, 'diff.asAbove')]];
  told.add(found);
  return lines;
}

function behaviourText(lang: Lang, way: 'added' | 'removed', found: BehaviourDifference): string {
  if (found.kind !== 'found') return say(lang, `diff.${way}.${found.kind}`, { ...found });
  const steps = found.steps.map((step) => stepOf(lang, step)).join(say(lang, 'diff.then'));
  return say(lang, `diff.${way}`, { steps });
}

/** Who does it is said of people; what a line or a system does is in the sentence. */
function stepOf(lang: Lang, step: StoryStep): string {
  const told = stepText(lang, step);
  if (step.kind !== 'duty' && step.kind !== 'deviation') return told;
  return say(lang, 'diff.by', { actor: actorText(lang, step), step: told });
}

/** The story of the gravest loss: of an outcome first, then the shortest. */
function storyOf(
  lang: Lang,
  { scopes }: DiffResults,
  commandFor: (scope: ScopeDiff) => string,
  paint: Paint,
): string[] {
  const lost = scopes.flatMap((scope) =>
    [
      ...scope.verdicts.map(({ isLoss, now }) => ({
        isLoss,
        story: now?.story,
        isOutcome: now?.isOutcome === true,
      })),
      ...scope.coalitions.map((one) => ({ ...one, isOutcome: true })),
    ].flatMap(({ isLoss, story, isOutcome }) =>
      isLoss && story ? [{ scope, story, isOutcome }] : [],
    ),
  );
  const [worst] = lost.sort(
    (a, b) =>
      Number(b.isOutcome) - Number(a.isOutcome) || a.story.steps.length - b.story.steps.length,
  );
  if (!worst) return [];
  const repeat = say(lang, 'table.repeat', { command: commandFor(worst.scope) });
  return ['', ...storyLines(lang, worst.story, paint), paint('dim', repeat)];
}
