/**
 * One voucher's life as lines for a terminal: a line a step with its time by the calendar, and
 * beneath it what changed, which seals were put, who made it wait and what struck it.
 */

import { saidText } from '../base/catalogue/said';
import { hasEntry, type Lang, say, word } from '../base/catalogue/say';
import { actorText, changeText, stateText, stepText } from '../base/catalogue/sentences';
import { type Paint, plain } from '../base/catalogue/story-lines';
import { padStart, wrap } from '../base/catalogue/width';
import type { FollowedEnd, FollowedStep, FollowResults, Instant } from '../base/follow-results';
import { durationText, yuan } from './units';

/** Steps of an incident that are told; the rest is counted. */
const INCIDENT_STEPS = 6;
const INDENT = 6;

/** `teller, bank 2` by the words of its parts. */
export function postName(lang: Lang, post: string): string {
  const [, kind = post, bank = ''] = /^(.*), (bank \d+)$/.exec(post) ?? [];
  const name = word(lang, hasEntry(lang, `post.${kind}`) ? 'post' : 'principal', kind);
  return bank === '' ? name : [name, saidText(lang, bank)].join(say(lang, 'story.list'));
}

const instant = ({ date, clock }: Instant): Record<'date' | 'clock', string> => ({ date, clock });

/** What a document is called: its kind and how `--only` names it. */
export const documentName = ({ year, document }: FollowResults): string => `${year}:${document}`;

function titleLines(lang: Lang, life: FollowResults, paint: Paint, columns: number): string[] {
  const title = say(lang, 'follow.title', {
    what: word(lang, 'count', life.what),
    name: documentName(life),
    bank: saidText(lang, life.bank),
    fund: word(lang, 'value', life.fund),
    amount: yuan(life.amount),
    rows: life.rows,
  });
  const run = [life.scenario, word(lang, 'track', life.track)].join(' · ');
  const more = [
    say(lang, 'follow.asked', instant(life.asked)),
    ...(life.isOnPaper ? [say(lang, 'follow.onPaper')] : []),
    ...(life.comesBack === null
      ? []
      : [say(lang, 'follow.comesBack', { how: say(lang, `follow.${life.comesBack}`) })]),
  ];
  return [
    ...hung(title, columns).map((line) => paint('strong', line)),
    `${run} · ${say(lang, 'cli.seed', { seed: life.seed })}`,
    ...hung(more.join(say(lang, 'story.separator')), columns),
  ];
}

/** What is told beneath a step: plain facts first, what went wrong in another colour. */
function beneath(lang: Lang, step: FollowedStep): readonly (readonly ['dim' | 'open', string])[] {
  const separator = say(lang, 'story.separator');
  const changes = [
    ...step.changes.map((change) => changeText(lang, change)),
    ...step.notes.map((note) => say(lang, 'story.note', { note: word(lang, 'step', note) })),
  ].join(separator);
  const plainly = [...(changes === '' ? [] : [changes]), ...sealsOf(lang, step)];
  return [
    ...plainly.map((text) => ['dim', text] as const),
    ...waitsOf(lang, step).map((text) => ['dim', text] as const),
    ...troublesOf(lang, step).map((text) => ['open', text] as const),
  ];
}

const sealsOf = (lang: Lang, { seals }: FollowedStep): readonly string[] =>
  seals.map(({ part, record, by, as, content }) =>
    say(lang, 'follow.seal', {
      part: word(lang, 'part', part),
      record: stateText(lang, record),
      by: sealerText(lang, by, as),
      content: word(lang, 'value', content),
    }),
  );

function sealerText(lang: Lang, by: string, as: string): string {
  const person = word(lang, 'principal', by);
  if (by === as) return person;
  return say(lang, 'follow.seal.as', { by: person, as: word(lang, 'principal', as) });
}

function waitsOf(lang: Lang, { at, visit, after, lacked, kind }: FollowedStep): readonly string[] {
  const waits: string[] = [];
  if (visit) {
    const { date, clock } = visit.brought;
    const told = say(lang, visit.waited < 0.5 ? 'follow.visit.atOnce' : 'follow.visit', {
      post: postName(lang, visit.post),
      since: date === at.date ? clock : `${date} ${clock}`,
      waited: durationText(lang, visit.waited),
      worked: durationText(lang, visit.worked),
    });
    const person = visit.by && saidText(lang, visit.by);
    const how = visit.isDeputy ? 'follow.visit.deputy' : 'follow.visit.by';
    waits.push(person ? say(lang, how, { visit: told, person }) : told);
  } else if (kind !== 'duty' && after >= 1)
    waits.push(say(lang, 'follow.after', { time: durationText(lang, after) }));
  if (lacked)
    waits.push(
      say(lang, 'follow.lacked', {
        time: durationText(lang, lacked.minutes),
        balance: word(lang, 'counter', lacked.balance),
      }),
    );
  return waits;
}

function troublesOf(lang: Lang, step: FollowedStep): readonly string[] {
  const { struckBy, incident, isMisfortune, unexpected } = step;
  const told = incident.slice(0, INCIDENT_STEPS).map(({ at, step: name }) => {
    const said = word(lang, 'step', name);
    return `  ${say(lang, 'follow.incident', { ...at, step: said })}`;
  });
  const more = incident.length - told.length;
  return [
    ...(isMisfortune ? [say(lang, 'follow.misfortune')] : []),
    ...(unexpected ? [say(lang, 'follow.unexpected')] : []),
    ...struckBy.map((said) =>
      say(lang, 'follow.struck', { sentence: saidText(lang, said).replace(/[.。]$/, '') }),
    ),
    ...told,
    ...(more > 0 ? [`  ${say(lang, 'follow.incident.more', { n: more })}`] : []),
  ];
}

const lifeName = (lang: Lang, life: string, attempt: number): string => {
  const name = word(lang, 'count', life);
  return attempt === 1 ? name : say(lang, 'follow.attempt', { life: name, n: attempt });
};

function endLines(lang: Lang, { life, attempt, standings, lacks }: FollowedEnd): string[] {
  const parties = Object.entries(standings).map(([party, standing]) =>
    say(lang, `follow.standing.${standing}`, { party: word(lang, 'part', party) }),
  );
  const list = say(lang, 'story.list');
  const balances = lacks.map((name) => word(lang, 'counter', name)).join(list);
  return [
    say(lang, 'follow.end', { life: lifeName(lang, life, attempt), standings: parties.join(list) }),
    ...(lacks.length === 0 ? [] : [say(lang, 'follow.lacks', { balances })]),
  ];
}

/** What a life that only follows changed beside what its leader's step has told already. */
function followingLine(lang: Lang, step: FollowedStep, leader: FollowedStep): string {
  const told = new Set(leader.changes.map(({ from, to }) => `${from} → ${to}`));
  const own = step.changes.filter(({ from, to }) => !told.has(`${from} → ${to}`));
  const life = say(lang, 'follow.follows', { life: lifeName(lang, step.life, step.attempt) });
  const changes = own.map((change) => changeText(lang, change));
  return [life, ...changes].join(say(lang, 'story.separator'));
}

function stepLines(lang: Lang, life: FollowResults, paint: Paint, columns: number): string[] {
  const width = String(life.steps.length).length;
  const indent = INDENT + width;
  const lines: string[] = [];
  const under = (role: 'dim' | 'open', text: string): void => {
    for (const line of hung(text, columns - indent))
      lines.push(paint(role, `${' '.repeat(indent)}${line}`));
  };
  let leader: FollowedStep | undefined;
  let number = 0;
  for (const step of life.steps) {
    if (step.isFollowing && leader) {
      under('dim', followingLine(lang, step, leader));
      continue;
    }
    leader = step;
    const isTrouble = step.kind === 'fault' || step.isMisfortune || step.unexpected;
    const head = [
      `${isTrouble ? '!' : ' '} ${padStart(String(++number), width)}`,
      `${step.at.date} ${step.at.clock}`,
      lifeName(lang, step.life, step.attempt),
      say(lang, 'follow.did', {
        actor: actorText(lang, { ...step, group: '', replica: 0 }),
        step: stepText(lang, step),
      }),
    ].join('  ');
    for (const line of hung(head, columns)) lines.push(isTrouble ? paint('bad', line) : line);
    for (const [role, text] of beneath(lang, step)) under(role, text);
  }
  return lines;
}

/** The life as lines of at most so many columns. */
export function followLines(
  lang: Lang,
  life: FollowResults,
  paint: Paint = plain,
  columns = 100,
): readonly string[] {
  const told = stepLines(lang, life, paint, columns);
  const { month, closed, violations } = life;
  return [
    ...titleLines(lang, life, paint, columns),
    ...(told.length > 0 ? told : [say(lang, 'follow.none')]),
    ...life.ends.flatMap((end) => endLines(lang, end)).flatMap((line) => hung(line, columns)),
    closed
      ? say(lang, 'follow.closed', { month, ...instant(closed) })
      : paint('bad', say(lang, 'follow.open', { month })),
    ...violations
      .flatMap((sentence) => hung(`✗ ${saidText(lang, sentence)}`, columns))
      .map((line) => paint('bad', line)),
  ];
}

/** Lines of a width; what goes on is indented under where it began. */
function hung(text: string, width: number): readonly string[] {
  const lead = /^ */.exec(text)?.[0] ?? '';
  const [first = '', ...more] = wrap(text.trimStart(), width - lead.length - 2);
  return [lead + first, ...more.map((line) => `${lead}  ${line}`)];
}
