/** The table of forgeries: nothing accepted, everything refused as declared. */
import { expect, test } from 'vitest';
import { hasEntry, langs } from '../../base/catalogue/say';
import { failureSteps } from '../verdict';
import { judgeDocument, makeDocumentForger } from './document-forger';
import { forgeriesOfDocuments } from './of-documents';
import { tryForgeries } from './table';

const forger = makeDocumentForger('documents');
const forgeries = forgeriesOfDocuments(forger);

test('the document that is forged is a good one', () => {
  const { notice, other, goodBytes } = forger;
  expect(notice.details.length).toBeGreaterThan(18);
  expect(other.voucherNumber).not.toBe(notice.voucherNumber);
  expect(judgeDocument(forger, { bytes: goodBytes })).toMatchObject({ accepted: true });
});

test.each(forgeries.map((each) => [each.what, each.failure, each.forge] as const))(
  'a document with %s: %s',
  (_what, failure, forge) => {
    const verdict = judgeDocument(forger, forge());
    expect(verdict).toMatchObject({ accepted: false, failure });
  },
);

test('every failure of a seal on its page has a forgery', () => {
  const struck = new Set<string>(forgeries.map(({ failure }) => failure));
  for (const name of [
    ...['seal-missing', 'seal-not-expected', 'copy-not-expected', 'seal-of-another-post'],
    ...['seal-place-not-stated', 'seal-in-wrong-place', 'seal-in-wrong-size'],
    ...['seal-date-differs', 'seal-before-upstream', 'seal-after-arrival', 'seal-back-dated'],
    ...['voucher-already-received', 'voucher-number-used'],
  ])
    expect(struck).toContain(name);
});

test('the table accepts nothing, names every failure of a signature', () => {
  const table = tryForgeries('table');
  expect(table.rows.filter(({ isCaught, accepted }) => !isCaught || accepted > 0)).toEqual([]);
  const named = new Set(table.rows.flatMap(({ refusals }) => refusals.map((one) => one.failure)));
  for (const name of Object.keys(failureSteps)) expect(named).toContain(name);
  const untold = langs.flatMap((lang) =>
    [...named].filter((name) => !hasEntry(lang, `documents.failure.${name}`)),
  );
  expect(untold).toEqual([]);
});
