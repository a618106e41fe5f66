/**
 * The interface to finance at the bank: one order is read by the version that the bank works by,
 * and paid. What a test environment sends looks like an order too; only its mark tells it.
 *
 * awaited -> taken -> paid          (beside it, what came from a test: nothing -> taken -> paid)
 */
import { assign, setup } from 'xstate';
import { amountOf, FIRST_VERSION, VERSIONS_MAX } from '../../messages/specification';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly version: number;
  readonly published: number;
  /** The amount that the bank read and pays; 0 before it has read any. */
  readonly amount: number;
  /** What became of an order of the test environment. */
  readonly junk: 'nothing' | 'taken' | 'paid';
}
type Event =
  | {
      type: 'INTERFACE_ORDER';
      environment: 'production' | 'test';
      version: number;
      code: number;
    }
  | { type: 'VERSION_PUBLISHED' | 'CHANGE_VERSION' | 'PAY' | 'PAY_JUNK' };

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    isBehind: ({ context }) => context.version < context.published,
    anotherMayCome: ({ context }) => context.published < VERSIONS_MAX,
    isOfAnotherVersion: ({ context, event }) =>
      'version' in event && event.version !== context.version,
    isRefusedAsTest: ({ event }) => 'environment' in event && event.environment === 'test',
    isOfTheTest: ({ event }) => 'environment' in event && event.environment === 'test',
    junkIsTaken: ({ context }) => context.junk === 'taken',
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    recordPublished: assign({ published: ({ context }) => context.published + 1 }),
    changeVersion: assign({ version: ({ context }) => context.version + 1 }),
    readAmount: assign({
      amount: ({ context, event }) =>
        'code' in event ? amountOf(event.code, context.version) : context.amount,
    }),
    takeJunk: assign({ junk: 'taken' }),
    payJunk: assign({ junk: 'paid' }),
  },
});

const postOf = (message: ModelEvent) =>
  ({ type: 'post', params: { line: 'answers', message } }) as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;

const junk = [
  { guard: 'isRefusedAsTest', actions: note('it comes from the test environment') },
  { guard: 'isOfTheTest', actions: 'takeJunk' },
] as const;

const inEveryState = {
  VERSION_PUBLISHED: { guard: 'anotherMayCome', actions: 'recordPublished' },
  CHANGE_VERSION: { guard: 'isBehind', actions: 'changeVersion' },
  PAY_JUNK: { guard: 'junkIsTaken', actions: 'payJunk' },
  INTERFACE_ORDER: junk,
} as const;

/** `environmentsSeparate` and `specificationVersionMatches` are read by its guards. */
export const makeMachine = (rules: Rules) =>
  base
    .createMachine({
      id: 'bank/interface',
      context: { version: FIRST_VERSION, published: FIRST_VERSION, amount: 0, junk: 'nothing' },
      initial: 'awaited',
      states: {
        awaited: {
          on: {
            ...inEveryState,
            INTERFACE_ORDER: [
              ...junk,
              {
                guard: 'isOfAnotherVersion',
                actions: postOf({ type: 'ORDER_RETURNED', because: 'another version' }),
              },
              { target: 'taken', actions: 'readAmount' },
            ],
          },
        },
        taken: {
          on: {
            ...inEveryState,
            PAY: { target: 'paid', actions: postOf({ type: 'ORDER_RECEIPT' }) },
          },
        },
        paid: { on: inEveryState },
      },
    })
    .provide({
      guards: {
        isRefusedAsTest: ({ event }) =>
          rules.environmentsSeparate && 'environment' in event && event.environment === 'test',
        isOfAnotherVersion: ({ context, event }) =>
          rules.specificationVersionMatches &&
          'version' in event &&
          event.version !== context.version,
      },
    });
