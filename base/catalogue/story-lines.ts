/**
 * A story told on one terminal screen: who did what, and beneath it only what changed. Eight steps
 * take at most 24 lines; a reader would look for the whole state and find, on purpose, none of it.
 */
import type { Anomaly, Story, StoryStep } from '../story-results';
import { type Lang, say, word } from './say';
import {
  actorText,
  anomalyText,
  changeText,
  coalitionText,
  endlessText,
  groupText,
  stepText,
} from './sentences';
import { clip, padEnd, padStart, widthOf } from './width';

/** Colours a piece of text, or leaves it: `bad` for deviations and what broke. */
export type Paint = (role: 'strong' | 'dim' | 'good' | 'bad' | 'open', text: string) => string;
export const plain: Paint = (_, text) => text;

const COLUMNS = 100;
/** Longer stories take one line a step, so that twenty still fit a screen of 24 lines. */
const STEPS_TOLD_IN_FULL = 10;

/** The group is named where the story tells of more than one. */
function headlineOf(lang: Lang, story: Story, step: StoryStep): string {
  const groups = new Set(story.steps.map(({ group }) => group));
  const sentence = stepText(lang, step);
  return groups.size > 1 ? `${groupText(lang, step.group)}: ${sentence}` : sentence;
}

function changesOf(lang: Lang, step: StoryStep, columns: number): string {
  const separator = say(lang, 'story.separator');
  const told = [
    ...step.changes.map((change) => changeText(lang, change)),
    ...step.notes.map((note) => say(lang, 'story.note', { note: word(lang, 'step', note) })),
  ];
  for (let shown = told.length; shown > 1; shown--) {
    const rest = told.length - shown;
    const more = rest === 0 ? '' : ` ${say(lang, 'story.more', { count: rest })}`;
    const line = told.slice(0, shown).join(separator) + more;
    if (widthOf(line) <= columns) return line;
  }
  const more = told.length > 1 ? ` ${say(lang, 'story.more', { count: told.length - 1 })}` : '';
  return told.length === 0 ? '' : clip(told[0] ?? '', columns - widthOf(more)) + more;
}

/** What the story ends with: the sentence that is not true. */
export function brokenText(lang: Lang, story: Story): string {
  return say(lang, 'story.broken', { property: word(lang, 'property', story.property) });
}

export function storyTitle(lang: Lang, story: Story): string {
  return say(lang, 'story.title', {
    system: word(lang, 'system', story.system),
    scope: word(lang, 'scope', story.scope),
    steps: story.steps.length,
  });
}

/** Changes beneath the sentence while that fits a screen, else beside it. */
function stepLines(lang: Lang, head: string, step: StoryStep, below: number, paint: Paint) {
  const bent = step.kind === 'deviation' || step.unexpected;
  const told = (text: string): string => (bent ? paint('bad', text) : text);
  if (below > 0) {
    const changes = changesOf(lang, step, COLUMNS - below);
    const first = told(clip(head, COLUMNS));
    return changes === '' ? [first] : [first, ' '.repeat(below) + paint('dim', changes)];
  }
  const room = COLUMNS - widthOf(head) - 2;
  const changes = room < 16 ? '' : changesOf(lang, step, room);
  return [`${told(clip(head, COLUMNS))}${changes === '' ? '' : `  ${paint('dim', changes)}`}`];
}

/** The anomaly's name and its reasons, as many to a line as fit. */
function anomalyLines(lang: Lang, found: Anomaly): readonly string[] {
  const { anomaly, reasons } = anomalyText(lang, found);
  const separator = say(lang, 'story.separator');
  const lines = [say(lang, 'anomaly.told', { anomaly, reasons: '' })];
  reasons.forEach((reason, i) => {
    const told = i < reasons.length - 1 ? reason + separator : reason;
    const line = lines.at(-1) ?? '';
    if (widthOf(line) + widthOf(told.trimEnd()) <= COLUMNS) lines[lines.length - 1] = line + told;
    else lines.push(`  ${told}`);
  });
  return lines.map((line) => line.trimEnd());
}

/** The story as lines of at most 100 columns: title, numbered steps, what broke. */
export function storyLines(lang: Lang, story: Story, paint: Paint = plain): string[] {
  const lines = [paint('strong', storyTitle(lang, story))];
  if (story.coalition.length > 0) {
    const who = coalitionText(lang, story.coalition);
    lines.push(paint('dim', say(lang, 'story.coalition', { who })));
  }
  const actors = story.steps.map((step) => actorText(lang, step));
  const actorWidth = Math.min(28, Math.max(0, ...actors.map(widthOf)));
  const numberWidth = String(story.steps.length).length;
  const below = story.steps.length > STEPS_TOLD_IN_FULL ? 0 : numberWidth + 6 + actorWidth;
  const endless = endlessText(lang, story);
  const mark = endless === undefined ? [] : [paint('open', `  ${endless}`)];
  for (const [index, step] of story.steps.entries()) {
    if (index === story.loopFrom) lines.push(...mark);
    const actor = padEnd(clip(actors[index] ?? '', actorWidth), actorWidth);
    const number = padStart(String(index + 1), numberWidth);
    const sign = step.kind === 'deviation' || step.kind === 'fault' ? '!' : ' ';
    const head = `${sign} ${number}  ${actor}  ${headlineOf(lang, story, step)}`;
    lines.push(...stepLines(lang, head, step, below, paint));
  }
  if (story.isRest) lines.push(...mark);
  for (const anomaly of story.anomalies ?? [])
    lines.push(...anomalyLines(lang, anomaly).map((line) => paint('open', line)));
  lines.push(paint('bad', brokenText(lang, story)));
  return lines;
}
