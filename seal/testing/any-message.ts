/** Arbitrary messages that the contract accepts, of every code that has a document. */
import { fc } from '@fast-check/vitest';
import { fen, sumFen, yuanText } from '../../base/fen';
import { encodings } from '../documents/encoding';
import type { DocumentType } from '../documents/fields';
import type { DocumentMessage } from '../documents/voucher-write';
import type { Unsealed } from './sealed-documents';

/** Marks of XML, spaces at the ends, rare and ordinary characters; all of them are in GBK. */
const letters = [...'<>&"\' ;]-—·（）国库章壹龘齄éAa0'];
const text = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 })
  .map((some) => some.join(''));
const code = fc.stringMatching(/^[0-9A-Za-z]{1,32}$/);
const account = fc.stringMatching(/^[0-9-]{1,32}$/);
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(
    ([month, date]) => `2013-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  );
const fundNature = fc.constantFrom('in-budget', 'off-budget');
const signedBy = fc.record({ post: text, date: day });
const positive = fc.integer({ min: 1, max: 10_000_000_000 });
const head = {
  administrativeDivision: fc.stringMatching(/^\d{6}$/),
  year: fc.integer({ min: 2000, max: 2099 }),
  voucherNumber: text,
  issued: day,
};
const unmixed = { agentBank: code, month: fc.integer({ min: 1, max: 12 }), fundNature };
const reason = fc.option(text, { nil: undefined });

type Values = Readonly<Record<string, unknown>>;
type Any = fc.Arbitrary<Values>;

/** Rows with amounts, and the head with their sum. */
const withDetails = (body: Any, detail: Any, amount: fc.Arbitrary<number>): Any =>
  fc
    .tuple(body, fc.array(fc.tuple(detail, amount), { minLength: 1, maxLength: 25 }))
    .map(([values, rows]) => {
      const shared = 'month' in values ? pick(values, ['agentBank', 'month', 'fundNature']) : {};
      const details = rows.map(([row, fenOf]) => ({
        ...row,
        ...shared,
        amount: yuanText(fen(fenOf)),
      }));
      const total = sumFen(rows.map(([, fenOf]) => fen(fenOf)));
      return { ...values, amount: yuanText(total), details };
    })
    .filter(({ amount: total }) => total !== '0.00');

const pick = (values: Values, keys: readonly string[]): Values =>
  Object.fromEntries(keys.map((key) => [key, values[key]]));

const quotaAmount = fc.integer({ min: -10_000_000, max: 10_000_000_000 }).filter((n) => n !== 0);
const quotaDetail = { subject: code, subjectName: text, unit: code, unitName: text };
const quotaBody = { ...head, issuer: code, ...unmixed, handler: signedBy, director: signedBy };
const registered = { handled: day, outcome: fc.constantFrom('registered', 'refused') };
const paymentBody = { ...head, agentBank: code, fundNature, payerAccount: account };

/** A receipt's paid amount is the amount asked for, or nothing where it came back. */
const paidOf = (number: string): Any =>
  fc.record({
    paid: day,
    outcome: fc.constantFrom('paid', 'returned'),
    [number]: text,
    failureReason: reason,
  });

const bodies: Readonly<Record<DocumentType, readonly [Any, Any]>> = {
  '2104': [
    withDetails(
      fc.record(quotaBody),
      fc.record({ ...quotaDetail, openingBank: text, account }),
      quotaAmount,
    ),
    fc.record({ ...registered, bankNumber: text, bankOfficer: signedBy, failureReason: reason }),
  ],
  '5106': [
    withDetails(fc.record(quotaBody), fc.record(quotaDetail), quotaAmount),
    fc.record({ ...registered, treasuryNumber: text, failureReason: reason }),
  ],
  '5201': [
    withDetails(
      fc.record({
        ...paymentBody,
        issuer: code,
        payee: fc.record({ name: text, bank: text, account }),
        purpose: text,
        handler: signedBy,
        approver: signedBy,
      }),
      fc.record({ subject: code, unit: code, purpose: text }),
      positive,
    ),
    paidOf('bankNumber'),
  ],
  '2301': [
    withDetails(
      fc.record({ ...paymentBody, treasury: code, clearingAccount: account }),
      fc.record({
        paidVoucherType: fc.constantFrom('5201', '8202'),
        paidVoucherNumber: text,
        paid: day,
        unit: code,
        subject: code,
      }),
      positive,
    ),
    paidOf('treasuryNumber'),
  ],
};

function receiptOf(values: Values, receipt: Values): Values {
  const known = Object.entries(receipt).filter(([, value]) => value !== undefined);
  const filled = Object.fromEntries(known);
  if (!('paid' in filled)) return filled;
  return { ...filled, paidAmount: filled.outcome === 'returned' ? '0.00' : values.amount };
}

/** Any message of a code, in either copy. */
export const anyMessageOf = (voucherType: DocumentType): fc.Arbitrary<DocumentMessage> => {
  const [body, receipt] = bodies[voucherType];
  return fc.tuple(body, receipt, fc.boolean()).map(([values, filled, isReceipt]) => {
    const shared = { ...values, voucherType };
    const message = isReceipt
      ? { ...shared, copy: 'receipt', receipt: receiptOf(values, filled) }
      : { ...shared, copy: 'sent' };
    // Built by hand above; the tests read it back through the contract's own schema.
    return message as unknown as DocumentMessage;
  });
};

export const anyMessage: fc.Arbitrary<DocumentMessage> = fc.oneof(
  anyMessageOf('2104'),
  anyMessageOf('5106'),
  anyMessageOf('5201'),
  anyMessageOf('2301'),
);

/** The message as if every post had done its part on the forger's day. */
function onOneDay(message: DocumentMessage): DocumentMessage {
  const date = '2013-07-01';
  const dated: Readonly<Record<string, string>> = { issued: date, handled: date };
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, walk(one, name)]),
      );
    }
    return key === 'paid' || key === 'date' ? date : (dated[key] ?? value);
  };
  // The same fields with other days in them.
  return walk(message, '') as DocumentMessage;
}

export const anyUnsealed: fc.Arbitrary<Unsealed> = fc.record({
  message: anyMessage.map(onOneDay),
  encoding: fc.constantFrom(...encodings),
});
