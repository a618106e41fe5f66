/** The generated mutants as a page: how many each operator made, what became of them, and why. */
import { mutants as written } from '../properties/killers/mutants';
import {
  explanationOf,
  type FamilyScores,
  type MutantScore,
  mutationScores,
  type Standing,
  standingOf,
} from '../properties/mutation/pinned';
import { operators } from '../properties/mutation/system-operators';
import { waiting } from '../properties/mutation/untried';

const columns: readonly Standing[] = ['killed', 'refused', 'bisimilar', 'harmless', 'unexplained'];
interface Row {
  readonly family: string;
  readonly score: MutantScore;
  readonly standing: Standing;
}

const allRows = (scores: readonly FamilyScores[]): readonly Row[] =>
  scores.flatMap(({ family, mutants }) =>
    mutants.map((score) => ({ family, score, standing: standingOf(family, score) })),
  );

/** One line of a table: the counts, and how many of those that behave otherwise were detected. */
function countsOf(name: string, rows: readonly Row[]): string {
  const counts = columns.map((column) => rows.filter(({ standing }) => standing === column).length);
  const [killed = 0, refused = 0, bisimilar = 0] = counts;
  const detected = `${killed + refused} of ${rows.length - bisimilar}`;
  return `| ${[name, rows.length, ...counts, detected].join(' | ')} |`;
}

const header = (first: string): readonly string[] => [
  `| ${[first, 'made', ...columns, 'detected'].join(' | ')} |`,
  `|---|${columns.map(() => '---:|').join('')}---:|---:|`,
];

export function mutationDocument(scores: readonly FamilyScores[] = mutationScores): string {
  const rows = allRows(scores);
  return [
    '# Generated mutants',
    '',
    'Every machine, step and line of the systems below, made wrong in one place by fixed',
    'operators, and what became of each; decision 0078 says how. *Killed*: a property or a',
    'witness changed its verdict. *Refused*: the model does not take it. *Bisimilar*: shown to',
    'behave step by step as the right one, at every size listed below. *Harmless*: it behaves',
    'otherwise, for the reason given; *unexplained*, without one.',
    '*Detected* counts killed and refused among those that behave otherwise. Beside them stand',
    `${written.length} wrong machines written by hand.`,
    'Written by `npm run generate` from `properties/mutation/scores.json`.',
    '',
    ...header('operator'),
    ...operators.map((operator) =>
      countsOf(
        operator,
        rows.filter(({ score }) => score.operator === operator),
      ),
    ),
    countsOf('all', rows),
    '',
    ...header('system'),
    ...scores.map(({ family }) =>
      countsOf(
        family,
        rows.filter((row) => row.family === family),
      ),
    ),
    '',
    '## Where they were tried',
    '',
    '| system | scope | worlds | states |',
    '|---|---|---:|---:|',
    ...scores.flatMap(({ family, places }) =>
      places.map(({ scope, worlds, states }) => `| ${family} | ${scope} | ${worlds} | ${states} |`),
    ),
    '',
    'Larger scopes are not compared.',
    '',
    ...notTried(scores),
    ...survivorsOf(rows),
  ].join('\n');
}

/** Families whose mutants wait: made, counted, and claimed nothing about. */
function notTried(scores: readonly FamilyScores[]): readonly string[] {
  const left = waiting().filter(({ family }) => !scores.some((one) => one.family === family));
  if (left.length === 0) return [];
  return [
    '## Not tried yet',
    '',
    'Made by the same operators and counted in no table above.',
    '',
    '| system | made | why |',
    '|---|---:|---|',
    ...left.map(({ family, made, because }) => `| ${family} | ${made} | ${because} |`),
    '',
  ];
}

/** Survivors, by what is said about them. */
function survivorsOf(rows: readonly Row[]): readonly string[] {
  const survivors = rows.filter(({ score }) => score.fate === 'survived');
  const reasons = new Map<string, Row[]>();
  for (const row of survivors) {
    const reason = explanationOf(row.family, row.score.mutant) ?? 'no reason is on record';
    const key = `${row.standing} | ${reason}`;
    reasons.set(key, [...(reasons.get(key) ?? []), row]);
  }
  const lines = [...reasons].map(([key, of]) => {
    const names = of.map(({ family, score }) => `${family}: ${score.mutant}`).join('<br>');
    return `| ${key} | ${names} |`;
  });
  return ['## Survivors', '', '| | why | mutants |', '|---|---|---|', ...lines, ''];
}
