/**
 * A quota notice (2104) at the agent bank. Received, signed in and receipted are three layers, and
 * signed in is not the end: until it registers the quota the bank may still return the notice.
 *
 * awaited -> received -> signedIn -> registered -> receipted
 *               |            |
 *            refused      returned          (a later version is received again)
 *
 * What a repeated notice does here is the whole of `duplicateCheck`.
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly version: number;
  readonly amount: number;
  readonly seal: 'good' | 'bad' | 'none';
  readonly registrations: number;
}
interface Notice {
  readonly type: 'QUOTA_NOTICE';
  readonly version: number;
  readonly amount: number;
  readonly seal: 'good' | 'bad';
}
type Event = Notice | { type: 'SIGN_IN' | 'RETURN' | 'SEND_RECEIPT' } | Register;
interface Register {
  readonly type: 'REGISTER';
  readonly amount: number;
}

/** Registrations are counted up to here, which no budget of faults can reach twice over. */
export const REGISTRATIONS_MAX = 3;

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    sealIsGood: ({ context }) => context.seal === 'good',
    isALaterVersion: ({ context, event }) =>
      event.type === 'QUOTA_NOTICE' && event.version > context.version,
    isThisVersion: ({ context, event }) =>
      event.type === 'QUOTA_NOTICE' && event.version === context.version,
    isTakenInAgain: ({ context, event }) =>
      event.type === 'QUOTA_NOTICE' &&
      event.version === context.version &&
      context.registrations < REGISTRATIONS_MAX,
    isTheAmountOfTheNotice: ({ context, event }) =>
      event.type === 'REGISTER' &&
      event.amount === context.amount &&
      context.registrations < REGISTRATIONS_MAX,
    nothingIsRegisteredYet: ({ context }) => context.registrations === 0,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    keepNotice: assign(({ context, event }) =>
      event.type === 'QUOTA_NOTICE'
        ? { version: event.version, amount: event.amount, seal: event.seal }
        : context,
    ),
    countRegistration: assign({ registrations: ({ context }) => context.registrations + 1 }),
  },
});

const answerOf =
  (receiver: 'bank' | 'central bank') => (type: 'QUOTA_RECEIPT' | 'QUOTA_RETURNED') =>
    ({
      type: 'post',
      params: ({ context }: { context: Context }) => ({
        line: `answers of the ${receiver}`,
        message: { type, version: context.version },
      }),
    }) as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;

const takeIn = { target: 'received', actions: 'keepNotice' } as const;
const earlierVersion = { actions: note('an earlier version of the notice') } as const;
const alreadyHere = [
  { guard: 'isThisVersion', actions: note('the notice is here already') },
  earlierVersion,
] as const;

/**
 * The life of a notice at whoever receives it: bank and central bank differ in their answers' line.
 */
export const makeReceiver = (receiver: 'bank' | 'central bank', rules: Rules) => {
  const answer = answerOf(receiver);
  /** A notice sent back is sent back again when it is repeated; a later version starts afresh. */
  const sentBack = {
    on: {
      QUOTA_NOTICE: [
        { guard: 'isALaterVersion', ...takeIn },
        {
          guard: 'isThisVersion',
          actions: [note('the notice was sent back already'), answer('QUOTA_RETURNED')],
        },
        earlierVersion,
      ],
    },
  } as const;
  const signIn = { target: 'signedIn' } as const;
  const repeated = rules.duplicateCheck
    ? ({
        guard: 'isThisVersion',
        actions: [note('the notice was taken in already'), answer('QUOTA_RECEIPT')],
      } as const)
    : ({ guard: 'isTakenInAgain', ...takeIn } as const);
  return base.createMachine({
    id: receiver === 'bank' ? 'bank/quota-notice' : 'central-bank/quota-notice',
    context: { version: 0, amount: 0, seal: 'none', registrations: 0 },
    initial: 'awaited',
    states: {
      awaited: { on: { QUOTA_NOTICE: takeIn } },
      received: {
        on: {
          SIGN_IN: rules.verifySealBeforeActing
            ? [
                { guard: 'sealIsGood', ...signIn },
                { target: 'refused', actions: answer('QUOTA_RETURNED') },
              ]
            : signIn,
          QUOTA_NOTICE: alreadyHere,
        },
      },
      signedIn: {
        on: {
          REGISTER: {
            guard: 'isTheAmountOfTheNotice',
            target: 'registered',
            actions: 'countRegistration',
          },
          RETURN: {
            guard: 'nothingIsRegisteredYet',
            target: 'returned',
            actions: answer('QUOTA_RETURNED'),
          },
          QUOTA_NOTICE: alreadyHere,
        },
      },
      registered: {
        on: {
          SEND_RECEIPT: { target: 'receipted', actions: answer('QUOTA_RECEIPT') },
          QUOTA_NOTICE: alreadyHere,
        },
      },
      receipted: { on: { QUOTA_NOTICE: [repeated, earlierVersion] } },
      refused: sentBack,
      returned: sentBack,
    },
  });
};

export const makeMachine = (rules: Rules) => makeReceiver('bank', rules);
