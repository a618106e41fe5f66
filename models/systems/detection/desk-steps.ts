/**
 * What comes to the desks once money is gone, and what they do with it. Documents are handed over
 * by who makes them; who is in the coalition may forge what he makes, and a desk notices in time
 * where nothing comes at all.
 */
import { type Account, accounts, orders } from '../../account';
import type { Powers } from '../../adversary';
import type { Rules } from '../../rules';
import type { Condition, Step } from '../../system';
import { actsAt } from '../pieces';
import { BANK, bankIs, financeIs, isTaken, words } from './payment-steps';
import { desksOf, statementMaker } from './people';

const STATEMENT = actsAt('statement desk');
const UNIT = actsAt('desk of the unit');
const CLAIM = actsAt('desk of the central bank');

const isPaid: Condition = {
  part: BANK,
  is: (local) => local.value === 'paid',
  because: 'the payment is made',
};
const journalShows = (account: Account): Condition =>
  bankIs(`the journal shows ${words[account]}`, ({ journal }) => journal === account);

/** What the book of finance shows: the row of what was ordered, if it is still there. */
const bookShows = (account: Account): Condition =>
  financeIs(
    `the book shows ${words[account]}`,
    ({ content, isKept }) => (isKept ? content : 'nothing') === account,
  );
const ceilingIs = (account: Account): Condition =>
  financeIs(`the ceiling was given for ${words[account]}`, ({ content }) => content === account);

const receive = (says: Account) => ({ type: 'RECEIVE', says });

/** Documents, each from the journal: a statement, a notice to the unit it names, a claim. */
function documents(rules: Rules): readonly Step[] {
  const maker = statementMaker(rules);
  const isByHand = !rules.statementsIndependent;
  const named = ['genuine', 'altered'] as const;
  const when = (account: Account) => ({ when: [isPaid, journalShows(account)] });
  return [
    ...orders.map((says) =>
      STATEMENT(`the bank states ${words[says]}`, maker, 'duty', receive(says), when(says)),
    ),
    ...named.map((says) =>
      UNIT(
        `the unit is told of ${words[says]}`,
        isByHand ? maker : 'automatic',
        isByHand ? 'duty' : 'automatic',
        receive(says),
        when(says),
      ),
    ),
    ...orders.map((says) =>
      CLAIM(
        `the bank claims for ${words[says]}`,
        'automatic',
        'automatic',
        receive(says),
        when(says),
      ),
    ),
  ];
}

/** Honest holders of desks; without `automaticReconciliation` two books are never compared. */
function comparisons(rules: Rules, holders: ReadonlyMap<string, string>): readonly Step[] {
  const by = (part: string): string => holders.get(part) ?? '';
  const daily = rules.automaticReconciliation
    ? [
        ...accounts.map((own) =>
          STATEMENT(
            `the statement clerk compares the statement with a book that shows ${words[own]}`,
            by('statement desk'),
            'duty',
            { type: 'COMPARE', own },
            { when: [bookShows(own)] },
          ),
        ),
        ...orders.map((own) =>
          CLAIM(
            `the bookkeeper compares the claim with a ceiling for ${words[own]}`,
            by('desk of the central bank'),
            'duty',
            { type: 'COMPARE', own },
            { when: [ceilingIs(own)] },
          ),
        ),
      ]
    : [];
  return [
    ...daily,
    UNIT('the unit compares the notice with its application', by('desk of the unit'), 'duty', {
      type: 'COMPARE',
      own: 'genuine',
    }),
  ];
}

/** Who goes and looks: the bank's own reconciliation, and both audits. */
function audits(holders: ReadonlyMap<string, string>): readonly Step[] {
  const examined = (
    part: string,
    name: string,
    agrees: boolean,
    also: readonly Condition[],
  ): Step =>
    actsAt(part)(
      name,
      holders.get(part) ?? '',
      'duty',
      { type: 'EXAMINE', agrees },
      { when: [isPaid, ...also] },
    );
  const isFalse = ['altered', 'invented'] as const;
  return [
    ...[true, false].map((agrees) =>
      examined(
        'reconciliation desk of the bank',
        `journal and vouchers of the bank ${agrees ? 'agree' : 'differ'}`,
        agrees,
        [
          bankIs(
            `journal and voucher ${agrees ? 'agree' : 'differ'}`,
            ({ journal, voucher }) => (journal === voucher) === agrees,
          ),
        ],
      ),
    ),
    ...accounts.map((account) =>
      examined(
        'business audit',
        `the business auditor finds in the records ${words[account]}`,
        !(isFalse as readonly Account[]).includes(account),
        [bookShows(account)],
      ),
    ),
    ...[true, false].map((isClean) =>
      examined(
        'operations audit',
        isClean
          ? 'the log shows nothing but the workflow'
          : 'the log shows a change beside the workflow',
        isClean,
        [
          financeIs(
            isClean ? 'no change is logged' : 'a change is logged',
            ({ isLogged }) => isLogged !== isClean,
          ),
        ],
      ),
    ),
  ];
}

export function deskDuties(rules: Rules): readonly Step[] {
  const holders = new Map(desksOf(rules).map(({ part, holder }) => [part, holder]));
  return [...documents(rules), ...comparisons(rules, holders), ...audits(holders)];
}

/**
 * What a member does to documents that he makes or whose desk he runs. He may keep one back; then
 * the day is over, which is owed to the desk that waits, and the desk has nothing in hand.
 */
export const deskDeviations = (rules: Rules, powers: Powers): readonly Step[] => [
  ...(powers.canActAs(statementMaker(rules)) ? forgedDocuments(rules, powers.person) : []),
  ...(powers.administers('central-bank system')
    ? [
        CLAIM(
          'the claim is shown for what was asked for',
          powers.person,
          'deviation',
          receive('genuine'),
          { when: [isTaken] },
        ),
      ]
    : []),
];

function forgedDocuments(rules: Rules, me: string): readonly Step[] {
  const does =
    (at: typeof STATEMENT) =>
    (name: string, says: Account, more: Partial<Step> = {}): Step =>
      at(name, me, 'deviation', receive(says), { when: [isTaken], ...more });
  const isOfTheUnit = bankIs(
    'the unit is waiting for its payment',
    ({ paid }) => paid !== 'invented',
  );
  const kept = { fair: 'weak' } as const;
  return [
    does(STATEMENT)('a statement is forged that shows what was asked for', 'genuine'),
    does(STATEMENT)('the statement is kept back until the day is over', 'nothing', kept),
    ...(rules.statementsIndependent
      ? []
      : [
          does(UNIT)('a notice is forged', 'genuine'),
          does(UNIT)('the notice is kept back until the month is over', 'nothing', {
            ...kept,
            when: [isTaken, isOfTheUnit],
          }),
        ]),
  ];
}
