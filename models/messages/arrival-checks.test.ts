/**
 * Each refusal is struck by a fixture changed in one place; the two mixed checks of one row stay
 * one refusal.
 */
import { expect, test } from 'vitest';
import { type Arrival, checkArrival, type RefusalName, refusals } from './arrival-checks';
import { notice0020365 } from './fixtures/notice-002-0365';
import { fixtureRegister } from './fixtures/register';
import { sent2203, sent2301, sent3507, sent5201, validMessages } from './fixtures/valid';
import { identityOf } from './head';
import { contracts } from './vouchers';

const arrive = (raw: unknown): Arrival => checkArrival(raw, fixtureRegister);

/** The message with one value replaced (or removed, where it is undefined). */
function changed(message: object, path: readonly (string | number)[], value: unknown): object {
  const copy = structuredClone(message) as Record<string, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
  at[path.at(-1) as string] = value;
  return copy;
}

const namesOf = (arrival: Arrival): readonly string[] =>
  arrival.accepted ? [] : arrival.refusals.map((each) => `${each.refusal} ${each.path}`);

test.each(validMessages.map((message) => [identityOf(message), message.copy, message] as const))(
  '%s %s is accepted',
  (_identity, _copy, message) => {
    expect(namesOf(arrive(message))).toEqual([]);
  },
);

test('every code has a valid fixture', () => {
  const codes = new Set<string>(validMessages.map((message) => message.voucherType));
  expect([...codes].sort()).toEqual(Object.keys(contracts).sort());
});

test('the sample notice keeps its two rows that share subject, unit and account', () => {
  const keys = notice0020365.details.map((d) => `${d.subject} ${d.unit} ${d.account}`);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(2);
});

const rows = (count: number) =>
  Array.from({ length: count }, () => ({ ...notice0020365.details[0], amount: '1.00' }));
const returned = (paidAmount: string) => ({
  ...sent5201,
  copy: 'receipt',
  receipt: { paid: '2013-07-01', paidAmount, outcome: 'returned', bankNumber: 'B-1' },
});

type Case = readonly [RefusalName, string, object];
const notice = (path: readonly (string | number)[], value: unknown): object =>
  changed(notice0020365, path, value);

const cases: readonly Case[] = [
  ['unknown-voucher-type', 'voucherType', notice(['voucherType'], '9999')],
  ['unknown-voucher-type', 'voucherType', notice(['voucherType'], 'constructor')],
  ['wrong-shape', 'details[1].account', notice(['details', 1, 'account'], 'ABC')],
  ['wrong-shape', 'issued', notice(['issued'], '2013-02-30')],
  ['wrong-shape', '', notice(['extra'], 'field')],
  ['wrong-shape', 'copy', notice(['copy'], 'draft')],
  ['unknown-party', 'agentBank', changed(sent5201, ['agentBank'], '104')],
  ['unknown-party', 'details[0].unit', notice(['details', 0, 'unit'], '012')],
  ['unknown-account', 'details[2].account', notice(['details', 2, 'account'], '2100')],
  ['unknown-account', 'clearingAccount', changed(sent2301, ['clearingAccount'], '1')],
  ['unknown-subject', 'details[0].subject', notice(['details', 0, 'subject'], '2050101')],
  ['date-in-the-future', 'issued', notice(['issued'], '2013-07-02')],
  ['date-in-the-future', 'director.date', notice(['director', 'date'], '2014-01-01')],
  ['amount-above-fifteen-digits', 'amount', notice(['amount'], '1000000000000000.00')],
  ['amount-beyond-safe-fen', 'amount', notice(['amount'], '90071992547409.92')],
  ['amount-not-two-decimals', 'amount', notice(['amount'], '800000.0')],
  ['amount-not-two-decimals', 'amount', notice(['amount'], '800,000.00')],
  ['amount-not-two-decimals', 'details[0].amount', notice(['details', 0, 'amount'], '2e5')],
  ['details-do-not-sum-to-head', 'amount', notice(['amount'], '800000.01')],
  ['receipt-amount-differs', 'receipt.paidAmount', returned('12345.67')],
  ['banks-mixed', 'details[1].agentBank', notice(['details', 1, 'agentBank'], '011001')],
  ['months-mixed', 'details[1].month', notice(['details', 1, 'month'], 8)],
  [
    'fund-natures-mixed',
    'details[2].fundNature',
    notice(['details', 2, 'fundNature'], 'off-budget'),
  ],
  ['too-many-details', 'details', { ...notice0020365, amount: '1001.00', details: rows(1001) }],
];

test.each(cases)('%s at %s is refused by that name alone', (refusal, path, raw) => {
  expect(namesOf(arrive(raw))).toEqual([`${refusal} ${path}`]);
});

test('a month outside 1 to 12 is refused wherever it stands', () => {
  const details = notice0020365.details.map((row) => ({ ...row, month: 13 }));
  expect(namesOf(arrive({ ...notice0020365, month: 13, details }))).toEqual([
    'month-out-of-range month',
    'month-out-of-range details[0].month',
    'month-out-of-range details[1].month',
    'month-out-of-range details[2].month',
  ]);
});

test.each([
  ['a payment of nothing', { ...sent5201, amount: '0.00' }],
  ['a payment below zero', { ...sent5201, amount: '-12345.67' }],
  ['a refund above zero', { ...sent2203, amount: '12345.67' }],
  ['a quota of nothing', { ...notice0020365, amount: '0.00' }],
])('%s has the wrong sign', (_case, raw) => {
  expect(namesOf(arrive(raw))).toContain('amount-of-wrong-sign amount');
});

test('a thousand details are accepted, and five hundred lines of a pack but not one more', () => {
  const full = { ...notice0020365, amount: '1000.00', details: rows(1000) };
  expect(namesOf(arrive(full))).toEqual([]);
  const pack = (count: number) => ({
    ...sent3507,
    amount: `${count}.00`,
    details: Array.from({ length: count }, () => ({ ...sent3507.details[0], amount: '1.00' })),
  });
  expect(namesOf(arrive(pack(500)))).toEqual([]);
  expect(namesOf(arrive(pack(501)))).toEqual(['too-many-details details']);
});

test('details whose sum leaves the safe integers do not crash the check', () => {
  const details = rows(3).map((row) => ({ ...row, amount: '90071992547409.91' }));
  expect(namesOf(arrive({ ...notice0020365, details }))).toEqual([
    'details-do-not-sum-to-head amount',
  ]);
});

test('all refusals are collected, in the fixed order of their names', () => {
  const bad = changed(notice(['details', 1, 'month'], 8), ['details', 0, 'subject'], '1');
  const worse = changed(changed(bad, ['issued'], '2013-08-01'), ['agentBank'], '104');
  const arrival = arrive(worse);
  const names = arrival.accepted ? [] : arrival.refusals.map((each) => each.refusal);
  expect(new Set(names)).toEqual(
    new Set([
      'unknown-party',
      'unknown-subject',
      'date-in-the-future',
      'banks-mixed',
      'months-mixed',
    ]),
  );
  expect(names).toEqual([...names].sort((a, b) => refusals.indexOf(a) - refusals.indexOf(b)));
});

test.each([null, undefined, 7, 'text', [], {}])('%j is refused, not thrown at', (raw) => {
  expect(namesOf(arrive(raw))).toEqual(['unknown-voucher-type voucherType']);
});

test('every refusal name is struck by some case', () => {
  const struck = new Set<string>(cases.map(([refusal]) => refusal));
  struck.add('month-out-of-range').add('amount-of-wrong-sign');
  expect([...struck].sort()).toEqual([...refusals].sort());
});
