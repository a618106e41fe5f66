/**
 * A quota at the bank that is raised, lowered and taken back (调增, 调减, 退回) while payments draw on
 * it at the same time. Payments and changes are groups that meet in the balance alone. How a notice
 * comes to be sealed, and its twin to the central bank, are quota-notice's matter.
 */
import { alphabet as bankAlphabet } from '../../bank/quota-change/alphabet';
import { makeMachine as bankMachine } from '../../bank/quota-change/machine';
import { alphabetFor as drawAlphabet } from '../../bank/quota-draw/alphabet';
import { BALANCE_MAX, makeMachine as drawMachine } from '../../bank/quota-draw/machine';
import { type BuildOptions, type Family, lifeOf } from '../../family';
import { alphabet as financeAlphabet } from '../../finance/quota-change/alphabet';
import { makeMachine as financeMachine } from '../../finance/quota-change/machine';
import type { Rules } from '../../rules';
import type { Counter, Group, System } from '../../system';
import { budget, faultsOn, line } from '../pieces';
import { makeProperties } from './properties';
import {
  ANSWERS,
  BALANCE,
  BALANCE_MIN,
  CHANGES,
  changeSteps,
  DRAW,
  drawSteps,
  NOTICE,
  NOTIFIED,
  RECEIVER,
} from './steps';

const payments = (rules: Rules, replicas: number, options?: BuildOptions): Group => ({
  name: 'payment',
  replicas,
  parts: [
    {
      name: DRAW,
      life: lifeOf('bank/quota-draw', drawMachine, drawAlphabet(rules), rules, options),
    },
  ],
  lines: [],
  steps: drawSteps(rules),
});

const faulty = faultsOn('line faults');
const changes = (rules: Rules, replicas: number, options?: BuildOptions): Group => ({
  name: 'change',
  replicas,
  parts: [
    {
      name: NOTICE,
      life: lifeOf('finance/quota-change', financeMachine, financeAlphabet, rules, options),
    },
    {
      name: RECEIVER,
      life: lifeOf('bank/quota-change', bankMachine, bankAlphabet, rules, options),
    },
  ],
  lines: [line(CHANGES, RECEIVER, faulty), line(ANSWERS, NOTICE, faulty)],
  steps: changeSteps(rules),
});

/** There is one to pay from at the beginning. */
const INITIAL = 1;
const money = (name: string): Counter => ({
  name,
  min: BALANCE_MIN,
  max: BALANCE_MAX + 2,
  initial: INITIAL,
  measures: 'money',
});

const scope =
  (name: string, size: { readonly payments: number; readonly changes: number }) =>
  (rules: Rules, options?: BuildOptions): System => ({
    name: 'quota-change',
    scope: name,
    groups: [payments(rules, size.payments, options), changes(rules, size.changes, options)],
    counters: [
      money(BALANCE),
      money(NOTIFIED),
      budget('crashes', 1),
      budget('line faults', 1),
      budget('returns', 1),
    ],
    properties: makeProperties(INITIAL),
  });

export const family: Family = {
  name: 'quota-change',
  scopes: [
    { name: 'small', kind: 'honest', build: scope('small', { payments: 2, changes: 1 }) },
    {
      name: 'two changes',
      kind: 'honest',
      build: scope('two changes', { payments: 2, changes: 2 }),
    },
  ],
  principals: () => [],
};
