/**
 * `report.md`: the same report for a terminal, a review or a mail; no picture but the stories in
 * words. A value can never end a cell or start a tag.
 */
import { saidText } from '../base/catalogue/said';
import { type Lang, say, word } from '../base/catalogue/say';
import { coalitionText, verdictText } from '../base/catalogue/sentences';
import { storyLines } from '../base/catalogue/story-lines';
import { headline, markOf, markSigns } from '../base/catalogue/tally';
import { findingText, sizeText } from '../base/catalogue/verdict-table';
import type { SystemResult } from '../base/results';
import type { Story } from '../base/story-results';
import { coalitionMarkdown } from './coalitions';
import { comparisonLines, rateLines } from './comparison-lines';
import { coverageMarkdown } from './coverage';
import { curveMarkdown } from './curve';
import { evidenceSentence, openWord, restedText } from './evidence-words';
import { monitorLines } from './markdown-monitors';
import { simulationLines } from './markdown-simulation';
import { column, fenced, plainText, table } from './markdown-text';
import { matrixMarkdown } from './matrix';
import type { Report } from './report-file';
import { elapsedText, rounded } from './units';

const heading = (lang: Lang, id: string): string[] => [
  `## ${say(lang, `report.section.${id}`)}`,
  '',
];
const storyBlock = (lang: Lang, story: Story): string[] => fenced(storyLines(lang, story));

function systemLines(lang: Lang, system: SystemResult): string[] {
  const name = `${word(lang, 'system', system.system)} · ${word(lang, 'scope', system.scope)}`;
  const rows = system.verdicts.map((result) => [
    word(lang, 'property', result.property),
    `${markSigns[markOf(result.verdict)]} ${verdictText(lang, result)}`,
  ]);
  const proofs = system.verdicts
    .filter(({ verdict }) => markOf(verdict) !== 'good')
    .flatMap(({ story, command }) => [
      ...(story === undefined ? [] : storyBlock(lang, story)),
      ...(command === undefined ? [] : fenced([say(lang, 'table.repeat', { command })])),
    ]);
  return [
    `### ${plainText(name)}`,
    '',
    plainText(sizeText(lang, system)),
    '',
    ...table(column(lang, 'sentence', 'verdict'), rows),
    ...proofs,
  ];
}

function findingLines(lang: Lang, systems: readonly SystemResult[]): string[] {
  const nameOf = (system: SystemResult): string => plainText(word(lang, 'system', system.system));
  const lines = systems.flatMap((system) => [
    ...system.findings.map(
      (finding) => `- ${nameOf(system)}: ${plainText(findingText(lang, finding))}`,
    ),
    ...system.findingsMissing.map(
      (finding) => `- ${plainText(say(lang, 'table.finding.missing', { finding }))}`,
    ),
  ]);
  const none = [say(lang, 'report.noFindings')];
  return [...heading(lang, 'findings'), ...(lines.length === 0 ? none : lines), ''];
}

function seedLines(lang: Lang, { results }: Report): string[] {
  if (results.seedControls.length === 0) return [];
  const rows = results.seedControls.map((row) => [
    word(lang, 'system', row.system),
    say(lang, `verdictWord.${row.verdict}`),
    row.coalition === undefined ? '' : coalitionText(lang, row.coalition),
    row.steps === undefined ? '' : say(lang, 'report.steps', { steps: row.steps }),
    row.furtherRules.join(say(lang, 'story.list')) || say(lang, 'report.none'),
  ]);
  const head = column(lang, 'system', 'verdict', 'who', 'steps', 'further');
  return [...heading(lang, 'seed'), ...table(head, rows)];
}

function sealingLines(lang: Lang, { results, timings }: Report): string[] {
  if (results.sealing === undefined) return [];
  const rows = (timings?.sealing ?? []).map((row) => [
    say(lang, 'report.number', { n: row.rows }),
    say(lang, 'report.number', { n: row.pages }),
    elapsedText(lang, row.milliseconds),
    rounded(row.pagesPerSecond),
    row.published === undefined ? '—' : saidText(lang, row.published),
  ]);
  return [
    ...heading(lang, 'sealing'),
    say(lang, 'report.lead.sealing'),
    '',
    say(lang, 'report.sealing.count', { ...results.sealing }),
    '',
    ...(rows.length === 0
      ? []
      : table(column(lang, 'rows', 'pages', 'ours', 'rate', 'covers'), rows)),
  ];
}

function evidenceLines(lang: Lang, { results }: Report): string[] {
  if (results.evidence.length === 0) return [];
  const rows = results.evidence.map((row) => {
    const why = openWord(lang, row);
    const said = `${word(lang, 'control', row.control)}: ${evidenceSentence(lang, row)}`;
    const control = why === undefined ? said : `${said}; ${why}`;
    if (row.rules.length + row.properties.length === 0) return [control, '—', '—', '—', '—', '—'];
    return [
      control,
      row.rules.join('; ') || '—',
      row.properties.map((name) => word(lang, 'property', name)).join('; ') || '—',
      say(lang, 'report.evidence.killers', { count: row.killers.length }),
      restedText(lang, row.restsOn),
      row.tests.join('; ') || '—',
    ];
  });
  const head = column(lang, 'control', 'rules', 'properties', 'killers', 'rests', 'tests');
  return [...heading(lang, 'evidence'), ...table(head, rows)];
}

function tailLines(lang: Lang, { results, timings, comparison }: Report): string[] {
  const { name, digest, rules } = results.rules;
  const rows = Object.keys(rules).map((rule) => [
    rule,
    say(lang, `rule.${rule}`),
    say(lang, rules[rule] === true ? 'report.rules.on' : 'report.rules.off'),
  ]);
  const lines = [
    ...heading(lang, 'rules'),
    plainText(say(lang, 'report.lead.rules', { name, digest })),
    '',
    ...table(column(lang, 'rule', 'sentence', 'inForce'), rows),
  ];
  if (timings === undefined) return lines;
  const stages = timings.stages.map(({ stage, milliseconds }) => [
    word(lang, 'stage', stage),
    elapsedText(lang, milliseconds),
  ]);
  const { node, cores } = timings;
  return [
    ...lines,
    ...heading(lang, 'timings'),
    say(lang, 'report.lead.timings', { node, cores }),
    '',
    ...table(column(lang, 'stage', 'time'), stages),
    ...(comparison === undefined ? [] : rateLines(lang, comparison).map((line) => `- ${line}`)),
  ];
}

/** The report as Markdown: the order of the page, without its drawings. */
export function reportMarkdown(report: Report, lang: Lang = 'en'): string {
  const { results, comparison } = report;
  const { version, seed, rules } = results;
  const identity = { version, seed, rules: rules.name, digest: rules.digest };
  const changed =
    comparison === undefined
      ? []
      : [
          ...heading(lang, 'comparison'),
          ...(comparison.entries.length === 0 ? [say(lang, 'report.comparison.none')] : []),
          ...comparisonLines(lang, comparison).map(({ text }) => `- ${plainText(text)}`),
          '',
        ];
  const killers = results.killers.flatMap(({ killer, story }) => [
    `### ${plainText(word(lang, 'killer', killer))}`,
    '',
    ...storyBlock(lang, story),
  ]);
  const simulations = results.simulations.flatMap((each) => simulationLines(lang, each));
  return `${[
    `# ${say(lang, 'report.title')}`,
    '',
    `**${headline(lang, results).join(say(lang, 'headline.join'))}**`,
    '',
    plainText(say(lang, 'report.identity', identity)),
    '',
    ...heading(lang, 'verdicts'),
    ...results.systems.flatMap((system) => systemLines(lang, system)),
    ...changed,
    ...findingLines(lang, results.systems),
    ...coalitionMarkdown(lang, report),
    ...seedLines(lang, report),
    ...matrixMarkdown(lang, report),
    ...(killers.length === 0 ? [] : [...heading(lang, 'killers'), ...killers]),
    ...coverageMarkdown(lang, report),
    ...(simulations.length === 0 ? [] : [...heading(lang, 'simulation'), ...simulations]),
    ...monitorLines(lang, results.simulations),
    ...sealingLines(lang, report),
    ...curveMarkdown(lang, report),
    ...evidenceLines(lang, report),
    ...tailLines(lang, report),
  ]
    .join('\n')
    .trimEnd()}\n`;
}
