/**
 * Two notices of one plan: 2104 tells the agent bank what it may pay, 5106 tells the central bank
 * what it may clear. They must agree; until both are receipted the quota may stand at one party
 * only, and that is a timing difference and no error.
 */

import { alphabet as bankAlphabet } from '../../bank/quota-notice/alphabet';
import { makeMachine as bankMachine } from '../../bank/quota-notice/machine';
import { alphabet as centralBankAlphabet } from '../../central-bank/quota-notice/alphabet';
import { makeMachine as centralBankMachine } from '../../central-bank/quota-notice/machine';
import { type BuildOptions, type Family, lifeOf } from '../../family';
import { alphabet as financeAlphabet } from '../../finance/quota-notice/alphabet';
import { makeMachine as financeMachine } from '../../finance/quota-notice/machine';
import type { Rules } from '../../rules';
import type { Counter, Group, Line, Part, System } from '../../system';
import { budget, faultsOn, line } from '../pieces';
import { properties } from './properties';
import { type Leg, legs, steps } from './steps';

const faulty = faultsOn('line faults');
const linesOf = (leg: Leg): readonly Line[] => [
  line(leg.notices, leg.receiver, faulty),
  line(leg.answers, leg.notice, faulty),
];

function group(rules: Rules, notices: number, options?: BuildOptions): Group {
  const finance = lifeOf('finance/quota-notice', financeMachine, financeAlphabet, rules, options);
  const receivers: readonly Part[] = [
    {
      name: 'bank',
      life: lifeOf('bank/quota-notice', bankMachine, bankAlphabet, rules, options),
    },
    {
      name: 'central bank',
      life: lifeOf(
        'central-bank/quota-notice',
        centralBankMachine,
        centralBankAlphabet,
        rules,
        options,
      ),
    },
  ];
  return {
    name: 'notice',
    replicas: notices,
    parts: [...legs.map((leg) => ({ name: leg.notice, life: finance })), ...receivers],
    lines: legs.flatMap(linesOf),
    steps: steps(rules),
  };
}

const quota = (name: string, notices: number): Counter => ({
  name,
  min: 0,
  // Two in amount, and no notice is registered more than three times within the budgets.
  max: notices * 6,
  initial: 0,
  measures: 'money',
});

const scope =
  (name: string, notices: number) =>
  (rules: Rules, options?: BuildOptions): System => ({
    name: 'quota-notice',
    scope: name,
    groups: [group(rules, notices, options)],
    counters: [
      quota('quota at the bank', notices),
      quota('clearing quota', notices),
      budget('line faults', 1),
      budget('returns', 1),
      budget('slips', rules.noticesAgree ? 0 : 1),
    ],
    properties: properties(rules),
  });

export const family: Family = {
  name: 'quota-notice',
  scopes: [
    { name: 'small', kind: 'honest', build: scope('small', 1) },
    { name: 'two notices', kind: 'honest', build: scope('two notices', 2) },
  ],
  principals: () => [],
};
