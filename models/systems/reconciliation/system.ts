/**
 * One day end over one voucher: its payment, its clearing and its books as in the clearing system,
 * and above them the reconciliation that may close only what really happened. Line faults
 * strike questions, statements, claims and receipts alike.
 */
import { alphabet as bankDeskAlphabet } from '../../bank/statement-desk/alphabet';
import { makeMachine as bankDeskMachine } from '../../bank/statement-desk/machine';
import { alphabet as centralBankDeskAlphabet } from '../../central-bank/statement-desk/alphabet';
import { makeMachine as centralBankDeskMachine } from '../../central-bank/statement-desk/machine';
import { type BuildOptions, type Family, lifeOf } from '../../family';
import { alphabet as reconciliationAlphabet } from '../../finance/reconciliation/alphabet';
import { makeMachine as reconciliationMachine } from '../../finance/reconciliation/machine';
import type { Rules } from '../../rules';
import type { Group, Part, System } from '../../system';
import { steps } from '../clearing-and-refund/steps';
import { clearingCounters, voucherLines, voucherParts } from '../clearing-and-refund/voucher';
import { deskLines } from './lines';
import { dayProperties } from './properties';
import { BANK_DESK, CENTRAL_BANK_DESK, RECONCILIATION, reconciliationSteps } from './steps';
import { twoMonths } from './two-months';

const desks = (rules: Rules, options?: BuildOptions): readonly Part[] => [
  {
    name: RECONCILIATION,
    life: lifeOf(
      'finance/reconciliation',
      reconciliationMachine,
      reconciliationAlphabet,
      rules,
      options,
    ),
  },
  {
    name: BANK_DESK,
    life: lifeOf('bank/statement-desk', bankDeskMachine, bankDeskAlphabet, rules, options),
  },
  {
    name: CENTRAL_BANK_DESK,
    life: lifeOf(
      'central-bank/statement-desk',
      centralBankDeskMachine,
      centralBankDeskAlphabet,
      rules,
      options,
    ),
  },
];

const group = (rules: Rules, options?: BuildOptions): Group => ({
  name: 'voucher',
  replicas: 1,
  parts: [...voucherParts(rules, options), ...desks(rules, options)],
  lines: [...voucherLines(), ...deskLines],
  steps: [...steps(rules), ...reconciliationSteps(rules)],
});

const scope =
  (name: string, misfortunes: number) =>
  (rules: Rules, options?: BuildOptions): System => ({
    name: 'reconciliation',
    scope: name,
    groups: [group(rules, options)],
    counters: clearingCounters({ initial: 0, toCome: 1 }, misfortunes),
    properties: dayProperties,
  });

export const family: Family = {
  name: 'reconciliation',
  scopes: [
    { name: 'small', kind: 'honest', build: scope('small', 1) },
    { name: 'two misfortunes', kind: 'honest', build: scope('two misfortunes', 2) },
    { name: 'two months', kind: 'honest', build: twoMonths },
  ],
  principals: () => [],
};
