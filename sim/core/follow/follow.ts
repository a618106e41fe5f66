/**
 * One document's whole life: everything that became of it in its year, step by step. A year is a
 * chain of its own, so only that year is lived, however long the run that it belongs to; the
 * vouchers walk as they always do, and whoever follows only looks on.
 */
import { InputError } from '../../../base/assert';
import type { FollowResults } from '../../../base/follow-results';
import { streamOf } from '../../../base/streams';
import { calendarOf } from '../calendar';
import { type Asked, fundNatures } from '../documents/volumes';
import { type Lives, pilotLives } from '../pilot-lives';
import { monthsOf, type RunRequest, yearsOf } from '../run';
import { Year } from '../year';
import type { YearOptions, YearPlan } from '../year-plan';
import { instantOf } from './instant';
import { Onlooker } from './onlooker';

/** A document as `--only` names it: its year from 0, its number within the year. */
export interface Which {
  readonly year: number;
  readonly document: number;
}

/**
 * Follows one document.
 * @throws InputError where the run has no such year, or the year no such document.
 */
export function follow(
  request: RunRequest & { readonly lives?: Lives },
  which: Which,
): FollowResults {
  const { scenario, track, seed } = request;
  const plan = planOf(request, which);
  const calendar = calendarOf(scenario.calendarYear.is);
  let onlooker: Onlooker | undefined;
  const options: YearOptions = {
    scenario,
    track,
    calendar,
    plan,
    lives: request.lives ?? pilotLives(request.rules, track),
    stream: streamOf(seed).fork(`year ${plan.index}`),
    ...(request.only ? { only: request.only } : {}),
    onVisit: (visit, post) => onlooker?.visit(visit, post),
    onClock: (clock) => onlooker?.clock(clock),
    onIncident: (episode, lived) => onlooker?.incident(episode, lived),
    onTrace: ({ life, voucher, step }) => onlooker?.step(voucher, life, step),
  };
  const year = new Year(options);
  const index = indexOf(year, request.only?.[plan.index], which);
  onlooker = new Onlooker(year, index);
  year.run();
  const asked = year.asked[index] as Asked;
  return {
    kind: 'follow',
    scenario: scenario.name,
    track,
    seed: String(seed),
    ...which,
    ...factsOf(asked, options),
    ...onlooker.seen(),
    ...closingOf(year, onlooker.month),
    violations: year.violations,
  };
}

function planOf(request: RunRequest, { year, document }: Which): YearPlan {
  const years = yearsOf(request.scenario.firstMonth.is, monthsOf(request));
  const plan = years[year];
  if (plan) return plan;
  const expected = `YEAR:NUMBER with a year of the run, from 0 to ${years.length - 1}`;
  throw new InputError('--follow', `${year}:${document}`, expected);
}

/** Where the document stands among those that are asked for. */
function indexOf(
  { asked }: Year,
  only: readonly number[] | undefined,
  { year, document }: Which,
): number {
  const index = only ? only.indexOf(document) : document;
  if (index >= 0 && index < asked.length) return index;
  const name = (number: number): string => `${year}:${number}`;
  if (!only || only.length === 0)
    throw new InputError(
      '--follow',
      name(document),
      asked.length === 0
        ? `a year with documents: year ${year} asks for none`
        : `a document of that year, from ${name(0)} to ${name(asked.length - 1)}`,
    );
  const near = [...only].sort((a, b) => Math.abs(a - document) - Math.abs(b - document));
  const nearest = near.slice(0, NEAREST_NAMED).sort((a, b) => a - b);
  const said = `one of --only; nearest: ${nearest.map(name).join(', ')}`;
  throw new InputError('--follow', name(document), said);
}

const NEAREST_NAMED = 5;

function factsOf(asked: Asked, { scenario, calendar }: YearOptions) {
  return {
    what: asked.kind,
    bank: scenario.banks[asked.bank]?.name ?? '',
    fund: fundNatures[asked.fund],
    amount: asked.amount,
    rows: asked.rows.length,
    isOnPaper: asked.isOnPaper === true,
    comesBack: asked.comesBack?.how ?? null,
    asked: instantOf(calendar, asked.at),
  };
}

/** The month that a document's books are of, and when the desk closed it. */
function closingOf({ options, desk }: Year, month: number) {
  const closing = desk.months.find((known) => known.month === month);
  const at = closing?.closedAt ?? null;
  return {
    month: `${options.calendar.year}-${String(month).padStart(2, '0')}`,
    closed: at === null ? null : instantOf(options.calendar, at),
  };
}
