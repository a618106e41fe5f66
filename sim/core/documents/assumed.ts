/**
 * Documents whose numbers nobody published: authorised payments, changes of a quota, adjustments.
 * What draws on a quota is drawn from a notice that went out days before, and never more than the
 * stated share of it, so that quota is there unless something went wrong.
 */
import { type Fen, fen } from '../../../base/fen';
import type { Stream } from '../../../base/streams';
import type { Calendar } from '../calendar';
import { DAY_MINUTES } from '../calendar';
import { heavyTailOf, split, weighted } from '../draws';
import type { Scenario } from '../scenario';
import { dayWeight, minuteOfDay } from './arrivals';
import type { AskedKind } from './kinds';
import type { Asked } from './volumes';

/** Working days from a notice to the first document that draws on it. */
const DAYS_BEFORE = 5;
/** What is too small to be shared, in fen. */
const SMALLEST = 1_000_000;

interface Source {
  readonly notice: Asked;
  /** Working days on which its quota is spent, and what each weighs. */
  readonly days: readonly { readonly day: number; readonly month: number }[];
  readonly weights: readonly number[];
}

/** Notices whose quota can be spent before a month ends; each with the days for it. */
function sourcesOf(
  scenario: Scenario,
  calendar: Calendar,
  asked: readonly Asked[],
  lastMonth: number,
): readonly Source[] {
  const sources: Source[] = [];
  for (const notice of asked) {
    if (notice.kind !== 'notice' || notice.amount < SMALLEST) continue;
    const issued = Math.floor(notice.at / DAY_MINUTES);
    const days: { day: number; month: number }[] = [];
    const until = calendar.monthStart(Math.min(lastMonth, notice.month + 1) + 1);
    const from = calendar.workedDays(issued + 1, until)[DAYS_BEFORE - 1];
    if (from === undefined) continue;
    for (const day of calendar.workedDays(from, until))
      days.push({
        day,
        month: day < calendar.monthStart(notice.month + 1) ? notice.month : notice.month + 1,
      });
    if (days.length === 0) continue;
    const weights = days.map(({ day, month }) => dayWeight(scenario, calendar, day, month));
    sources.push({ notice, days, weights });
  }
  return sources;
}

/** Everything of the other kinds that a block asks for. */
export function assumedOf(
  scenario: Scenario,
  calendar: Calendar,
  asked: readonly Asked[],
  lastMonth: number,
  part: number,
  stream: Stream,
): readonly Asked[] {
  const { documents } = scenario;
  if (!documents) return [];
  const sources = sourcesOf(scenario, calendar, asked, lastMonth);
  if (sources.length === 0) return [];
  const some = (kind: AskedKind, published: number, percent: number): readonly Asked[] => {
    const own = stream.fork(kind);
    return drawn(scenario, kind, sources, Math.round(published * part), percent, own);
  };
  const { authorisedPayments, authorisedPercent, quotaChanges, changePercent } = documents;
  return [
    ...some('authorised payment', authorisedPayments.is, authorisedPercent.is),
    ...some('quota change', quotaChanges.is, changePercent.is),
    ...some('adjustment', documents.adjustments.is, changePercent.is),
  ];
}

function drawn(
  scenario: Scenario,
  kind: AskedKind,
  sources: readonly Source[],
  count: number,
  percent: number,
  stream: Stream,
): readonly Asked[] {
  const chosen = new Map<Source, number>();
  const pick = stream.fork('notices');
  for (let i = 0; i < count; i++) {
    const source = pick.pick(sources);
    chosen.set(source, (chosen.get(source) ?? 0) + 1);
  }
  const minute = minuteOfDay(scenario, stream.fork('hours'));
  const weight = heavyTailOf(stream.fork('amounts'), scenario);
  const when = stream.fork('days');
  const asked: Asked[] = [];
  for (const [{ notice, days, weights }, times] of chosen) {
    const share = Math.floor((notice.amount / 100) * percent);
    if (share < times) continue;
    for (const amount of split(share, Array.from({ length: times }, weight), 1)) {
      const { day, month } = days[weighted(when, weights)] as Source['days'][number];
      const { bank, fund } = notice;
      const at = minute(day);
      asked.push({
        kind,
        bank,
        fund,
        month,
        forMonth: month,
        at,
        rows: [fen(amount)],
        amount: amount as Fen,
      });
    }
  }
  return asked;
}
