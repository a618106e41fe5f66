/** The words of a document changed under its good seals: rows, amounts, number, date, receipt. */
import { fen, parseYuan, sumFen, yuanText } from '../../base/fen';
import type { DocumentMessage } from '../documents/voucher-write';
import { type Blow, pick } from './blow';

type Row = DocumentMessage['details'][number];
/** Rows of whichever code: the compiler keeps four kinds of list apart. */
const rowsOf = ({ details }: DocumentMessage): readonly Row[] => details;
type Change = (message: DocumentMessage) => DocumentMessage;

/** Other rows, and the total that they have. */
const withRows = (message: DocumentMessage, details: readonly Row[]): DocumentMessage => {
  const amount = yuanText(sumFen(details.map((row) => parseYuan(row.amount))));
  // Rows of the same code as before.
  return { ...message, details, amount } as DocumentMessage;
};

const ways: readonly (readonly [string, (row: number, other: number) => Change])[] = [
  [
    'a row raised with the total',
    (row) => (message) => {
      const raised = yuanText(fen(parseYuan(pick(rowsOf(message), row).amount) + 100));
      const details = rowsOf(message).map((one, i) =>
        i === row % message.details.length ? { ...one, amount: raised } : one,
      );
      return withRows(message, details);
    },
  ],
  [
    'two rows exchanged',
    (row, other) => (message) => {
      const { length } = message.details;
      const [a, b] = [row % length, other % length];
      const details = rowsOf(message).map((one, i) =>
        i === a ? pick(rowsOf(message), b) : i === b ? pick(rowsOf(message), a) : one,
      );
      return withRows(message, details);
    },
  ],
  [
    'a row left out',
    (row) => (message) => {
      const details = rowsOf(message);
      if (details.length === 1) return message;
      return withRows(
        message,
        details.filter((_, i) => i !== row % details.length),
      );
    },
  ],
  [
    'another number',
    () => (message) => ({ ...message, voucherNumber: `${message.voucherNumber}2` }),
  ],
  ['another date', () => (message) => ({ ...message, issued: '2013-07-02' })],
  ['another subject in a row', (row) => (message) => subjectChanged(message, row)],
];

function subjectChanged(message: DocumentMessage, row: number): DocumentMessage {
  const details = rowsOf(message).map((one, i) =>
    i === row % message.details.length ? { ...one, subject: `${one.subject.slice(0, 8)}9` } : one,
  );
  return withRows(message, details);
}

export function changedContent(at: number, which: number): Blow {
  const [what, change] = pick(ways, which);
  const other = Math.floor(which / ways.length);
  return {
    group: 'document',
    what: `${what} (row ${at}, ${other})`,
    strike: (handed) => ({ ...handed, message: change(at, other)(handed.message) }),
  };
}
