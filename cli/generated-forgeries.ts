/** docs/forgeries: the table of forgeries on one seed, in both languages. */
import { forgeriesCsv, forgeriesMarkdown } from '../reports/index';
import { tryForgeries } from '../seal/index';

const SEED = '2013';

export function forgeryDocuments(): Readonly<Record<string, string>> {
  const table = tryForgeries(SEED);
  return {
    'docs/forgeries.md': forgeriesMarkdown(table),
    'docs/forgeries.zh.md': forgeriesMarkdown(table, 'zh'),
    'docs/forgeries.csv': forgeriesCsv(table),
  };
}
