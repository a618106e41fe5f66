/**
 * Which faults are about in a year, where and how long: drawn before anything runs and told in
 * sentences. Each kind is absent from some years, none begins in the calm.
 */
import type { Stream } from '../../../base/streams';
import type { Rules } from '../../../models/rules';
import type { Party } from '../books/ledgers';
import { type Calendar, DAY_MINUTES } from '../calendar';
import { type Link, links, type Span } from '../line-weather';
import type { Scenario } from '../scenario';
import type { FaultsSection } from '../scenario/faults-section';
import { type FaultKind, type FaultName, faultKinds } from './kinds';
import { suspects } from './tables';

export interface Episode {
  readonly kind: FaultKind & { readonly name: FaultName };
  readonly link: Link;
  /** The bank whose line or site it is; none: all of them. */
  readonly bank: number | null;
  /** Messages to this party alone; none: both ways. */
  readonly towards: Party | null;
  readonly from: number;
  readonly until: number;
  /** The other order of two: which side changes first. */
  readonly isReversed: boolean;
  /** Who deviates, where somebody does. */
  readonly person: string;
  /** Minutes until a dead line is noticed, a standby takes over, a third centre serves. */
  readonly minutesTo: Readonly<Record<'notice' | 'takeOver' | 'restart', number>>;
}

export interface EpisodeOptions {
  readonly scenario: Scenario;
  readonly section: FaultsSection;
  readonly rules: Rules;
  readonly calendar: Calendar;
  readonly span: Span;
  readonly calmFrom: number;
  readonly stream: Stream;
}

/** Whether the control against a kind is there. */
export function isControlled(kind: FaultKind, rules: Rules, section: FaultsSection): boolean {
  const { control } = kind;
  if ('rule' in control) return rules[control.rule];
  return 'switch' in control ? section.controls[control.switch].is : true;
}

/** Without its control the fault of these stays until somebody has mended what has no spare. */
const staying: readonly FaultName[] = [
  'main line broken',
  'site lost',
  'seal system down',
  'voucher store down',
];

/** Draws the episodes of a year in the order in which they begin. */
export function drawEpisodes(options: EpisodeOptions): readonly Episode[] {
  const { section, calendar, span, calmFrom, stream } = options;
  const before = Math.min(span.toDay, Math.floor(calmFrom / DAY_MINUTES));
  const days = calendar.workedDays(span.fromDay, before);
  const count = Math.max(1, Math.round((section.perYear.is * span.months) / 12));
  const episodes: Episode[] = [];
  for (const kind of faultKinds) {
    const own = stream.fork(kind.name);
    // Swarm: a kind is not about in every year; what is drawn for others never depends on it.
    if (!own.chance(section.sharePercent.is, 100) || days.length === 0) continue;
    if (section.only && !section.only.includes(kind.name)) continue;
    for (let i = 0; i < count; i++)
      episodes.push(drawEpisode(options, kind, days, own.fork(`episode ${i}`)));
  }
  return episodes.sort((a, b) => a.from - b.from);
}

function drawEpisode(
  { scenario, section, rules, calmFrom }: EpisodeOptions,
  kind: Episode['kind'],
  days: readonly number[],
  stream: Stream,
): Episode {
  const from = stream.pick(days) * DAY_MINUTES + stream.integer(8 * 60, 15 * 60);
  const hours = stream.integer(1, section.hoursMax.is);
  const link = kind.table === 'roll-out' ? 'finance-bank' : stream.pick(links);
  const isForAll = stream.chance(1, 3) || link === 'finance-central bank';
  const bank = stream.integer(0, scenario.banks.length - 1);
  const ends = link.split('-') as Party[];
  const towards = stream.pick(ends);
  const stays = staying.includes(kind.name) && !isControlled(kind, rules, section);
  const until = from + (stays ? section.repairDays.is * DAY_MINUTES : hours * 60);
  return {
    ...{ kind, link, from },
    bank: isForAll ? null : bank,
    towards: kind.name === 'clogged one way' ? towards : null,
    until: stays ? until : Math.min(until, calmFrom),
    isReversed: stream.chance(1, 2),
    person: stream.pick(suspects),
    minutesTo: {
      notice: stream.integer(2, 15),
      takeOver: stream.integer(1, 4),
      restart: stream.integer(60, 240),
    },
  };
}

/** An episode as the weather tells it. */
export function sentenceOf(episode: Episode, scenario: Scenario, calendar: Calendar): string {
  const { kind, link, bank, towards, person } = episode;
  const at = (time: number): string => {
    const day = Math.floor(time / DAY_MINUTES);
    const minute = Math.floor(time - day * DAY_MINUTES);
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${calendar.dateOf(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  };
  const hours = Math.ceil((episode.until - episode.from) / 60);
  const when = `From ${at(episode.from)} for ${hours} hours`;
  if (kind.name === 'one person deviates') return `On ${at(episode.from)} one deviates: ${person}.`;
  if (kind.name === 'wrong payee entered')
    return `On ${at(episode.from)} a teller enters a wrong payee.`;
  if (kind.site !== 'message') return `${when}: ${kind.name}.`;
  const whose = bank === null ? '' : ` of ${scenario.banks[bank]?.name}`;
  const way = towards === null ? '' : ` towards ${towards}`;
  return `${when}: ${kind.name}, ${link}${whose}${way}.`;
}
