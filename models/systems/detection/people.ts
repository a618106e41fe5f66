/**
 * Who there is around one payment and the desks that look at it afterwards. A desk is held by a
 * person; where a rule is off, the same hand holds what should be in several.
 */
import type { Desk, Principal } from '../../family';
import {
  alsoReaching,
  bankPrincipals,
  centralBankPrincipals,
  financePrincipals,
  furtherBankPrincipals,
  onlookers,
  unitPrincipals,
} from '../../principals';
import type { Rules } from '../../rules';

const person = (name: string, side: Principal['side'], post: string): Principal => ({
  name,
  side,
  posts: [post],
  reaches: [],
  administers: [],
});

export const principals = (rules: Rules): readonly Principal[] => [
  ...alsoReaching(financePrincipals(rules), { 'officer A': ['orders by hand'] }),
  person('statement clerk', 'ordering', 'statement clerk'),
  ...onlookers,
  ...unitPrincipals,
  ...bankPrincipals,
  person('bank statement clerk', 'executing', 'bank statement clerk'),
  ...furtherBankPrincipals,
  ...centralBankPrincipals,
];

const administrating = (rules: Rules, system: string): string =>
  principals(rules).find(({ administers }) => administers.includes(system))?.name ?? '';

/** The administrators of the payment system and of the seal system: two, or one. */
export const administrators = (rules: Rules): readonly string[] => [
  ...new Set(['payment system', 'seal system'].map((system) => administrating(rules, system))),
];

/** Who makes the bank's statements and, of the same journal, its entry notices. */
export const statementMaker = (rules: Rules): string =>
  rules.statementsIndependent ? 'bank statement clerk' : 'teller';

interface DeskOfLife extends Desk {
  readonly life: string;
}

const namesADifference: Desk['names'] = ({ value }) => value === 'differing';

const heldDesks = (rules: Rules) => [
  { part: 'statement desk', life: 'finance/statement-check', holder: 'statement clerk' },
  { part: 'desk of the unit', life: 'unit/notice-check', holder: 'unit clerk' },
  {
    part: 'reconciliation desk of the bank',
    life: 'bank/journal-check',
    holder: rules.statementsIndependent ? 'bank reconciliation clerk' : 'teller',
  },
  {
    part: 'desk of the central bank',
    life: 'central-bank/claim-check',
    holder: 'central-bank bookkeeper',
  },
  { part: 'business audit', life: 'finance/business-audit', holder: 'business auditor' },
  {
    part: 'operations audit',
    life: 'finance/operations-audit',
    holder: rules.operationsAuditedSeparately
      ? 'operations auditor'
      : administrating(rules, 'payment system'),
  },
];

/** Every desk, its life and its holder, in the order of the properties about them. */
export const desksOf = (rules: Rules): readonly DeskOfLife[] =>
  heldDesks(rules).map((desk) => ({ ...desk, names: namesADifference }));
