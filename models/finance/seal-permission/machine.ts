/**
 * One voucher in the server of the payment system, from its draft to the treasury seal. The seal
 * system grants the permission to seal by itself once the records are there; posts cancel in
 * reverse order, the treasury seal first, as long as nothing is sent.
 *
 * drafted -> handled -> approved -> granted -> sealed -> acknowledged
 *              |            |         |         |  \<-> returned
 *           voided <-- cancelled <-- cancelled <-- cancelled
 */
import { assign, setup } from 'xstate';
import { messageOf, sealed } from '../../messages/sealed-voucher';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';
import {
  answered,
  asks,
  forged,
  markOf,
  type PermissionContext,
  type PermissionEvent,
  type Seen,
} from './records';

const base = setup({
  types: { context: {} as PermissionContext, events: {} as PermissionEvent },
  guards: {
    handlerMaySeal: () => false,
    directorMaySeal: () => false,
    keeperMaySeal: () => false,
    needsNoPermission: () => false,
    isAnotherContent: ({ context, event }) => 'to' in event && context.draft !== event.to,
    isAnotherRow: ({ context, event }) =>
      event.type === 'PUT_ROW' &&
      (context.row?.content !== event.content ||
        context.row.signer !== event.signer ||
        context.row.document !== event.document),
    isUnasked: ({ context, event }) =>
      event.type === 'SEND' && context.answers[event.to] === 'unasked',
    nothingIsSent: ({ context }) =>
      !context.isWithdrawn && Object.values(context.answers).every((one) => one === 'unasked'),
    isToBeCancelled: ({ context }) => context.isWithdrawn,
    mayCancelInAnyOrder: ({ context }) => context.isWithdrawn,
    isAwaited: ({ context, event }) => 'from' in event && context.answers[event.from] === 'asked',
    completes: ({ context, event }) =>
      'from' in event &&
      context.answers[event.from] === 'asked' &&
      Object.values(answered({ context, event }, 'accepted')).every((one) => one === 'accepted'),
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    sealAsHandler: assign({ handler: markOf }),
    sealAsDirector: assign({ director: markOf }),
    sealAsKeeper: assign({
      treasury: markOf,
      row: ({ context, event }) =>
        event.type === 'SEAL_AS_KEEPER' ? sealed(context.draft, event.seal) : context.row,
    }),
    alterDraft: assign({
      draft: ({ context, event }) => (event.type === 'ALTER_DRAFT' ? event.to : context.draft),
    }),
    putRow: assign({
      row: ({ context, event }) => {
        if (event.type !== 'PUT_ROW') return context.row;
        const { type: _, ...row } = event;
        return row;
      },
    }),
    forgeApprovals: assign({
      handler: (seen: Seen) => forged('officer A', seen),
      director: (seen: Seen) => forged('officer B', seen),
    }),
    recordSent: assign({
      answers: ({ context, event }) =>
        event.type === 'SEND' ? { ...context.answers, [event.to]: 'asked' } : context.answers,
      isWithdrawn: false,
    }),
    recordAccepted: assign({ answers: (seen: Seen) => answered(seen, 'accepted') }),
    recordReturned: assign({ answers: (seen: Seen) => answered(seen, 'unasked') }),
    recordWithdrawal: assign({ isWithdrawn: true }),
    cancelHandler: assign({ handler: null }),
    cancelDirector: assign({ director: null }),
    cancelKeeper: assign({ treasury: null, row: null }),
  },
});

const send = {
  type: 'post',
  params: ({ context, event }: Seen) => ({
    line: `vouchers to the ${event.type === 'SEND' ? event.to : 'bank'}`,
    message: messageOf(context.row ?? sealed(context.draft, 1)),
  }),
} as const;

const alterable = { ALTER_DRAFT: { guard: 'isAnotherContent', actions: 'alterDraft' } } as const;
const forgeable = { FORGE_APPROVALS: { target: 'approved', actions: 'forgeApprovals' } } as const;
const withdrawable = {
  WITHDRAW_APPLICATION: { guard: 'nothingIsSent', actions: 'recordWithdrawal' },
} as const;
const directorSeals = {
  SEAL_AS_DIRECTOR: { guard: 'directorMaySeal', target: 'approved', actions: 'sealAsDirector' },
} as const;
const keeperSeals = {
  SEAL_AS_KEEPER: { guard: 'keeperMaySeal', target: 'sealed', actions: 'sealAsKeeper' },
} as const;
const keeperSealsUngranted = {
  SEAL_AS_KEEPER: { guard: 'needsNoPermission', target: 'sealed', actions: 'sealAsKeeper' },
} as const;
const handlerCancelsEarly = {
  CANCEL_AS_HANDLER: { guard: 'mayCancelInAnyOrder', actions: 'cancelHandler' },
} as const;
const directorCancels = {
  CANCEL_AS_DIRECTOR: { guard: 'isToBeCancelled', target: 'handled', actions: 'cancelDirector' },
} as const;
const answers = {
  VOUCHER_ACCEPTED: [
    { guard: 'completes', target: 'acknowledged', actions: 'recordAccepted' },
    { guard: 'isAwaited', actions: 'recordAccepted' },
  ],
  VOUCHER_RETURNED: { guard: 'isAwaited', target: 'returned', actions: 'recordReturned' },
} as const;

const states = {
  drafted: {
    on: {
      ...alterable,
      ...forgeable,
      ...directorSeals,
      ...keeperSealsUngranted,
      SEAL_AS_HANDLER: {
        guard: 'handlerMaySeal',
        target: 'handled',
        actions: 'sealAsHandler',
      },
    },
  },
  handled: {
    on: {
      ...alterable,
      ...forgeable,
      ...directorSeals,
      ...keeperSealsUngranted,
      ...withdrawable,
      CANCEL_AS_HANDLER: {
        guard: 'isToBeCancelled',
        target: 'voided',
        actions: 'cancelHandler',
      },
    },
  },
  approved: {
    on: {
      ...alterable,
      ...keeperSealsUngranted,
      ...withdrawable,
      ...handlerCancelsEarly,
      ...directorCancels,
      GRANT: 'granted',
    },
  },
  granted: {
    on: {
      ...alterable,
      ...keeperSeals,
      ...withdrawable,
      ...handlerCancelsEarly,
      ...directorCancels,
    },
  },
  sealed: {
    on: {
      ...withdrawable,
      ...handlerCancelsEarly,
      ...answers,
      PUT_ROW: { guard: 'isAnotherRow', actions: 'putRow' },
      SEND: { guard: 'isUnasked', actions: ['recordSent', send] },
      CANCEL_AS_DIRECTOR: { guard: 'mayCancelInAnyOrder', actions: 'cancelDirector' },
      CANCEL_AS_KEEPER: {
        guard: 'isToBeCancelled',
        target: 'approved',
        actions: 'cancelKeeper',
      },
    },
  },
  returned: { on: { ...keeperSeals, ...answers } },
  acknowledged: {},
  voided: {},
} as const;

/**
 * The server under the given rules: `serverSideChecks`, `dutyOrder`, `distinctOfficers` and
 * `sealsCancelledInReverse` are read by its guards.
 */
export function makeMachine(rules: Rules) {
  const onServer = (asked: (seen: Seen) => boolean) => (seen: Seen) =>
    !rules.serverSideChecks || (asks.showsCredentials(seen.event) && asked(seen));
  const keeperMaySeal = onServer(({ context }) => asks.keeperFollows(rules, context));
  return base
    .createMachine({
      id: 'finance/seal-permission',
      context: {
        draft: 'genuine',
        handler: null,
        director: null,
        treasury: null,
        row: null,
        answers: { bank: 'unasked', 'central bank': 'unasked' },
        isWithdrawn: false,
      },
      initial: 'drafted',
      states,
    })
    .provide({
      guards: {
        handlerMaySeal: onServer(() => true),
        directorMaySeal: onServer(
          ({ context, event }) => 'as' in event && asks.directorFollows(rules, context, event.as),
        ),
        keeperMaySeal,
        needsNoPermission: (seen) =>
          !(rules.dutyOrder && rules.serverSideChecks) && keeperMaySeal(seen),
        mayCancelInAnyOrder: ({ context }) => !rules.sealsCancelledInReverse && context.isWithdrawn,
      },
    });
}
