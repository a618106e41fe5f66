/**
 * The bank's specimen of the treasury seal, and a sealed voucher that is compared with it and paid.
 * A specimen that is struck off leaves none until the next one comes.
 *
 * awaited -> received -> accepted -> paid
 *    ^----------/ (refused, for a reason that is named)
 */
import { assign, setup } from 'xstate';
import type { Content } from '../../content';
import type { Receiving, SealedVoucher } from '../../messages/sealed-voucher';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';
import { passesAs, verificationGuards, verifying } from '../verification';

export interface BankContext extends Receiving {
  /** On what content money went out. */
  readonly paid: Content | null;
}
type Event =
  | ({ type: 'SEALED_VOUCHER' } & SealedVoucher)
  | { type: 'SPECIMEN' | 'ACCEPT'; seal: number }
  | { type: 'REFUSE' | 'ACCEPT_UNSEEN' | 'PAY' };

const base = setup({
  types: { context: {} as BankContext, events: {} as Event },
  guards: {
    documentIsChanged: () => false,
    signerIsNotInList: () => false,
    specimenDiffers: () => false,
    isGood: () => false,
    isAnotherSpecimen: ({ context, event }) =>
      event.type === 'SPECIMEN' && event.seal !== context.specimen,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    changeSpecimen: assign({
      specimen: ({ context, event }) => (event.type === 'SPECIMEN' ? event.seal : context.specimen),
    }),
    takeIn: assign({
      voucher: ({ event }) => {
        if (event.type !== 'SEALED_VOUCHER') return null;
        const { type: _, ...voucher } = event;
        return voucher;
      },
    }),
    giveBack: assign({ voucher: null }),
    payOut: assign({ paid: ({ context }) => context.voucher?.content ?? null }),
  },
});

const inEveryState = {
  SPECIMEN: { guard: 'isAnotherSpecimen', actions: 'changeSpecimen' },
} as const;

/** `verifySealBeforeActing` and `signerBoundToSeal` are read by its guards. */
export function makeMachine(rules: Rules) {
  const guards = verificationGuards(rules);
  return base
    .createMachine({
      id: 'bank/specimen',
      context: { specimen: 1, voucher: null, paid: null },
      initial: 'awaited',
      states: {
        awaited: {
          on: { ...inEveryState, SEALED_VOUCHER: { target: 'received', actions: 'takeIn' } },
        },
        received: {
          on: { ...inEveryState, ...verifying('bank'), ACCEPT_UNSEEN: 'accepted' },
        },
        accepted: { on: { ...inEveryState, PAY: { target: 'paid', actions: 'payOut' } } },
        paid: { on: inEveryState },
      },
    })
    .provide({
      guards: {
        ...guards,
        isGood: ({ context, event }) =>
          event.type === 'ACCEPT' &&
          passesAs((seen) => Object.values(guards).some((refuses) => refuses(seen)))({
            context,
            event,
          }),
      },
    });
}
