/**
 * One voucher around its clearing: the parts of all parties, the lines between them, and what there
 * is of the clearing quota. Reconciliation and pilot take these pieces too.
 */
import { alphabet as claimAlphabet } from '../../bank/clearing-claim/alphabet';
import { makeMachine as claimMachine } from '../../bank/clearing-claim/machine';
import { alphabet as paymentAlphabet } from '../../bank/direct-payment/alphabet';
import { makeMachine as paymentMachine } from '../../bank/direct-payment/machine';
import { alphabet as centralBankAlphabet } from '../../central-bank/clearing-claim/alphabet';
import { makeMachine as centralBankMachine } from '../../central-bank/clearing-claim/machine';
import { type BuildOptions, lifeOf } from '../../family';
import { alphabet as bookAlphabet } from '../../finance/voucher-book/alphabet';
import { makeMachine as bookMachine } from '../../finance/voucher-book/machine';
import type { Rules } from '../../rules';
import type { Counter, Line, Part } from '../../system';
import { alphabet as recordAlphabet } from '../../world/record/alphabet';
import { makeMachine as recordMachine } from '../../world/record/machine';
import { budget, faultsOn, line } from '../pieces';
import { BOOK, CENTRAL_BANK, CLAIM, PAYMENT, RECORD } from './steps';

/** The parts of one voucher, from the bank's payment to finance's book. */
export const voucherParts = (rules: Rules, options?: BuildOptions): readonly Part[] => [
  {
    name: PAYMENT,
    life: lifeOf('bank/direct-payment', paymentMachine, paymentAlphabet, rules, options),
  },
  {
    name: CLAIM,
    life: lifeOf('bank/clearing-claim', claimMachine, claimAlphabet, rules, options),
  },
  {
    name: CENTRAL_BANK,
    life: lifeOf(
      'central-bank/clearing-claim',
      centralBankMachine,
      centralBankAlphabet,
      rules,
      options,
    ),
  },
  { name: BOOK, life: lifeOf('finance/voucher-book', bookMachine, bookAlphabet, rules, options) },
  { name: RECORD, life: lifeOf('world/record', recordMachine, recordAlphabet, rules, options) },
];

/** The lines of one voucher; faults strike those that clearing depends on. */
export function voucherLines(): readonly Line[] {
  const faulty = faultsOn('misfortunes');
  return [
    line('answers', BOOK),
    line('claims', CENTRAL_BANK, faulty),
    line('claim answers', CLAIM, faulty),
    line('clearing receipts', BOOK, faulty),
    line('inquiries', CENTRAL_BANK),
  ];
}

/**
 * What there is of the clearing quota, what is still to come or may be restored, and how much may
 * go wrong. Only the
 * last is a budget: a quota that comes changes no part and no line.
 */
export const clearingCounters = (
  quota: { readonly initial: number; readonly toCome: number; readonly restored?: number },
  misfortunes: number,
): readonly Counter[] => [
  {
    name: 'clearing quota',
    // Below zero only where nobody checks; two vouchers debited twice are the worst.
    min: -4,
    max: quota.initial + quota.toCome + (quota.restored ?? 0),
    initial: quota.initial,
    measures: 'money',
  },
  { name: 'quota to come', min: 0, max: 2, initial: quota.toCome, measures: 'money' },
  budget('misfortunes', misfortunes),
];
