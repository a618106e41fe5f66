/**
 * The pilot's month at its smallest: one quota notice to bank and central bank, one authorised
 * payment, one claim, one reconciliation pack. Two groups: the notice, and the voucher with all
 * that becomes of it. They meet in two counters alone, the quota at the bank and the clearing
 * quota, which the notice fills and the voucher draws on. One thing may go wrong: a notice,
 * voucher, claim or answer lost, doubled or garbled, a notice returned, a transfer failed or
 * unknown, a claim refused. Lost statements, and a month that ends before finance has heard of the
 * voucher, are the reconciliation system's matter.
 */
import { alphabet as bankNoticeAlphabet } from '../../bank/quota-notice/alphabet';
import { makeMachine as makeBankNotice } from '../../bank/quota-notice/machine';
import { alphabet as centralNoticeAlphabet } from '../../central-bank/quota-notice/alphabet';
import { makeMachine as makeCentralNotice } from '../../central-bank/quota-notice/machine';
import { type BuildOptions, type Family, lifeOf } from '../../family';
import { alphabet as noticeAlphabet } from '../../finance/quota-notice/alphabet';
import { makeMachine as makeNotice } from '../../finance/quota-notice/machine';
import type { Rules } from '../../rules';
import type { Counter, Group, System } from '../../system';
import { budget } from '../pieces';
import { legs, steps as noticeSteps } from '../quota-notice/steps';
import { properties } from './properties';
import { faultyLine, MISFORTUNES, voucherGroup, withCountersHere } from './voucher';

function noticeGroup(rules: Rules, options?: BuildOptions): Group {
  const finance = lifeOf('finance/quota-notice', makeNotice, noticeAlphabet, rules, options);
  return {
    name: 'notice',
    replicas: 1,
    parts: [
      ...legs.map((leg) => ({ name: leg.notice, life: finance })),
      {
        name: 'bank',
        life: lifeOf('bank/quota-notice', makeBankNotice, bankNoticeAlphabet, rules, options),
      },
      {
        name: 'central bank',
        life: lifeOf(
          'central-bank/quota-notice',
          makeCentralNotice,
          centralNoticeAlphabet,
          rules,
          options,
        ),
      },
    ],
    lines: legs.flatMap((leg) => [
      faultyLine(leg.notices, leg.receiver),
      faultyLine(leg.answers, leg.notice),
    ]),
    steps: withCountersHere(noticeSteps(rules)),
  };
}

const quota = (name: string): Counter => ({
  name,
  min: -6,
  max: 6,
  initial: 0,
  measures: 'money',
});
const scope =
  (name: string, misfortunes: number) =>
  (rules: Rules, options?: BuildOptions): System => ({
    name: 'pilot',
    scope: name,
    groups: [noticeGroup(rules, options), voucherGroup(rules, options)],
    counters: [
      quota('quota at the bank'),
      quota('clearing quota'),
      budget(MISFORTUNES, misfortunes),
      budget('slips', rules.noticesAgree ? 0 : 1),
    ],
    properties,
  });

export const family: Family = {
  name: 'pilot',
  scopes: [
    { name: 'small', kind: 'honest', build: scope('small', 0) },
    { name: 'one misfortune', kind: 'honest', build: scope('one misfortune', 1) },
  ],
  principals: () => [],
};
