/** Generated files, pure functions of the sources: path from the package's root to content. */
import { liaoning2013 } from '../models/rules';
import { liaoningHeader, rulesJsonSchema, rulesYaml } from '../models/rules/write';
import { evidenceLedger } from '../properties/evidence/ledger';

export function generatedDocuments(): Readonly<Record<string, string>> {
  return {
    'models/rules/rules.schema.json': `${JSON.stringify(rulesJsonSchema(), null, 2)}\n`,
    'models/rules/liaoning-2013.yaml': rulesYaml(liaoning2013, liaoningHeader),
    'docs/evidence.md': evidenceDocument(),
  };
}

const listed = (texts: readonly string[]): string => texts.join('<br>') || '—';

/** The evidence ledger as a page; the report shows the same rows. */
function evidenceDocument(): string {
  const rows = evidenceLedger().map((row) =>
    [
      `**${row.control}**<br>${row.sentence}`,
      listed(row.rules.map((rule) => `\`${rule}\``)),
      row.notModelled ? `not modelled: ${row.notModelled}` : listed(row.properties),
      listed(row.killers),
      listed(row.tests.map((test) => `\`${test}\``)),
    ].join(' | '),
  );
  return [
    '# Evidence ledger',
    '',
    'From each control that the source names to the rule that switches it, the sentences that fall',
    'without it, the wrong machines that break the same sentences, and the tests that show it.',
    'Written by `npm run generate`; a control without a row fails a test.',
    '',
    '| control | rules | sentences that need it | wrong machines | tests |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');
}
