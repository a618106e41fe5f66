/**
 * The end of one year for one unit: its last voucher, what is left of its quota at bank and central
 * bank, what comes back of a payment before and after the cancellation, and the reconciliation of
 * unit, first-level unit, finance, bank and central bank. The next year begins with nothing.
 */
import { alphabet as paymentAlphabet } from '../../bank/last-payment/alphabet';
import { makeMachine as makePayment } from '../../bank/last-payment/machine';
import { alphabet as accountAlphabet } from '../../bank/quota-year/alphabet';
import { makeMachine as makeAccount } from '../../bank/quota-year/machine';
import { alphabet as claimAlphabet } from '../../central-bank/last-claim/alphabet';
import { makeMachine as makeClaim } from '../../central-bank/last-claim/machine';
import { alphabet as clearingAlphabet } from '../../central-bank/quota-year/alphabet';
import { makeMachine as makeClearing } from '../../central-bank/quota-year/machine';
import { type BuildOptions, type Family, lifeOf } from '../../family';
import { alphabet as yearAlphabet } from '../../finance/year-end/alphabet';
import { makeMachine as makeYear } from '../../finance/year-end/machine';
import type { Rules } from '../../rules';
import type { Counter, Line, Part, System } from '../../system';
import { alphabet as firstLevelAlphabet } from '../../unit/first-level-desk/alphabet';
import { makeMachine as makeFirstLevel } from '../../unit/first-level-desk/machine';
import { alphabet as voucherAlphabet } from '../../unit/last-voucher/alphabet';
import { makeMachine as makeVoucher } from '../../unit/last-voucher/machine';
import { alphabet as unitDeskAlphabet } from '../../unit/year-desk/alphabet';
import { makeMachine as makeUnitDesk } from '../../unit/year-desk/machine';
import { budget, faultsOn, line } from '../pieces';
import {
  ACCOUNT,
  CANCELLED,
  CLAIM,
  CLEARING,
  CLEARING_CANCELLED,
  CLEARING_QUOTA,
  FIRST_LEVEL_DESK,
  ISSUED,
  MISFORTUNES,
  PAYMENT,
  QUOTA,
  SPENT,
  UNIT_DESK,
  VOUCHER,
  YEAR,
} from './names';
import { properties } from './properties';
import { steps } from './steps';

function parts(rules: Rules, options?: BuildOptions): readonly Part[] {
  const life = (
    name: string,
    make: Parameters<typeof lifeOf>[1],
    alphabet: Parameters<typeof lifeOf>[2],
  ) => lifeOf(name, make, alphabet, rules, options);
  return [
    { name: VOUCHER, life: life('unit/last-voucher', makeVoucher, voucherAlphabet) },
    { name: PAYMENT, life: life('bank/last-payment', makePayment, paymentAlphabet) },
    { name: ACCOUNT, life: life('bank/quota-year', makeAccount, accountAlphabet) },
    { name: CLAIM, life: life('central-bank/last-claim', makeClaim, claimAlphabet) },
    { name: CLEARING, life: life('central-bank/quota-year', makeClearing, clearingAlphabet) },
    { name: YEAR, life: life('finance/year-end', makeYear, yearAlphabet) },
    { name: UNIT_DESK, life: life('unit/year-desk', makeUnitDesk, unitDeskAlphabet) },
    {
      name: FIRST_LEVEL_DESK,
      life: life('unit/first-level-desk', makeFirstLevel, firstLevelAlphabet),
    },
  ];
}

const faulty = faultsOn(MISFORTUNES);
/** Vouchers, claims and cancellations may be lost or doubled; questions of the year are not. */
const lines: readonly Line[] = [
  line('vouchers', PAYMENT, faulty),
  line('answers', VOUCHER, faulty),
  line('refund notices', VOUCHER),
  line('claims', CLAIM, faulty),
  line('claim answers', PAYMENT, faulty),
  line('cancellations', CLEARING, faulty),
  line('cancellation answers', ACCOUNT, faulty),
  line('questions to the bank', ACCOUNT),
  line('statements of the bank', YEAR),
  line('questions to the central bank', CLEARING),
  line('statements of the central bank', YEAR),
  line('questions to the first-level unit', FIRST_LEVEL_DESK),
  line('statements of the first-level unit', YEAR),
  line('questions to the unit', UNIT_DESK),
  line('statements of the unit', FIRST_LEVEL_DESK),
];

const money = (name: string, initial: number, min = 0): Counter => ({
  name,
  min,
  max: ISSUED + 1,
  initial,
  measures: 'money',
});

/** Two things may go wrong: money that comes back is one of them, and it may be claimed twice. */
const small = (rules: Rules, options?: BuildOptions): System => ({
  name: 'year-end',
  scope: 'small',
  groups: [{ name: 'year', replicas: 1, parts: parts(rules, options), lines, steps: steps(rules) }],
  counters: [
    money(QUOTA, ISSUED, -1),
    money(CANCELLED, 0),
    money(CLEARING_QUOTA, ISSUED, -1),
    money(CLEARING_CANCELLED, 0),
    money(SPENT, 0),
    budget(MISFORTUNES, 2),
  ],
  properties,
});

export const family: Family = {
  name: 'year-end',
  scopes: [{ name: 'small', kind: 'honest', build: small }],
  principals: () => [],
};
