/**
 * One voucher over two months: what is not finished when the first ends crosses into the second
 * under its name. Closed ends the cycle, and only the next month's opening leaves it.
 */
import { alphabet as bankDeskAlphabet } from '../../bank/month-desk/alphabet';
import { makeMachine as bankDeskMachine } from '../../bank/month-desk/machine';
import { alphabet as centralBankDeskAlphabet } from '../../central-bank/month-desk/alphabet';
import { makeMachine as centralBankDeskMachine } from '../../central-bank/month-desk/machine';
import { type BuildOptions, lifeOf } from '../../family';
import { alphabet as monthAlphabet } from '../../finance/month-end/alphabet';
import { makeMachine as monthMachine } from '../../finance/month-end/machine';
import type { Rules } from '../../rules';
import type { Line, Part, System } from '../../system';
import { steps } from '../clearing-and-refund/steps';
import { clearingCounters, voucherLines, voucherParts } from '../clearing-and-refund/voucher';
import { deskLines } from './lines';
import { monthProperties } from './month-properties';
import { BANK_DESK, CENTRAL_BANK_DESK, monthSteps, RECONCILIATION } from './steps';

const desks = (rules: Rules, options?: BuildOptions): readonly Part[] => [
  {
    name: RECONCILIATION,
    life: lifeOf('finance/month-end', monthMachine, monthAlphabet, rules, options),
  },
  {
    name: BANK_DESK,
    life: lifeOf('bank/month-desk', bankDeskMachine, bankDeskAlphabet, rules, options),
  },
  {
    name: CENTRAL_BANK_DESK,
    life: lifeOf(
      'central-bank/month-desk',
      centralBankDeskMachine,
      centralBankDeskAlphabet,
      rules,
      options,
    ),
  },
];

/** Questions and statements that are lost, doubled or asked again are the day end's matter. */
const surelyAnswered: readonly Line[] = deskLines.map(({ faults: _, ...sure }) => sure);

/** The quota to clear with is there; one thing may go wrong in the two months. */
export const twoMonths = (rules: Rules, options?: BuildOptions): System => ({
  name: 'reconciliation',
  scope: 'two months',
  groups: [
    {
      name: 'voucher',
      replicas: 1,
      parts: [...voucherParts(rules, options), ...desks(rules, options)],
      lines: [...voucherLines(), ...surelyAnswered],
      steps: [...steps(rules), ...monthSteps],
    },
  ],
  counters: clearingCounters({ initial: 1, toCome: 0 }, 1),
  properties: monthProperties(rules),
});
