/**
 * The reference model VOUCHER(N, Q, F): N vouchers, one shared payment quota, at most F channel
 * faults. Its counts are known from other tools, so it calibrates the engine and is what every
 * engine is timed on.
 */
import { always, never } from '../../../base/property';
import type { Condition, Group, Line, Local, Step, System } from '../../system';
import { bankLife, centralBankLife, financeLife } from './machines';

export interface ReferenceSize {
  readonly vouchers: number;
  readonly quota: number;
  readonly faults: number;
}
export const SMALL: ReferenceSize = { vouchers: 2, quota: 2, faults: 1 };
export const MEDIUM: ReferenceSize = { vouchers: 2, quota: 1, faults: 4 };

const line = (name: string, to: string): Line => ({
  name,
  to,
  kind: 'bag',
  sendUpTo: 1,
  holdUpTo: 2,
  whenFull: 'absorb',
  unexpectedIsHarmless: true,
  faults: { budget: 'faults', lose: true, duplicate: true },
});

const isPaid: Condition = {
  part: 'bank',
  is: (local) => local.value === 'paid',
  because: 'the bank has paid',
};
const sealedByTwo = (local: Local): boolean =>
  local.context.handler !== local.context.director &&
  local.context.handler !== 0 &&
  local.context.director !== 0;
const returns = (count: number): Condition => ({
  part: 'finance',
  is: (local) => local.context.returns === count,
  because: `version ${count} is in force`,
});
const empty = (name: string, message: string): Condition => ({
  line: name,
  message,
  present: false,
});

const duty = (name: string, actor: string, part: string, type = name): Step => ({
  name,
  actor,
  kind: 'duty',
  does: [{ part, event: { type } }],
});

const seals: Step[] = ['SEAL_FIRST', 'SEAL_SECOND'].flatMap((type) =>
  [1, 2].map(
    (officer): Step => ({
      name: `${type} ${officer}`,
      actor: `officer ${officer}`,
      kind: 'duty',
      does: [{ part: 'finance', event: { type, officer } }],
    }),
  ),
);

const steps: Step[] = [
  ...seals,
  duty('SEND', 'finance', 'finance'),
  ...[0, 1].map(
    (version): Step => ({
      ...duty(`RESEND ${version}`, 'finance', 'finance', 'RESEND'),
      when: [returns(version), empty('orders', `ORDER_${version}`)],
    }),
  ),
  {
    ...duty('VERIFY', 'bank', 'bank'),
    when: [{ part: 'finance', is: sealedByTwo, because: 'two officers sealed it' }],
  },
  { ...duty('REJECT', 'bank', 'bank'), when: [returns(0)] },
  { ...duty('PAY', 'bank', 'bank'), counters: [{ counter: 'quota', atLeast: 1, add: -1 }] },
  {
    ...duty('RESEND_CLAIM', 'bank', 'bank'),
    when: [
      {
        part: 'central bank',
        is: (local) => local.value === 'waiting',
        because: 'it has not cleared',
      },
      empty('claims', 'CLAIM'),
    ],
  },
  {
    ...duty('RESEND_ADVICE', 'central bank', 'central bank'),
    when: [
      {
        part: 'finance',
        is: (local) => !local.context.hasAdvice,
        because: 'finance has no advice',
      },
      empty('advices', 'ADVICE'),
    ],
  },
  duty('RECONCILE', 'finance', 'finance'),
];

const voucher = (replicas: number): Group => ({
  name: 'voucher',
  replicas,
  parts: [
    { name: 'finance', life: financeLife },
    { name: 'bank', life: bankLife },
    { name: 'central bank', life: centralBankLife },
  ],
  lines: [
    line('orders', 'bank'),
    line('receipts', 'finance'),
    line('returns', 'finance'),
    { ...line('claims', 'central bank'), receivedWhen: [isPaid] },
    line('advices', 'finance'),
  ],
  steps,
});

/** The reference system of a size; invariants I1 to I4 are its properties. */
export function voucherReference(size: ReferenceSize): System {
  return {
    name: 'voucher-reference',
    scope: `${size.vouchers} vouchers, quota ${size.quota}, ${size.faults} faults`,
    groups: [voucher(size.vouchers)],
    counters: [
      { name: 'quota', min: 0, max: size.quota, initial: size.quota, measures: 'count' },
      {
        name: 'faults',
        min: 0,
        max: size.faults,
        initial: size.faults,
        measures: 'count',
        budget: true,
      },
    ],
    properties: [
      always('reference.paid within the quota', {
        sum: (view) => view.parts.bank?.context.payments,
        total: (paid) => paid <= size.quota,
      }),
      never('reference.cleared but not paid', {
        word: ({ parts }) =>
          parts['central bank']?.value === 'cleared' && parts.bank?.value !== 'paid',
      }),
      never('reference.paid without two officers', {
        word: ({ parts }) => parts.bank?.value === 'paid' && !sealedByTwo(parts.finance as Local),
      }),
      never('reference.paid twice', { word: ({ parts }) => parts.bank?.context.payments > 1 }),
    ],
  };
}
