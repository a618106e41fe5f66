/**
 * The interface to the bank at finance: one order, written in the version of the specification that
 * finance works by. What a receipt repeats is the code it was sent with, so finance reads its own
 * amount in it whatever the bank read.
 *
 * drafted -> sent -> acknowledged
 *   (returned for its version: sent -> returned -> sent)
 */
import { assign, setup } from 'xstate';
import { codeOf, FIRST_VERSION, VERSIONS_MAX } from '../../messages/specification';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly version: number;
  /** The latest version that is published. */
  readonly published: number;
  readonly wasReturned: boolean;
}
type Event = {
  type: 'VERSION_PUBLISHED' | 'CHANGE_VERSION' | 'SEND' | 'ORDER_RECEIPT' | 'ORDER_RETURNED';
};

/** What finance orders to be paid. */
export const ORDERED = 1;

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    isBehind: ({ context }) => context.version < context.published,
    anotherMayCome: ({ context }) => context.published < VERSIONS_MAX,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    recordPublished: assign({ published: ({ context }) => context.published + 1 }),
    changeVersion: assign({ version: ({ context }) => context.version + 1 }),
    recordReturn: assign({ wasReturned: true }),
  },
});

const postOrder = {
  type: 'post',
  params: ({ context }: { context: Context }) => ({
    line: 'orders',
    message: {
      type: 'INTERFACE_ORDER',
      environment: 'production',
      version: context.version,
      code: codeOf(ORDERED, context.version),
    },
  }),
} as const;

const inEveryState = {
  VERSION_PUBLISHED: { guard: 'anotherMayCome', actions: 'recordPublished' },
  CHANGE_VERSION: { guard: 'isBehind', actions: 'changeVersion' },
} as const;
const send = { SEND: { target: 'sent', actions: postOrder } } as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'finance/interface',
    context: { version: FIRST_VERSION, published: FIRST_VERSION, wasReturned: false },
    initial: 'drafted',
    states: {
      drafted: { on: { ...inEveryState, ...send } },
      sent: {
        on: {
          ...inEveryState,
          ORDER_RECEIPT: 'acknowledged',
          ORDER_RETURNED: { target: 'returned', actions: 'recordReturn' },
        },
      },
      returned: { on: { ...inEveryState, ...send } },
      acknowledged: { on: inEveryState },
    },
  });
