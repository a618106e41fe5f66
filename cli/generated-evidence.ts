/** The evidence ledger as a page; the report shows the same rows. */
import type { EvidenceRow } from '../base/evidence-results';
import { evidenceLedger, restingOnMachines } from '../properties/evidence/ledger';

const listed = (texts: readonly string[]): string => texts.join('<br>') || '—';

const folded = (summary: string, texts: readonly string[]): string =>
  texts.length < 3
    ? listed(texts)
    : `<details><summary>${summary}</summary>${listed(texts)}</details>`;

function cells(row: EvidenceRow): string {
  const states = row.restsOn.reduce((sum, one) => sum + one.states, 0);
  const scopes = row.restsOn.map((one) => `${one.system}, ${one.scope}: ${count(one.states)}`);
  const why = [
    ...(row.notModelled === undefined ? [] : [`*not modelled: ${row.notModelled}*`]),
    ...(row.unneeded === undefined ? [] : [`*needed by no sentence: ${row.unneeded}*`]),
  ];
  return [
    [`**${row.control}** (${row.basis})`, row.sentence, ...why].join('<br>'),
    listed(row.rules.map((rule) => `\`${rule}\``)),
    folded(`${row.properties.length} sentences`, row.properties),
    folded(`${row.killers.length} machines`, row.killers),
    folded(`${count(states)} states in ${scopes.length} scopes`, scopes),
    listed(row.tests.map((test) => `\`${test}\``)),
  ].join(' | ');
}

const count = (states: number): string => states.toLocaleString('en-US');

export function evidenceDocument(): string {
  const rows = evidenceLedger();
  const outstanding = rows.filter(({ notModelled, unneeded }) => notModelled ?? unneeded);
  return [
    '# Evidence ledger',
    '',
    'From each sentence of the source to its control, the rule that switches it, the sentences',
    'that fall without it (alone, or with one other), the wrong machines that break the same,',
    'the states that the verdicts rest on, and the tests. Rules of another basis follow: R a',
    'regulation, C a published system, I our inference. Written by `npm run generate`; a control',
    'without a row fails a test.',
    '',
    '| source | rules | sentences that need it | wrong machines | rests on | tests |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${cells(row)} |`),
    '',
    '## What stands out',
    '',
    `${outstanding.length} rows show no sentence:`,
    '',
    ...outstanding.map(
      (row) => `- ${row.control}, ${row.sentence}: ${row.notModelled ?? row.unneeded}`,
    ),
    '',
    'Sentences that fall with no rule, alone or in a pair: they rest on the machines, and only',
    'wrong machines break them.',
    '',
    ...restingOnMachines().map((property) => `- ${property}`),
    '',
  ].join('\n');
}
