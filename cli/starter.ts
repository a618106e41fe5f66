/**
 * The files that `countersign init` writes: a small system that is whole, with one control to try.
 */

export const starterSystem = `/**
 * A small payment: a clerk enters it, a reviewer seals it, the bank pays it once.
 *
 * clerk's desk: entered -> reviewed -> sent -> receipted
 * bank:         idle -> received -> paid
 *
 * Try it:       npx countersign check ./payment.ts --rules rules.yaml
 * Break it:     set duplicateCheck to false in rules.yaml and run the same command again.
 * Learn more:   node_modules/countersign/docs/guide.md
 */
import { canClose, endsWell, never, sometimes } from 'countersign/base';
import { type Family, lifeOf, type ModelEvent, type Rules, type System } from 'countersign/models';
import { setup } from 'xstate';

type Post = { line: string; message: ModelEvent };
const post = (line: string, type: string) => ({
  type: 'post' as const,
  params: { line, message: { type } },
});
const note = (reason: string) => ({ type: 'note' as const, params: { reason } });
const actions = {
  post: (_: unknown, _params: Post) => {},
  note: (_: unknown, _params: { reason: string }) => {},
};

/** The desk does not read the rules; the bank does, through its guard. */
const makeDesk = () =>
  setup({ types: { events: {} as { type: 'REVIEW' | 'SEND' | 'RESEND' | 'RECEIPT' } }, actions })
    .createMachine({
      id: 'desk',
      initial: 'entered',
      states: {
        entered: { on: { REVIEW: 'reviewed' } },
        reviewed: { on: { SEND: { target: 'sent', actions: post('orders', 'ORDER') } } },
        sent: { on: { RESEND: { actions: post('orders', 'ORDER') }, RECEIPT: 'receipted' } },
        receipted: { on: { RECEIPT: { actions: note('the receipt is here already') } } },
      },
    });

const makeBank = (rules: Rules) =>
  setup({
    types: { events: {} as { type: 'ORDER' | 'PAY' | 'PAY_AGAIN' } },
    actions,
    guards: { duplicatesAreTaken: () => !rules.duplicateCheck },
  }).createMachine({
    id: 'bank',
    initial: 'idle',
    states: {
      idle: { on: { ORDER: 'received' } },
      received: {
        on: {
          PAY: { target: 'paid', actions: post('receipts', 'RECEIPT') },
          ORDER: { actions: note('this order is here already') },
        },
      },
      paid: {
        on: {
          ORDER: [
            { guard: 'duplicatesAreTaken', target: 'receivedAgain' },
            { actions: post('receipts', 'RECEIPT') },
          ],
        },
      },
      receivedAgain: {
        on: {
          PAY: { target: 'paidTwice', actions: post('receipts', 'RECEIPT') },
          ORDER: { actions: note('this order is here already') },
        },
      },
      paidTwice: { on: { ORDER: { actions: post('receipts', 'RECEIPT') } } },
    },
  });

const events = (...types: string[]) => types.map((type) => ({ type }));

function build(rules: Rules): System {
  const line = (name: string, to: string) => ({
    name,
    to,
    kind: 'bag' as const,
    sendUpTo: 1,
    holdUpTo: 2,
    whenFull: 'absorb' as const,
    faults: { budget: 'faults', lose: true, duplicate: true },
  });
  const step = (name: string, actor: string, part: string, type: string) => ({
    name,
    actor,
    kind: actor === 'automatic' ? ('automatic' as const) : ('duty' as const),
    does: [{ part, event: { type } }],
  });
  return {
    name: 'payment',
    scope: 'one voucher',
    groups: [
      {
        name: 'voucher',
        replicas: 1,
        parts: [
          {
            name: 'desk',
            life: lifeOf('desk', makeDesk, events('REVIEW', 'SEND', 'RESEND', 'RECEIPT'), rules),
          },
          { name: 'bank', life: lifeOf('bank', makeBank, events('ORDER', 'PAY'), rules) },
        ],
        lines: [line('orders', 'bank'), line('receipts', 'desk')],
        steps: [
          step('the reviewer seals the payment', 'reviewer', 'desk', 'REVIEW'),
          step('the payment is sent', 'automatic', 'desk', 'SEND'),
          {
            ...step('the payment is sent again', 'automatic', 'desk', 'RESEND'),
            when: [
              { line: 'orders', present: false },
              { line: 'receipts', present: false },
            ],
          },
          step('the bank pays', 'teller', 'bank', 'PAY'),
        ],
      },
    ],
    counters: [
      { name: 'faults', min: 0, max: 1, initial: 1, measures: 'count' as const, budget: true },
    ],
    properties: [
      never(
        'no payment is made twice',
        { word: ({ parts }) => parts.bank?.value === 'paidTwice' },
        { outcome: true },
      ),
      canClose('the payment can still be receipted', {
        word: ({ parts }) => parts.desk?.value === 'receipted',
      }),
      endsWell('a payment at rest is receipted', {
        word: ({ parts }) => parts.desk?.value === 'receipted',
      }),
      sometimes('a payment is receipted', {
        word: ({ parts }) => parts.desk?.value === 'receipted',
      }),
    ],
  };
}

export const family: Family = {
  name: 'payment',
  principals: () => [],
  scopes: [{ name: 'one voucher', kind: 'honest', build: (rules) => build(rules) }],
};
`;

export const starterNames = { system: 'payment.ts', rules: 'rules.yaml' } as const;
export const starterCommand = [
  `npx countersign check ./${starterNames.system}`,
  `--rules ${starterNames.rules}`,
].join(' ');
