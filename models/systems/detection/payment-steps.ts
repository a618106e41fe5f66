/** How one payment comes about, honestly and otherwise: at finance, on the line and at the bank. */
import { type Account, orders } from '../../account';
import { administers, type Cast, jointly, type Powers } from '../../adversary';
import type { Rules } from '../../rules';
import type { Condition, Local, Step } from '../../system';
import { forgeries } from '../payment-steps';
import { actsAt } from '../pieces';

export const FINANCE = 'file at finance';
export const BANK = 'payment at the bank';
const atFinance = actsAt(FINANCE);
const atBank = actsAt(BANK);

/** Accounts as people read them in a step. */
export const words: Readonly<Record<Account, string>> = {
  genuine: 'what was asked for',
  altered: 'another payee',
  invented: 'an invented payment',
  nothing: 'nothing',
};

const where =
  (part: string) =>
  (because: string, is: (context: Local['context']) => boolean): Condition => ({
    part,
    is: (local) => is(local.context),
    because,
  });
export const financeIs = where(FINANCE);
export const bankIs = where(BANK);
/** Traces are covered where there are any: whoever has taken nothing has nothing to hide. */
export const isTaken = bankIs(
  'money has gone where it should not',
  ({ paid }) => paid === 'altered' || paid === 'invented',
);

const agreesWithApplication = financeIs(
  'it agrees with the application',
  ({ content }) => content === 'genuine',
);
const entryAgrees = bankIs(
  'what was entered agrees with the copy',
  ({ entry, copy }) => entry === copy,
);

/** Honest people and systems, each seeing what a rule makes him compare. */
export function paymentDuties(rules: Rules): readonly Step[] {
  const when = rules.compareWithApplication ? [agreesWithApplication] : [];
  const releaser = rules.bankDualControl ? 'authoriser' : 'teller';
  return [
    atFinance(
      'the handler seals the draft',
      'officer A',
      'duty',
      { type: 'SEAL_AS_HANDLER' },
      { when },
    ),
    atFinance(
      'the director seals the draft',
      'officer B',
      'duty',
      { type: 'SEAL_AS_DIRECTOR' },
      { when },
    ),
    atFinance('the keeper puts the treasury seal', 'seal keeper', 'duty', {
      type: 'SEAL_AS_KEEPER',
    }),
    ...orders.map((to) =>
      atBank(
        to === 'genuine'
          ? 'the teller enters the payment'
          : `the teller enters the ${to} payment as received`,
        'teller',
        'duty',
        { type: 'ENTER', to },
        { when: [bankIs(`the copy at the bank shows ${words[to]}`, ({ copy }) => copy === to)] },
      ),
    ),
    atBank(
      `the ${releaser} releases the payment`,
      releaser,
      'duty',
      { type: 'RELEASE' },
      { when: rules.bankDualControl ? [entryAgrees] : [] },
    ),
  ];
}

const alterations = ['altered', 'invented'] as const;

function financeDeviations(powers: Powers): readonly Step[] {
  const me = powers.person;
  const deviates = (name: string, type: string, more: object = {}, when: Step['when'] = []): Step =>
    atFinance(name, me, 'deviation', { type, ...more }, { when });
  const isAdministrator = powers.reaches('stored row');
  return [
    ...(powers.reaches('draft')
      ? alterations.map((to) =>
          deviates(`the draft is made to show ${words[to]}`, 'ALTER_DRAFT', {
            to,
            isLogged: isAdministrator,
          }),
        )
      : []),
    ...(powers.canActAs('officer A')
      ? [deviates("the handler's seal is put without a look", 'SEAL_AS_HANDLER')]
      : []),
    ...(powers.canActAs('officer B')
      ? [deviates("the director's seal is put without a look", 'SEAL_AS_DIRECTOR')]
      : []),
    ...(isAdministrator
      ? [deviates('the row is deleted from the book', 'DELETE_ROW', {}, [isTaken])]
      : []),
  ];
}

const carries = (powers: Powers): boolean =>
  powers.reaches('line') || powers.reaches('orders by hand');

/** Another order in the place of the one that was sent. */
const swapped = (name: string, actor: string, content: Account, seal: string): Step => {
  const order = (shows: Account, bears: string) => ({
    type: 'PAYMENT_ORDER',
    content: shows,
    seal: bears,
  });
  return atBank(
    `${name} takes its place, for ${words[content]}`,
    actor,
    'deviation',
    order(content, seal),
    {
      takes: [{ line: 'orders', message: order('genuine', 'good') }],
    },
  );
};

/** Under a forged seal: by who is on the line, or by the hand that carries orders to the bank. */
const forgedOrders = (powers: Powers): readonly Step[] =>
  carries(powers)
    ? alterations.map((to) => swapped('an order under a forged seal', powers.person, to, 'bad'))
    : [];

/** A second seal in the keeper's name is good wherever it is shown: a carrier has to show it. */
const secondSeals = (cast: Cast): readonly Step[] =>
  alterations.flatMap((to) =>
    jointly(cast, [carries, administers('making of seals')], (by) =>
      swapped('an order under a second seal', by, to, 'good'),
    ),
  );

function bankDeviations(powers: Powers): readonly Step[] {
  const me = powers.person;
  return [
    ...(powers.reaches('bank entry')
      ? [
          atBank('another payee is entered at the bank', me, 'deviation', {
            type: 'ENTER',
            to: 'altered',
          }),
          atBank('an invented payment is entered at the bank', me, 'deviation', {
            type: 'ENTER',
            to: 'invented',
          }),
        ]
      : []),
    ...(powers.canActAs('authoriser')
      ? [atBank('a payment is released without a look', me, 'deviation', { type: 'RELEASE' })]
      : []),
    ...(powers.reaches('bank copy')
      ? [atBank("the bank's copy is altered", me, 'deviation', { type: 'ALTER_COPY' })]
      : []),
    ...(powers.administers('bank system')
      ? [
          atBank(
            'the journal is put right again',
            me,
            'deviation',
            { type: 'RESTORE_JOURNAL' },
            { when: [isTaken] },
          ),
        ]
      : []),
  ];
}

/** What one member does to the payment. */
export const paymentDeviations = (powers: Powers): readonly Step[] => [
  ...financeDeviations(powers),
  ...forgedOrders(powers),
  ...bankDeviations(powers),
];

/** What it takes several for: both administrators, or a carrier and who makes seals. */
export const paymentForgeries = (cast: Cast): readonly Step[] => [
  ...secondSeals(cast),
  ...alterations.flatMap((to) =>
    forgeries(cast, (actor) =>
      atFinance(`approvals are forged for ${words[to]}`, actor, 'deviation', {
        type: 'FORGE_APPROVALS',
        to,
      }),
    ),
  ),
];
