/** A difference in both languages: losses first, within the width, what repeats it beneath. */
import { expect, test } from 'vitest';
import { type DiffResults, lossesOf } from '../diff-results';
import type { VerdictResult } from '../results';
import type { Story } from '../story-results';
import { diffLines } from './diff-lines';
import type { Lang } from './say';
import { widthOf } from './width';

const property = 'no funds go out on what nobody asked for';
const step = {
  step: 'the draft is altered',
  actor: 'officer A',
  kind: 'deviation',
  group: 'voucher',
  replica: 0,
  changes: [],
  unexpected: false,
  notes: [],
} as const;
const story: Story = {
  system: 'direct-payment',
  scope: 'coalitions',
  property,
  coalition: ['officer A'],
  steps: [step],
};
const verdict = (word: VerdictResult['verdict'], told?: Story): VerdictResult => ({
  property,
  kind: 'never',
  isOutcome: true,
  verdict: word,
  states: 9,
  ...(told ? { story: told } : {}),
});
const size = { states: 9, transitions: 12, levels: 3 };
const scope = { system: 'direct-payment', before: size, now: size } as const;
const nothing = { verdicts: [], coalitions: [], findings: { added: [], removed: [] } };
const bounded = { kind: 'bounded', pairs: 100, depth: 7 } as const;

const diff: DiffResults = {
  before: 'direct-payment',
  now: './merged.ts',
  rules: 'liaoning-2013',
  scopes: [
    { ...scope, ...nothing, scope: 'one voucher' },
    {
      ...scope,
      ...nothing,
      scope: 'coalitions',
      now: { ...size, states: 10 },
      verdicts: [
        { property, before: verdict('holds'), now: verdict('violated', story), isLoss: true },
      ],
      coalitions: [
        {
          property,
          change: 'shrank',
          before: [['officer A', 'officer B']],
          now: ['officer A'],
          story,
          isLoss: true,
        },
        { property, change: 'gone', before: [['seal keeper']], now: [], isLoss: false },
      ],
      behaviours: { added: { kind: 'found', steps: [step] }, removed: bounded },
    },
  ],
  untouched: [{ system: 'pilot', scope: 'small' }],
  onlyBefore: [],
  onlyNow: ['day end'],
};

const linesIn = (lang: Lang): readonly string[] =>
  diffLines(lang, diff, ({ scope: name }) => `countersign diff a b --scope ${name}`);

test('what was lost stands before what was gained, then its story and what repeats it', () => {
  const text = linesIn('en').join(' ').replaceAll(/\s+/g, ' ');
  expect(text).toMatch(/LOST: no funds.* SHRANK: officer A can break .* officer A and officer B/);
  expect(text).toMatch(/SHRANK: .* gone: seal keeper .* now possible: officer A: the draft is alt/);
  expect(text).toContain('nothing was taken away within 7 steps; the budget ended there');
  expect(text).toContain('repeat: countersign diff a b --scope coalitions');
  expect(text).toContain('Lost: 1 verdict, 1 coalition smaller or new, 0 scopes.');
  expect(lossesOf(diff)).toEqual({ verdicts: 1, coalitions: 1, scopes: 0 });
});

test('what did not change takes a line, and a scope that nobody asked is counted', () => {
  const lines = linesIn('en');
  expect(lines).toContain('direct-payment · one voucher  no difference (9 states)');
  expect(lines.join('\n')).toContain('1 further scope asks none of the rules that differ.');
});

test.each<Lang>(['en', 'zh'])('in %s every line keeps to the width', (lang) => {
  for (const line of linesIn(lang)) expect(widthOf(line)).toBeLessThanOrEqual(100);
});

test('in Chinese the frame is Chinese', () => {
  const text = linesIn('zh').join('\n');
  expect(text).toContain('丧失：无人申请的款项不付出');
  expect(text).not.toMatch(/LOST|SHRANK|possible|before/);
});
