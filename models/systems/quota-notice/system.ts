/**
 * Two notices of one plan: 2104 tells the agent bank what it may pay, 5106 tells the central bank
 * what it may clear. They must agree; until both are receipted the quota may stand at one party
 * only, and that is a timing difference and no error. 5108 tells the central bank alone what may be
 * cleared of direct payments: the same life without a twin.
 */

import { alphabet as bankAlphabet } from '../../bank/quota-notice/alphabet';
import { makeMachine as bankMachine } from '../../bank/quota-notice/machine';
import { alphabet as centralBankAlphabet } from '../../central-bank/quota-notice/alphabet';
import { makeMachine as centralBankMachine } from '../../central-bank/quota-notice/machine';
import { type BuildOptions, type Family, lifeOf } from '../../family';
import { alphabetFor as financeAlphabet } from '../../finance/quota-notice/alphabet';
import { makeMachine as financeMachine } from '../../finance/quota-notice/machine';
import type { Rules } from '../../rules';
import type { Counter, Group, Line, Part, System } from '../../system';
import { budget, faultsOn, line } from '../pieces';
import { properties } from './properties';
import { alone, type Leg, legs, steps } from './steps';

const faulty = faultsOn('line faults');
const linesOf = (leg: Leg): readonly Line[] => [
  line(leg.notices, leg.receiver, faulty),
  line(leg.answers, leg.notice, faulty),
];

interface Size {
  readonly notices: number;
  readonly of: readonly Leg[];
}

function group(rules: Rules, { notices, of }: Size, options?: BuildOptions): Group {
  const alphabet = financeAlphabet(of.map(({ receiver }) => receiver));
  const finance = lifeOf('finance/quota-notice', financeMachine, alphabet, rules, options);
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
    parts: [
      ...of.map((leg) => ({ name: leg.notice, life: finance })),
      ...receivers.filter(({ name }) => of.some(({ receiver }) => receiver === name)),
    ],
    lines: of.flatMap(linesOf),
    steps: steps(rules, of),
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
  (name: string, size: Size) =>
  (rules: Rules, options?: BuildOptions): System => ({
    name: 'quota-notice',
    scope: name,
    groups: [group(rules, size, options)],
    counters: [
      ...size.of.map((leg) => quota(leg.quota, size.notices)),
      budget('line faults', 1),
      budget('returns', 1),
      budget('slips', rules.noticesAgree || size.of.length === 1 ? 0 : 1),
    ],
    properties: properties(rules, size.of),
  });

const scopes: Readonly<Record<string, Size>> = {
  small: { notices: 1, of: legs },
  'two notices': { notices: 2, of: legs },
  'to the central bank alone': { notices: 1, of: alone },
};

export const family: Family = {
  name: 'quota-notice',
  scopes: Object.entries(scopes).map(([name, size]) => ({
    name,
    kind: 'honest',
    build: scope(name, size),
  })),
  principals: () => [],
};
