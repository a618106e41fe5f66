/**
 * What people did at their posts in simulations, as rows of text for terminal, page and Markdown:
 * who was away, who stood in, what was overtaken, and how long urgent documents took beside others.
 */
import { saidText } from '../base/catalogue/said';
import { type Lang, say, word } from '../base/catalogue/say';
import type { Distribution, SimulationResult } from '../base/simulation-results';
import type { Shortage, StaffPostResult, StaffResults } from '../base/staff-results';
import { postText, type TextTable } from './monitors';
import { clockText, durationText, hoursText } from './units';

interface Staffed {
  readonly run: SimulationResult;
  readonly staff: StaffResults;
}

const staffedRuns = (runs: readonly SimulationResult[]): readonly Staffed[] =>
  runs.flatMap((run) => (run.staff ? [{ run, staff: run.staff }] : []));

/** Everything that is told of people, over some of the posts. */
interface Told {
  readonly people: number;
  readonly jobs: number;
  readonly awayDays: number;
  readonly emptyDays: number;
  readonly overtaken: number;
  readonly setUps: number;
  /** Jobs of deputies, by who they are, the most first. */
  readonly byDeputies: readonly (readonly [name: string, jobs: number])[];
}

function toldOf(posts: readonly StaffPostResult[]): Told {
  const sum = (of: (post: StaffPostResult) => number): number =>
    posts.reduce((total, post) => total + of(post), 0);
  const byDeputies = new Map<string, number>();
  for (const post of posts)
    for (const [name, jobs] of Object.entries(post.byDeputies))
      byDeputies.set(name, (byDeputies.get(name) ?? 0) + jobs);
  return {
    people: sum(({ people }) => people),
    jobs: sum(({ jobs }) => jobs),
    awayDays: sum(({ awayDays }) => awayDays),
    emptyDays: sum(({ emptyDays }) => emptyDays),
    overtaken: sum(({ overtaken }) => overtaken),
    setUps: sum(({ setUps }) => setUps),
    byDeputies: [...byDeputies].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
  };
}

const DEPUTIES_NAMED = 4;

function deputiesText(lang: Lang, byDeputies: Told['byDeputies']): string {
  if (byDeputies.length === 0) return '—';
  const named = byDeputies
    .slice(0, DEPUTIES_NAMED)
    .map(([name, jobs]) => say(lang, 'staff.deputy', { name: saidText(lang, name), jobs }));
  const more = byDeputies.length - named.length;
  return [...named, ...(more > 0 ? [say(lang, 'staff.deputies.more', { more })] : [])].join(
    say(lang, 'story.separator'),
  );
}

const ofTrack = (lang: Lang, what: string, { track }: SimulationResult): string =>
  say(lang, 'monitors.claim.of', { claim: what, track: word(lang, 'track', track) });

const columns = (lang: Lang, names: readonly string[]): readonly string[] =>
  names.map((name) => say(lang, `staff.column.${name}`));

const number = (lang: Lang, n: number): string => say(lang, 'report.number', { n });

/** Post by post: those whose people are named, and others where something was overtaken. */
function postsTable(lang: Lang, staffed: readonly Staffed[]): TextTable {
  return {
    title: say(lang, 'staff.posts'),
    note: say(lang, 'staff.posts.note'),
    head: columns(lang, [
      'post',
      'deputies',
      'people',
      'away',
      'empty',
      'jobs',
      'overtaken',
      'setUps',
    ]),
    rows: staffed.flatMap(({ run, staff }) =>
      [...new Set(staff.posts.map(({ kind }) => kind))].flatMap((kind) => {
        const posts = staff.posts.filter((post) => post.kind === kind);
        const told = toldOf(posts);
        const isAny = told.jobs + told.awayDays > 0 && posts.some(({ isNamed }) => isNamed);
        if (told.overtaken === 0 && !isAny) return [];
        const { people, awayDays, emptyDays, jobs, overtaken, setUps } = told;
        return [
          [
            ofTrack(lang, postText(lang, kind), run),
            deputiesText(lang, told.byDeputies),
            ...[people, awayDays, emptyDays, jobs, overtaken, setUps].map((n) => number(lang, n)),
          ],
        ];
      }),
    ),
  };
}

const timesOf = (lang: Lang, of: Distribution): readonly string[] => [
  number(lang, of.count),
  durationText(lang, of.p50),
  durationText(lang, of.p90),
];

/** Kind by kind: how long urgent documents took, and how long the others. */
function urgencyTable(lang: Lang, staffed: readonly Staffed[]): TextTable {
  return {
    title: say(lang, 'staff.urgency'),
    note: say(lang, 'staff.urgency.note'),
    head: columns(lang, ['kind', 'urgent', 'urgent.half', 'urgent.nine', 'others', 'half', 'nine']),
    rows: staffed.flatMap(({ run, staff }) =>
      staff.cycles.map(({ kind, urgent, others }) => [
        ofTrack(lang, word(lang, 'count', kind), run),
        ...timesOf(lang, urgent),
        ...timesOf(lang, others),
      ]),
    ),
  };
}

const hoursOf = (lang: Lang, thousandths: number): string => hoursText(lang, thousandths / 60_000);

/** The hours in which work may be done, where that is not any time. */
const windowText = (lang: Lang, { window }: Shortage): string =>
  window
    ? say(lang, 'staff.window', {
        opens: clockText(window.opens),
        closes: clockText(window.closes),
      })
    : '—';

/** Post by post, the months that asked more hours of work than people were there for. */
function shortagesTable(lang: Lang, staffed: readonly Staffed[]): TextTable {
  return {
    title: say(lang, 'staff.shortages'),
    note: say(lang, 'staff.shortages.note'),
    head: columns(lang, ['post', 'month', 'window', 'work', 'present']),
    rows: staffed.flatMap(({ run, staff }) =>
      staff.posts.flatMap(({ post, shortages }) =>
        shortages.map((shortage) => [
          ofTrack(lang, saidText(lang, post), run),
          shortage.month,
          windowText(lang, shortage),
          hoursOf(lang, shortage.work),
          hoursOf(lang, shortage.present),
        ]),
      ),
    ),
  };
}

/** The post's worst month in a sentence, and how many more there were. */
function shortageSentence(lang: Lang, of: StaffPostResult): readonly string[] {
  const worst = [...of.shortages].sort((a, b) => b.work - b.present - (a.work - a.present))[0];
  if (!worst) return [];
  const { month, window } = worst;
  const figures = {
    ...{ post: saidText(lang, of.post), month },
    ...{ work: hoursOf(lang, worst.work), present: hoursOf(lang, worst.present) },
  };
  const told = window
    ? say(lang, 'staff.shortage.timed', {
        ...figures,
        ...{ opens: clockText(window.opens), closes: clockText(window.closes) },
      })
    : say(lang, 'staff.shortage', figures);
  const more = of.shortagesInAll - 1;
  return [more > 0 ? `${told}${say(lang, 'staff.shortage.more', { more })}` : told];
}

/** A table, and how many of its columns are words. */
export interface StaffTable {
  readonly table: TextTable;
  readonly words: number;
}

/** All that is told of people; nothing where no run knows any. */
export function staffTables(lang: Lang, runs: readonly SimulationResult[]): readonly StaffTable[] {
  const staffed = staffedRuns(runs);
  if (staffed.length === 0) return [];
  const tables = [
    { table: postsTable(lang, staffed), words: 2 },
    { table: urgencyTable(lang, staffed), words: 1 },
    { table: shortagesTable(lang, staffed), words: 3 },
  ];
  return tables.filter(({ table }) => table.rows.length > 0);
}

/** The same of one run in a few sentences, for the terminal. */
export function staffSentences(lang: Lang, { staff }: SimulationResult): readonly string[] {
  if (!staff) return [];
  const { awayDays, emptyDays, overtaken, setUps, byDeputies } = toldOf(staff.posts);
  const stoodIn = byDeputies.reduce((sum, [, jobs]) => sum + jobs, 0);
  const kinds = staff.cycles.map(({ kind, urgent, others }) =>
    say(lang, 'staff.urgent', {
      kind: word(lang, 'count', kind),
      ...{ urgent: urgent.count, others: others.count },
      urgentHalf: durationText(lang, urgent.p50),
      urgentNine: durationText(lang, urgent.p90),
      half: durationText(lang, others.p50),
      nine: durationText(lang, others.p90),
    }),
  );
  return [
    ...(awayDays > 0 ? [say(lang, 'staff.away', { days: awayDays, empty: emptyDays })] : []),
    ...(stoodIn > 0
      ? [say(lang, 'staff.stoodIn', { jobs: stoodIn, by: deputiesText(lang, byDeputies) })]
      : []),
    ...(overtaken > 0 ? [say(lang, 'staff.overtaken', { jobs: overtaken })] : []),
    ...(setUps > 0 ? [say(lang, 'staff.setUps', { setUps })] : []),
    ...kinds,
    ...staff.posts.flatMap((post) => shortageSentence(lang, post)),
  ];
}
