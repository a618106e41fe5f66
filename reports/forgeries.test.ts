/** The table of forgeries in both languages: every row told, an accepted one seen at once. */
import { expect, test } from 'vitest';
import { langs } from '../base/catalogue/say';
import type { ForgeryTable } from '../base/forgery-results';
import { forgeriesCsv, forgeriesHtml, forgeriesMarkdown } from './forgeries';

const table: ForgeryTable = {
  seed: '<1>',
  rows: [
    {
      group: 'signature',
      what: 'r of zero',
      changed: ['signature'],
      tried: 1,
      accepted: 0,
      refusals: [{ step: 'signature-value', failure: 'signature-value-out-of-range' }],
      isCaught: true,
    },
    {
      group: 'document',
      what: 'a whole sealed voucher sent again',
      changed: ['register'],
      tried: 1,
      accepted: 1,
      refusals: [],
      isCaught: false,
    },
  ],
};

test('each row says what was changed, the step, the reason and that it was refused', () => {
  expect(forgeriesMarkdown(table)).toContain(
    '| r of zero | signature | signature value | signature-value-out-of-range',
  );
  expect(forgeriesMarkdown(table, 'zh')).toContain('| r 为零 | signature | 签名值 |');
  expect(forgeriesCsv(table).split('\r\n')).toHaveLength(4);
  expect(forgeriesCsv(table, 'zh')).toContain('已签章凭证整份重发,登记簿');
});

test('one that was accepted is in the headline and in its row', () => {
  for (const lang of langs) expect(forgeriesHtml(table, lang)).toContain('headline bad');
  expect(forgeriesHtml(table)).toContain('1 accepted');
  expect(forgeriesHtml(table)).not.toContain('seed <1>');
});
