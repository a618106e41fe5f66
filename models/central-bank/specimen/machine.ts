/**
 * The central bank's specimen of the treasury seal, and the ceiling notice that is compared with
 * it: the same checks as at the bank, and nothing is paid here.
 *
 * awaited -> received -> accepted
 *    ^----------/ (refused, for a reason that is named)
 */
import { assign, setup } from 'xstate';
import { passesAs, verificationGuards, verifying } from '../../bank/verification';
import type { Receiving, SealedVoucher } from '../../messages/sealed-voucher';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

type Event =
  | ({ type: 'SEALED_VOUCHER' } & SealedVoucher)
  | { type: 'SPECIMEN' | 'ACCEPT'; seal: number }
  | { type: 'REFUSE' };

const base = setup({
  types: { context: {} as Receiving, events: {} as Event },
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
      id: 'central-bank/specimen',
      context: { specimen: 1, voucher: null },
      initial: 'awaited',
      states: {
        awaited: {
          on: { ...inEveryState, SEALED_VOUCHER: { target: 'received', actions: 'takeIn' } },
        },
        received: { on: { ...inEveryState, ...verifying('central bank') } },
        accepted: { on: inEveryState },
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
