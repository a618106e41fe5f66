/**
 * The scope in which money comes back: payment and clearing as everywhere, beside them what the
 * bank, the central bank and finance hold of the refund. One voucher, one misfortune, one slip of
 * the refund clerk; line faults strike the refund's own lines alone.
 */
import { alphabet as bankAlphabet } from '../../bank/refund/alphabet';
import { makeMachine as makeBank } from '../../bank/refund/machine';
import { alphabet as centralAlphabet } from '../../central-bank/refund/alphabet';
import { makeMachine as makeCentral } from '../../central-bank/refund/machine';
import { type BuildOptions, lifeOf } from '../../family';
import { alphabet as bookAlphabet } from '../../finance/refund-book/alphabet';
import { makeMachine as makeBook } from '../../finance/refund-book/machine';
import type { Rules } from '../../rules';
import type { Counter, Line, Part, System } from '../../system';
import { alphabet as recordAlphabet } from '../../world/refund-record/alphabet';
import { makeMachine as makeRecord } from '../../world/refund-record/machine';
import { budget, faultsOn, line } from '../pieces';
import { refundProperties } from './refund-properties';
import {
  BANK_REFUND,
  CENTRAL_REFUND,
  QUOTA,
  REFUND_BOOK,
  REFUND_RECORD,
  refundSteps,
  whereMoneyComesBack,
} from './refund-steps';
import { steps } from './steps';
import { clearingCounters, voucherLines, voucherParts } from './voucher';

const refundParts = (rules: Rules, options?: BuildOptions): readonly Part[] => [
  { name: BANK_REFUND, life: lifeOf('bank/refund', makeBank, bankAlphabet, rules, options) },
  {
    name: CENTRAL_REFUND,
    life: lifeOf('central-bank/refund', makeCentral, centralAlphabet, rules, options),
  },
  {
    name: REFUND_BOOK,
    life: lifeOf('finance/refund-book', makeBook, bookAlphabet, rules, options),
  },
  {
    name: REFUND_RECORD,
    life: lifeOf('world/refund-record', makeRecord, recordAlphabet, rules, options),
  },
];

function refundLines(): readonly Line[] {
  const faulty = faultsOn('misfortunes');
  return [
    line('refund claims', CENTRAL_REFUND, faulty),
    line('refund answers', BANK_REFUND, faulty),
    line('refund receipts', REFUND_BOOK, faulty),
    line('refund notices', REFUND_BOOK, faulty),
    line('notice acknowledgements', BANK_REFUND, faulty),
    line('refund inquiries', CENTRAL_REFUND),
  ];
}

/** Faults of payment and clearing have scopes of their own. */
const withoutFaults = ({ faults: _, ...rest }: Line): Line => rest;

const quota: Counter = { name: QUOTA, min: 0, max: 3, initial: 1, measures: 'money' };

export const refundScope = (rules: Rules, options?: BuildOptions): System => ({
  name: 'clearing-and-refund',
  scope: 'refunds',
  groups: [
    {
      name: 'voucher',
      replicas: 1,
      parts: [...voucherParts(rules, options), ...refundParts(rules, options)],
      lines: [...voucherLines().map(withoutFaults), ...refundLines()],
      steps: [...whereMoneyComesBack(steps(rules)), ...refundSteps(rules)],
    },
  ],
  counters: [
    ...clearingCounters({ initial: 1, toCome: 0, restored: 2 }, 1),
    quota,
    budget('slips', 1),
  ],
  properties: refundProperties,
});
