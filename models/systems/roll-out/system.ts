/**
 * Roll-out: finance and a bank go live while the interface specification changes twice, each side
 * in its own time, and somebody may wire the test environment to production. One order; finance's
 * send waits for its answer, so a version that differs costs a return and no more.
 */
import { alphabet as bankAlphabet, junk } from '../../bank/interface/alphabet';
import { makeMachine as makeBank } from '../../bank/interface/machine';
import { type BuildOptions, type Family, lifeOf } from '../../family';
import { alphabet as financeAlphabet } from '../../finance/interface/alphabet';
import { makeMachine as makeFinance } from '../../finance/interface/machine';
import type { Rules } from '../../rules';
import type { Step, System } from '../../system';
import { BANK } from '../payment-steps';
import { actsAt, budget, line, owedToNobody } from '../pieces';
import { FINANCE, properties } from './properties';

const atFinance = actsAt(FINANCE);
const atBank = actsAt(BANK);

const duties: readonly Step[] = [
  atFinance('the handler sends the order', 'finance handler', 'duty', { type: 'SEND' }),
  atFinance(
    'finance changes to the next version of the specification',
    'payment-system administrator',
    'duty',
    { type: 'CHANGE_VERSION' },
  ),
  atBank(
    'the bank changes to the next version of the specification',
    'bank-system administrator',
    'duty',
    { type: 'CHANGE_VERSION' },
  ),
  atBank('the teller pays the order as it was read', 'teller', 'duty', { type: 'PAY' }),
  atBank(
    'the teller pays what came from the test environment',
    'teller',
    'duty',
    { type: 'PAY_JUNK' },
    owedToNobody,
  ),
];

const world: readonly Step[] = [
  {
    name: 'another version of the specification is published',
    actor: 'environment',
    kind: 'answer',
    does: [
      { part: FINANCE, event: { type: 'VERSION_PUBLISHED' } },
      { part: BANK, event: { type: 'VERSION_PUBLISHED' } },
    ],
    counters: [{ counter: 'new versions', atLeast: 1, add: -1 }],
    ...owedToNobody,
  },
  {
    name: 'the test environment, wired to production, sends an order',
    actor: 'environment',
    kind: 'fault',
    puts: [{ line: 'orders', message: junk }],
    counters: [{ counter: 'wrong wirings', atLeast: 1, add: -1 }],
  },
];

const build = (rules: Rules, options?: BuildOptions): System => ({
  name: 'roll-out',
  scope: 'two new versions',
  groups: [
    {
      name: 'order',
      replicas: 1,
      parts: [
        {
          name: FINANCE,
          life: lifeOf('finance/interface', makeFinance, financeAlphabet, rules, options),
        },
        { name: BANK, life: lifeOf('bank/interface', makeBank, bankAlphabet, rules, options) },
      ],
      lines: [line('orders', BANK), line('answers', FINANCE)],
      steps: [...duties, ...world],
    },
  ],
  counters: [budget('new versions', 2), budget('wrong wirings', 1)],
  properties,
});

export const family: Family = {
  name: 'roll-out',
  scopes: [{ name: 'two new versions', kind: 'honest', build }],
  principals: () => [],
};
