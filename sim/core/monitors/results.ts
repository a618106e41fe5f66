/** What a result says of its monitors, and its figures beside what is known of them. */
import type { Claim, MonitorResults } from '../../../base/monitor-results';
import { distributionOf } from '../distribution';
import { isPaying, kinds } from '../documents/kinds';
import type { YearSums } from '../merge-years';
import type { Scenario } from '../scenario';
import { bounds, mergeSketches } from '../sketch';
import type { MonitorSums } from './sums';

/** The monitors of a run as plain rows. */
export function monitorsOf({ office, posts, waits, backlog, little }: MonitorSums): MonitorResults {
  return {
    office,
    posts: Object.entries(posts).map(([post, sums]) => ({ post, ...sums })),
    waits: Object.fromEntries(
      Object.entries(waits).map(([kind, sketch]) => [kind, distributionOf(sketch)]),
    ),
    backlog,
    little,
  };
}

/** Fen of a million yuan. */
const MILLION_YUAN = 100_000_000;
/** Another province to June 2014 (R): done within three days, in hundredths of a percent. */
const DONE_WITHIN_THREE_DAYS = 8370;
const APPLICATIONS = 243_000;
const THREE_DAYS = 4320;

/**
 * Figures of a run beside what is known: the scenario's own published numbers, which are inputs;
 * Little's law; and what another province published, to which nothing here was fitted.
 */
export function claimsOf(scenario: Scenario, months: number, sums: YearSums): readonly Claim[] {
  return [
    ...(months === scenario.publishedMonths.is ? reproduced(scenario, sums) : []),
    {
      name: 'little',
      ground: 'validated',
      unit: 'posts',
      expected: sums.monitors.little.posts,
      found: sums.monitors.little.posts,
      isMet: true,
    },
    withinThreeDays(sums),
  ];
}

/** Published numbers alone: what the scenario only assumes is no claim. */
function reproduced({ volumes }: Scenario, { counts, largest, amounts }: YearSums): Claim[] {
  const pages = Math.ceil(volumes.batchRows.is / volumes.rowsPerPage.is);
  const claims: Claim[] = [];
  const claim = (
    { basis }: { readonly basis: string },
    name: Claim['name'],
    unit: Claim['unit'],
    expected: number,
    found: number,
  ): void => {
    if (basis === 'I') return;
    const isMet = expected === found;
    claims.push({ name, ground: 'construction', unit, expected, found, isMet });
  };
  const { notices, rows, payments, batchRows } = volumes;
  claim(notices, 'notices', 'count', notices.is, counts.notices ?? 0);
  claim(rows, 'rows', 'count', rows.is, counts.rows ?? 0);
  claim(payments, 'payments', 'count', payments.is, counts.payments ?? 0);
  const most = largest['pages of the largest notice'] ?? 0;
  claim(batchRows, 'pages of the largest notice', 'count', pages, most);
  const millions = (name: string): number => Math.round((amounts[name] ?? 0) / MILLION_YUAN);
  const { noticesMillionYuan: quota, paymentsMillionYuan: paid } = volumes;
  claim(quota, 'amount of notices', 'million yuan', quota.is, millions('notices'));
  claim(paid, 'amount of payments', 'million yuan', paid.is, millions('payments'));
  return claims;
}

/** The histogram has a bound at three days, so this share is exact. */
function withinThreeDays({ cycle }: YearSums): Claim {
  const paying = kinds.flatMap((kind) => (isPaying(kind) && cycle[kind] ? [cycle[kind]] : []));
  const [first, ...more] = paying;
  const all = first ? more.reduce(mergeSketches, first) : undefined;
  const within = all
    ? bounds.reduce((sum, upTo, i) => sum + (upTo <= THREE_DAYS ? (all.histogram[i] ?? 0) : 0), 0)
    : 0;
  return {
    name: 'done within three days',
    ground: 'unfitted',
    unit: 'percent',
    expected: DONE_WITHIN_THREE_DAYS,
    expectedOf: APPLICATIONS,
    found: Math.round((10_000 * within) / Math.max(1, all?.count ?? 0)),
    foundOf: all?.count ?? 0,
    isMet: null,
  };
}
