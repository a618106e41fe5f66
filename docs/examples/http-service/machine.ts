/**
 * What a payment order may go through at the bank: the model that the service is tested against.
 *
 * awaited -> received -> verified -> paid
 *               |            |
 *               +-> refused <+
 *
 * A refused order may come once more, corrected; then it is verified anew.
 */
import { lifeOfMachine, systemOfLife } from 'countersign/properties';
import { assign, type EventFromLogic, setup } from 'xstate';

type Seal = 'none' | 'good' | 'bad';

export const order = setup({
  types: {
    context: {} as { readonly seal: Seal; readonly corrections: number },
    events: {} as
      | { readonly type: 'RECEIVE'; readonly seal: 'good' | 'bad' }
      | { readonly type: 'VERIFY' | 'PAY' | 'REFUSE' },
  },
  guards: {
    sealIsGood: ({ context }) => context.seal === 'good',
    mayBeCorrected: ({ context }) => context.corrections === 0,
  },
  actions: {
    takeSeal: assign({ seal: ({ event }) => ('seal' in event ? event.seal : 'none') }),
    dropSeal: assign({ seal: 'none' }),
    countCorrection: assign({ corrections: ({ context }) => context.corrections + 1 }),
  },
}).createMachine({
  id: 'order',
  context: { seal: 'none', corrections: 0 },
  initial: 'awaited',
  states: {
    awaited: { on: { RECEIVE: { target: 'received', actions: 'takeSeal' } } },
    received: {
      on: {
        VERIFY: [
          { guard: 'sealIsGood', target: 'verified' },
          { target: 'refused', actions: 'dropSeal' },
        ],
        REFUSE: { target: 'refused', actions: 'dropSeal' },
      },
    },
    verified: {
      on: { PAY: 'paid', REFUSE: { target: 'refused', actions: 'dropSeal' } },
    },
    refused: {
      on: {
        RECEIVE: {
          guard: 'mayBeCorrected',
          target: 'received',
          actions: ['takeSeal', 'countCorrection'],
        },
      },
    },
    paid: {},
  },
});

/** Every event with every payload that matters: what is not written here is never tried. */
export const events: readonly EventFromLogic<typeof order>[] = [
  { type: 'RECEIVE', seal: 'good' },
  { type: 'RECEIVE', seal: 'bad' },
  { type: 'VERIFY' },
  { type: 'PAY' },
  { type: 'REFUSE' },
];

/** For `countersign paths machine.ts` and `countersign check machine.ts`. */
export const system = systemOfLife(lifeOfMachine(order, events));
