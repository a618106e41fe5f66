/**
 * Who does what with the last voucher of a year and with what is left of its quota. Balances are
 * counters: what was issued is 2 at the beginning, at the bank and at the central bank.
 */
import type { Rules } from '../../rules';
import type { Condition, CounterUse, Local, Step } from '../../system';
import { actsAt, owedToNobody } from '../pieces';

export const VOUCHER = 'voucher of the unit';
export const PAYMENT = 'payment at the bank';
export const ACCOUNT = 'quota account at the bank';
export const CLAIM = 'claim at the central bank';
export const CLEARING = 'clearing quota at the central bank';
export const YEAR = 'year at finance';
export const UNIT_DESK = 'desk of the unit';
export const FIRST_LEVEL_DESK = 'desk of the first-level unit';

export const QUOTA = 'quota at the bank';
export const CANCELLED = 'cancelled at the bank';
export const CLEARING_QUOTA = 'clearing quota';
export const CLEARING_CANCELLED = 'cancelled at the central bank';
/** What left the treasury for the old year and did not come back in it: nobody reads it. */
export const SPENT = 'really spent in the old year';
export const MISFORTUNES = 'misfortunes';

/** Issued for the year, at the bank as at the central bank. */
export const ISSUED = 2;

const unit = actsAt(VOUCHER);
const pays = actsAt(PAYMENT);
const account = actsAt(ACCOUNT);
const claim = actsAt(CLAIM);
const clearing = actsAt(CLEARING);
const finance = actsAt(YEAR);

const isAt = (part: string, because: string, ...values: readonly string[]): Condition => ({
  part,
  is: (local: Local) => values.includes(local.value as string),
  because,
});
const isNotAt = (part: string, because: string, ...values: readonly string[]): Condition => ({
  part,
  is: (local: Local) => !values.includes(local.value as string),
  because,
});
const empty = (line: string): Condition => ({ line, present: false });
const misfortune: CounterUse = { counter: MISFORTUNES, atLeast: 1, add: -1 };

const oldYear = isAt(
  ACCOUNT,
  'the old year is not over',
  'open',
  'closing',
  'cancelled',
  'settled',
);
const newYear = isAt(ACCOUNT, 'the new year has begun', 'newYear', 'asked');
const notCancelledYet = isAt(ACCOUNT, 'nothing is cancelled yet', 'open', 'closing');
const cancelledAlready = isAt(ACCOUNT, 'the quota is cancelled', 'cancelled', 'settled');

/** One voucher's amount of a quota; only what is there where that is checked. */
const draw = (counter: string, isChecked: boolean): CounterUse =>
  isChecked ? { counter, atLeast: 1, add: -1 } : { counter, add: -1 };
const add = (counter: string, amount: number): CounterUse => ({ counter, add: amount });

const clock: readonly Step[] = [
  account(
    'the last working day of the year ends',
    'environment',
    'answer',
    { type: 'LAST_DAY_ENDED' },
    { when: [isNotAt(VOUCHER, 'what the unit still wanted to pay is sent', 'planned')] },
  ),
  {
    name: 'the new year begins',
    actor: 'environment',
    kind: 'answer',
    does: [
      { part: ACCOUNT, event: { type: 'YEAR_BEGAN' } },
      { part: YEAR, event: { type: 'YEAR_BEGAN' } },
    ],
  },
];

const paying = (rules: Rules): readonly Step[] => [
  unit('the unit sends its last voucher of the year', 'unit clerk', 'duty', { type: 'SEND' }),
  pays(
    'the teller pays the voucher',
    'teller',
    'duty',
    { type: 'PAY', year: 'old' },
    { when: [oldYear], counters: [draw(QUOTA, rules.quotaCheckAtBank), add(SPENT, 1)] },
  ),
  pays(
    'the teller pays a voucher of the old year in the new one',
    'teller',
    'duty',
    { type: 'PAY', year: 'new' },
    { when: [newYear], counters: [draw(QUOTA, rules.quotaCheckAtBank)] },
  ),
  pays(
    'the teller returns a voucher for which there is no quota',
    'teller',
    'duty',
    { type: 'RETURN' },
    { counters: [{ counter: QUOTA, atMost: 0 }] },
  ),
  pays(
    'the teller returns a voucher in hand because the year ends',
    'teller',
    'duty',
    { type: 'RETURN' },
    {
      when: [isAt(ACCOUNT, 'the last day is over', 'closing')],
      counters: [{ counter: QUOTA, atLeast: 1 }, misfortune],
      ...owedToNobody,
    },
  ),
  claim(
    'the central bank clears the claim',
    'central-bank accounting supervisor',
    'duty',
    { type: 'CLEAR' },
    { counters: [draw(CLEARING_QUOTA, rules.quotaCheckAtCentralBank)] },
  ),
];

const comesBack = (
  name: string,
  year: 'old' | 'new',
  when: Condition,
  counters: readonly CounterUse[],
): Step =>
  pays(
    name,
    'environment',
    'answer',
    { type: 'BOUNCED', year },
    { when: [when], counters: [...counters, misfortune], ...owedToNobody },
  );
const refundIs = (year: 'old' | 'new'): Condition => ({
  part: CLAIM,
  is: (local) => local.context.refundedIn === year,
  because: `it came back in the ${year} year`,
});

/** Money that comes back in the year restores quota; after the cancellation it is cancelled too. */
const refunds: readonly Step[] = [
  comesBack('the payment comes back and its quota is restored', 'old', notCancelledYet, [
    add(QUOTA, 1),
    add(SPENT, -1),
  ]),
  comesBack('the payment comes back late and its quota is cancelled too', 'old', cancelledAlready, [
    add(CANCELLED, 1),
    add(SPENT, -1),
  ]),
  comesBack('the payment comes back in the new year and restores nothing', 'new', newYear, []),
  ...(
    [
      ['restores the clearing quota', 'open', [add(CLEARING_QUOTA, 1)]],
      ['cancels its clearing quota too', 'cancelled', [add(CLEARING_CANCELLED, 1)]],
    ] as const
  ).map(([does, phase, counters]) =>
    claim(
      `the bookkeeper books the refund and ${does}`,
      'central-bank bookkeeper',
      'duty',
      { type: 'BOOK_REFUND' },
      {
        when: [
          refundIs('old'),
          phase === 'open'
            ? isAt(CLEARING, 'nothing is cancelled yet', 'open', 'told')
            : isAt(CLEARING, 'the clearing quota is cancelled', 'cancelled', 'asked'),
        ],
        counters,
      },
    ),
  ),
  claim(
    'the bookkeeper books a refund of the old year as income of the new one',
    'central-bank bookkeeper',
    'duty',
    { type: 'BOOK_REFUND' },
    { when: [refundIs('new')] },
  ),
];

const amounts = Array.from({ length: ISSUED + 1 }, (_, amount) => amount);

/** All that is left, in one act; without the rule the account is closed and all of it stays. */
const cancelling = (rules: Rules): readonly Step[] => {
  const uses = (amount: number, from: string, to: string): readonly CounterUse[] => [
    { counter: from, atLeast: amount, atMost: amount, add: -amount },
    add(to, amount),
  ];
  const when = [
    isNotAt(PAYMENT, 'no payment is in hand or uncleared', 'inHand', 'paid', 'refunding'),
  ];
  const cancel = { type: 'CANCEL' };
  return rules.unusedQuotaCancelled
    ? amounts.flatMap((amount) => [
        account(
          `the clearing clerk cancels an unused quota of ${amount}`,
          'clearing clerk',
          'duty',
          cancel,
          { when, counters: uses(amount, QUOTA, CANCELLED) },
        ),
        clearing(
          `the reviewer cancels an unused clearing quota of ${amount}`,
          'central-bank reviewer',
          'duty',
          cancel,
          { counters: uses(amount, CLEARING_QUOTA, CLEARING_CANCELLED) },
        ),
      ])
    : [
        account('the bank lets the unused quota stand', 'clearing clerk', 'duty', cancel, { when }),
        clearing(
          'the central bank lets the unused clearing quota stand',
          'central-bank reviewer',
          'duty',
          cancel,
        ),
      ];
};

interface Book {
  readonly part: string;
  readonly because: string;
  readonly is: (local: Local) => boolean;
}
const wentBackInTime = (local: Local): boolean => local.context.refundedIn === 'old';
const at =
  (...values: readonly string[]) =>
  (local: Local): boolean =>
    values.includes(local.value as string);
/** What the bank says of the old year: nothing until all that is in hand has ended. */
export const bankBook: Readonly<Record<'used' | 'unused', (local: Local) => boolean>> = {
  used: (local) =>
    at('cleared')(local) || (at('refunding', 'refunded')(local) && !wentBackInTime(local)),
  unused: (local) =>
    at('awaited', 'returned')(local) || (at('refunded')(local) && wentBackInTime(local)),
};
export const centralBankBook: typeof bankBook = {
  used: (local) =>
    at('cleared')(local) || (at('refundInHand', 'refunded')(local) && !wentBackInTime(local)),
  unused: (local) => at('awaited')(local) || (at('refunded')(local) && wentBackInTime(local)),
};
export const unitBook: typeof bankBook = {
  used: at('receipted'),
  unused: at('returned', 'refunded'),
};

const book = (part: string, says: 'used' | 'unused', books: typeof bankBook): Book => ({
  part,
  is: books[says],
  because: `its book says ${says}`,
});

const statements: readonly Step[] = (['used', 'unused'] as const).flatMap((says) => [
  ...(['none', 'some'] as const).flatMap((left) => {
    const isLeft = (counter: string): CounterUse =>
      left === 'none' ? { counter, atMost: 0 } : { counter, atLeast: 1 };
    return [
      account(
        `the bank states the year: ${says}, ${left} left`,
        'bank reconciliation clerk',
        'duty',
        { type: 'STATE', says, left },
        { when: [book(PAYMENT, says, bankBook)], counters: [isLeft(QUOTA)] },
      ),
      clearing(
        `the central bank states the year: ${says}, ${left} left`,
        'central-bank bookkeeper',
        'duty',
        { type: 'STATE', says, left },
        { when: [book(CLAIM, says, centralBankBook)], counters: [isLeft(CLEARING_QUOTA)] },
      ),
    ];
  }),
  actsAt(UNIT_DESK)(
    `the unit states the year: ${says}`,
    'unit clerk',
    'duty',
    { type: 'STATE', says },
    { when: [book(VOUCHER, says, unitBook)] },
  ),
]);

const reconciling: readonly Step[] = [
  ...statements,
  finance('finance compares the statements of the year', 'automatic', 'automatic', {
    type: 'COMPARE',
  }),
  finance('the handler chases a difference of the year', 'finance handler', 'duty', {
    type: 'CHASE',
  }),
  finance('the reviewer closes the year', 'finance reviewer', 'duty', { type: 'CLOSE' }),
];

/** Time is up when nothing is in flight between the two and nothing is in hand there. */
const resends: readonly Step[] = [
  unit(
    'the unit sends the voucher again',
    'automatic',
    'automatic',
    { type: 'RESEND' },
    {
      when: [
        empty('vouchers'),
        empty('answers'),
        isNotAt(PAYMENT, 'nothing is in hand there', 'inHand'),
      ],
    },
  ),
  pays(
    'the bank sends the claim again',
    'automatic',
    'automatic',
    { type: 'RESEND' },
    {
      when: [
        empty('claims'),
        empty('claim answers'),
        isNotAt(CLAIM, 'nothing is in hand there', 'inHand', 'refundInHand'),
      ],
    },
  ),
  account(
    'the bank sends the cancellation again',
    'automatic',
    'automatic',
    { type: 'RESEND' },
    {
      when: [
        empty('cancellations'),
        empty('cancellation answers'),
        isNotAt(CLEARING, 'nothing is in hand there', 'told'),
      ],
    },
  ),
];

export const steps = (rules: Rules): readonly Step[] => [
  ...clock,
  ...paying(rules),
  ...refunds,
  ...cancelling(rules),
  ...reconciling,
  ...(rules.resendUnanswered ? resends : []),
];
