/**
 * What the monitors of simulations saw, as rows of text for page and Markdown alike: staff hours,
 * how busy each kind of post was, what waited there, what was open by day of the month, and each
 * figure beside what is known of it. Averages are made here, from whole sums.
 */
import { hasEntry, type Lang, say, word } from '../base/catalogue/say';
import type { Params } from '../base/catalogue/template';
import type { Claim, MonitorResults, PostResult } from '../base/monitor-results';
import type { SimulationResult } from '../base/simulation-results';
import { durationText, rounded } from './units';

/** A run with what its monitors saw. */
export interface Watched {
  readonly run: SimulationResult;
  readonly monitors: MonitorResults;
}

/** Runs that have monitors; those made before there were any have none. */
export const watchedRuns = (runs: readonly SimulationResult[]): readonly Watched[] =>
  runs.flatMap((run) => (run.monitors ? [{ run, monitors: run.monitors }] : []));

/** A post by its own name, or by that of whoever holds it. */
export const postText = (lang: Lang, kind: string): string =>
  word(lang, hasEntry(lang, `post.${kind}`) ? 'post' : 'principal', kind);

/** Thousandths of a minute in an hour. */
const HOUR = 60_000;

interface KindOfPost {
  readonly people: number;
  readonly work: number;
  readonly present: number;
  readonly queued: number;
  readonly queuedMost: number;
}

function ofKind(posts: readonly PostResult[], kind: string): KindOfPost | undefined {
  const own = posts.filter((post) => post.kind === kind);
  if (own.length === 0) return undefined;
  const sum = (of: (post: PostResult) => number): number =>
    own.reduce((total, post) => total + of(post), 0);
  return {
    people: sum(({ people }) => people),
    work: sum(({ work }) => work),
    present: sum(({ present }) => present),
    queued: sum(({ queued }) => queued),
    queuedMost: Math.max(...own.map(({ queuedMost }) => queuedMost)),
  };
}

export interface TextTable {
  readonly title: string;
  readonly note: string;
  /** The first column is words, the others are numbers. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const heading = (lang: Lang, name: string): { readonly title: string; readonly note: string } => ({
  title: say(lang, `monitors.${name}`),
  note: say(lang, `monitors.${name}.note`),
});

const byTrack = (lang: Lang, first: string, watched: readonly Watched[]): readonly string[] => [
  say(lang, `monitors.column.${first}`),
  ...watched.map(({ run }) => word(lang, 'track', run.track)),
];

const kindsOf = (watched: readonly Watched[]): readonly string[] => [
  ...new Set(watched.flatMap(({ monitors }) => monitors.posts.map(({ kind }) => kind))),
];

/** Staff hours by kind of post and track, with the share of its people's time that they are. */
export function hoursTable(lang: Lang, watched: readonly Watched[]): TextTable {
  const total = ({ monitors }: Watched): string =>
    hours(monitors.posts.reduce((sum, { work }) => sum + work, 0));
  return {
    ...heading(lang, 'hours'),
    head: byTrack(lang, 'post', watched),
    rows: [
      ...kindsOf(watched).map((kind) => [
        postText(lang, kind),
        ...watched.map(({ monitors }) => {
          const post = ofKind(monitors.posts, kind);
          if (!post) return '—';
          const whole = Math.max(1, post.people * monitors.office);
          const percent = (100 * post.work) / whole;
          return say(lang, 'monitors.hours.cell', {
            hours: hours(post.work),
            percent: rounded(percent, 2),
            whole: hours(whole),
          });
        }),
      ]),
      [say(lang, 'monitors.total'), ...watched.map(total)],
    ],
  };
}

/** How busy a kind of post was, and the hours of everybody there. */
export interface Use {
  readonly post: string;
  readonly percent: number;
  readonly whole: string;
}

/** How busy each kind of post was: hundredths of its people's office time, the busiest first. */
export const usesOf = (lang: Lang, { posts, office }: MonitorResults): readonly Use[] =>
  [...new Set(posts.map(({ kind }) => kind))]
    .flatMap((kind) => {
      const of = ofKind(posts, kind);
      const whole = of ? Math.max(1, of.people * office) : 1;
      if (!of) return [];
      const percent = (100 * of.work) / whole;
      return [{ post: postText(lang, kind), percent, whole: hours(whole) }];
    })
    .sort((a, b) => b.percent - a.percent);

const hours = (thousandths: number): string => rounded(thousandths / HOUR);

/** What waited: on average and at most at one post, and how long nine in ten waited. */
export function waitingTable(lang: Lang, watched: readonly Watched[]): TextTable {
  return {
    ...heading(lang, 'waiting'),
    head: byTrack(lang, 'post', watched),
    rows: kindsOf(watched).map((kind) => [
      postText(lang, kind),
      ...watched.map(({ monitors }) => {
        const [post, waits] = [ofKind(monitors.posts, kind), monitors.waits[kind]];
        if (!post || !waits) return '—';
        return say(lang, 'monitors.waiting.cell', {
          mean: rounded(post.queued / Math.max(1, monitors.office), 2),
          most: post.queuedMost,
          p90: durationText(lang, waits.p90),
        });
      }),
    ]),
  };
}

function claimText(lang: Lang, { unit }: Claim, value: number, of = 0): string {
  if (unit === 'percent') {
    return say(lang, 'monitors.unit.percent', { n: (value / 100).toFixed(1), of });
  }
  return told(lang, `monitors.unit.${unit}`, String(value), { n: value });
}

/** A sentence of ours, or the word itself where a file has another. */
const told = (lang: Lang, key: string, plain: string, params: Params = {}): string =>
  hasEntry(lang, key) ? say(lang, key, params) : plain;

/** Figures beside what is known, each under the word it deserves. */
export function claimTable(lang: Lang, runs: readonly SimulationResult[]): TextTable {
  const columns = ['figure', 'ground', 'known', 'found'] as const;
  return {
    ...heading(lang, 'claims'),
    head: columns.map((name) => say(lang, `monitors.column.${name}`)),
    rows: runs.flatMap((run) =>
      (run.claims ?? []).map((claim) => [
        say(lang, 'monitors.claim.of', {
          claim: told(lang, `monitors.claim.${claim.name}`, claim.name),
          track: word(lang, 'track', run.track),
        }),
        told(lang, `monitors.ground.${claim.ground}`, claim.ground),
        claimText(lang, claim, claim.expected, claim.expectedOf),
        say(lang, claim.isMet === false ? 'monitors.missed' : 'monitors.found', {
          found: claimText(lang, claim, claim.found, claim.foundOf),
        }),
      ]),
    ),
  };
}

/** One sentence on Little's law: at how many posts, how far apart at worst. */
export const littleText = (lang: Lang, { little }: MonitorResults): string =>
  say(lang, 'monitors.little', {
    posts: little.posts,
    worst: little.worst === 0 ? '0' : (little.worst / 1e12).toExponential(0),
  });

/** What was open on an evening, on average, by day of the month; days without an evening have 0. */
export function backlogOf({ backlog }: MonitorResults, kind?: string): readonly number[] {
  const kinds = kind === undefined ? Object.values(backlog.open) : [backlog.open[kind] ?? []];
  return backlog.evenings.map((evenings, day) =>
    evenings === 0 ? 0 : kinds.reduce((sum, open) => sum + (open[day] ?? 0), 0) / evenings,
  );
}
