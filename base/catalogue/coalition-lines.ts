/**
 * Who is trusted, what would hold an insider back, and who must act together: the lines beneath the
 * verdicts of a scope under attack.
 */
import type { Concealment, MinimalCoalition } from '../coalition-results';
import type { SystemResult } from '../results';
import { type Lang, say, word } from './say';
import { coalitionText } from './sentences';

/** One sentence a person whose finding is on record: what he is trusted with, what is missing. */
export function insiderTexts(lang: Lang, { findings, trusted = [] }: SystemResult): string[] {
  const reasons = new Map(trusted.map(({ person, reason }) => [person, reason]));
  const persons = [...new Set(findings.map(({ coalition: [person = ''] }) => person))];
  return persons.flatMap((person) => {
    const reason = reasons.get(person);
    const control = findings.find(({ coalition }) => coalition[0] === person)?.missingControl;
    const said = [
      ...(reason === undefined ? [] : [word(lang, 'trust', reason)]),
      ...(control === undefined
        ? []
        : [say(lang, 'table.missing', { control: word(lang, 'missing', control) })]),
    ];
    if (said.length === 0) return [];
    const who = word(lang, 'principal', person);
    return [say(lang, 'table.insider', { who, why: said.join(say(lang, 'story.separator')) })];
  });
}

/** Those who are trusted and were not found to reach anything here. */
export function trustedText(lang: Lang, { findings, trusted = [] }: SystemResult): string[] {
  const found = new Set(findings.map(({ coalition: [person = ''] }) => person));
  const others = trusted.filter(({ person }) => !found.has(person));
  return others.map(({ person, reason }) =>
    say(lang, 'table.trusted', {
      who: word(lang, 'principal', person),
      why: word(lang, 'trust', reason),
    }),
  );
}

export interface TogetherLine {
  readonly text: string;
  /** Of a sentence, the heading; of a set, whether it is new. */
  readonly kind: 'heading' | 'sentence' | 'set' | 'new' | 'missing' | 'reason';
}

/** The smallest coalitions, by the sentence that they break. */
export function togetherLines(lang: Lang, { coalitions }: SystemResult): readonly TogetherLine[] {
  const { minimal, personsMax = 0, pairs = 0, isClipped, missing = [] } = coalitions ?? {};
  if (!minimal) return [];
  const key = isClipped ? 'table.together.clipped' : 'table.together';
  const properties = [...new Set(minimal.map(({ property }) => property))];
  return [
    { kind: 'heading', text: say(lang, key, { personsMax, pairs }) },
    ...properties.flatMap((property): TogetherLine[] => [
      { kind: 'sentence', text: word(lang, 'property', property) },
      ...minimal.filter((one) => one.property === property).map((one) => setLine(lang, one)),
    ]),
    ...missing.map(
      (set): TogetherLine => ({ kind: 'missing', text: say(lang, 'table.set.missing', { set }) }),
    ),
  ];
}

function setLine(lang: Lang, { members, steps, isPinned }: MinimalCoalition): TogetherLine {
  const who = members.length === 0 ? say(lang, 'table.nobody') : coalitionText(lang, members);
  const key = isPinned ? 'table.set' : 'table.set.new';
  return { kind: isPinned ? 'set' : 'new', text: say(lang, key, { who, steps }) };
}

/** The smallest coalitions whose theft nobody else would ever name, and what each desk saw. */
export function concealingLines(lang: Lang, { concealing }: SystemResult): readonly TogetherLine[] {
  if (!concealing) return [];
  const { personsMax, isClipped, minimal, missing } = concealing;
  const key = isClipped ? 'table.conceal.clipped' : 'table.conceal';
  return [
    { kind: 'heading', text: say(lang, key, { personsMax }) },
    ...(minimal.length === 0 && !isClipped
      ? [{ kind: 'set', text: say(lang, 'table.conceal.none') } as const]
      : []),
    ...minimal.flatMap((one): TogetherLine[] => [
      setLine(lang, { ...one, members: one.coalition, property: '' }),
      { kind: 'reason', text: silenceText(lang, one) },
    ]),
    ...missing.map(
      (set): TogetherLine => ({ kind: 'missing', text: say(lang, 'table.set.missing', { set }) }),
    ),
  ];
}

/** Why each desk stays silent, the same reasons together. */
function silenceText(lang: Lang, { desks }: Concealment): string {
  const reasons = [...new Set(desks.map(({ why }) => why))];
  const said = reasons.map((why) =>
    say(lang, `table.silent.${why}`, {
      desks: desks
        .filter((one) => one.why === why)
        .map(({ desk }) => word(lang, 'part', desk))
        .join(say(lang, 'story.list')),
    }),
  );
  return said.join(say(lang, 'table.silent.join'));
}
