/**
 * The bank's front end for orders: a primary and a hot standby, each with a store of its own. A
 * crash forgets what lies at the desk and keeps what is stored; a node that comes back is brought
 * up to date by the one that serves, and so loses what only it had. Payments are counted the moment
 * money moves: the core bank is another system and forgets nothing.
 *
 * failing <-> onPrimary          copies: nothing -> stored -> begun -> done
 *    \<-----> onStandby
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

export type Node = 'primary' | 'standby';
export type Copy = 'nothing' | 'stored' | 'begun' | 'done';
export type Carrier = 'line' | 'hand';

export interface FrontEndContext {
  readonly copies: Readonly<Record<Node, Copy>>;
  readonly up: Readonly<Record<Node, boolean>>;
  /** The carrier of an order that came and is not answered yet; a crash forgets it. */
  readonly desk: Carrier | null;
  /** By which carrier the stored order came, and whether it was taken in a second time. */
  readonly by: Carrier | null;
  readonly isTakenTwice: boolean;
  /** The node that took over does not know whether the payment it finds begun was made. */
  readonly isUnclear: boolean;
  readonly paid: number;
}
type Event =
  | { type: 'ORDER'; carrier: Carrier }
  | { type: 'CRASHED' | 'RESTARTED' | 'TAKE_OVER'; node: Node }
  | { type: 'STORE' | 'MIRROR' | 'ACKNOWLEDGE' | 'BEGIN' | 'EXECUTE' | 'QUERY' };

const otherOf = (node: Node): Node => (node === 'primary' ? 'standby' : 'primary');
interface At {
  readonly node: Node;
}
interface Written extends At {
  readonly copy: Copy;
}
type Seen = { readonly context: FrontEndContext };

const base = setup({
  types: { context: {} as FrontEndContext, events: {} as Event },
  guards: {
    deskIsFree: ({ context }) => context.desk === null,
    isNew: ({ context }, { node }: At) =>
      context.desk !== null && context.copies[node] === 'nothing',
    isTakenInAgain: (_, _at: At) => false,
    mayAcknowledge: (_, _at: At) => false,
    otherIsBehind: ({ context }, { node }: At) =>
      context.up[otherOf(node)] &&
      !context.isUnclear &&
      context.copies[otherOf(node)] !== context.copies[node],
    bothHave: ({ context }, { copy }: { copy: Copy }) =>
      !context.isUnclear && context.copies.primary === copy && context.copies.standby === copy,
    isUnclear: ({ context }) => context.isUnclear,
    isUnclearAndPaid: ({ context }) => context.isUnclear && context.paid > 0,
    isThisNode: ({ context, event }, { node }: At) =>
      'node' in event && event.node === node && context.up[node],
    isUpAndBegun: ({ context, event }, { node }: At) =>
      'node' in event &&
      event.node === node &&
      context.up[node] &&
      context.copies[node] === 'begun',
    runs: ({ context, event }) => 'node' in event && context.up[event.node],
    isDown: ({ context, event }) => 'node' in event && !context.up[event.node],
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    layOnDesk: assign({
      desk: ({ context, event }) => ('carrier' in event ? event.carrier : context.desk),
    }),
    clearDesk: assign({ desk: null }),
    write: assign({
      copies: ({ context }, { node, copy }: Written) => ({ ...context.copies, [node]: copy }),
    }),
    recordCarrier: assign({ by: ({ context }) => context.desk }),
    recordSecondTaking: assign({ isTakenTwice: true }),
    mirror: assign({
      copies: ({ context }, { node }: At) => ({
        ...context.copies,
        [otherOf(node)]: context.copies[node],
      }),
    }),
    pay: assign({ paid: ({ context }) => Math.min(2, context.paid + 1) }),
    goDown: assign({
      up: ({ context, event }) =>
        'node' in event ? { ...context.up, [event.node]: false } : context.up,
    }),
    comeBack: assign({
      up: ({ context, event }) =>
        'node' in event ? { ...context.up, [event.node]: true } : context.up,
    }),
    forget: assign({ desk: null, isUnclear: false }),
    leaveUnclear: assign({ isUnclear: true }),
    settle: assign({ isUnclear: false }),
  },
});

const acknowledge = {
  type: 'post',
  params: ({ context }: Seen) => ({
    line: context.desk === 'hand' ? 'receipts carried by hand' : 'answers',
    message: { type: 'ORDER_ACKNOWLEDGED' },
  }),
} as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;

const restart = { RESTARTED: { guard: 'isDown', actions: 'comeBack' } } as const;

const serving = (node: Node) => {
  const here = { node };
  const write = (copy: Copy) => ({ type: 'write', params: { node, copy } }) as const;
  return {
    on: {
      ...restart,
      ORDER: [
        { guard: 'deskIsFree', actions: 'layOnDesk' },
        { actions: note('an order lies on the desk already') },
      ],
      STORE: [
        { guard: { type: 'isNew', params: here }, actions: ['recordCarrier', write('stored')] },
        {
          guard: { type: 'isTakenInAgain', params: here },
          actions: ['recordCarrier', 'recordSecondTaking', write('stored')],
        },
      ],
      MIRROR: {
        guard: { type: 'otherIsBehind', params: here },
        actions: { type: 'mirror', params: here },
      },
      ACKNOWLEDGE: {
        guard: { type: 'mayAcknowledge', params: here },
        actions: [acknowledge, 'clearDesk'],
      },
      BEGIN: { guard: { type: 'bothHave', params: { copy: 'stored' } }, actions: write('begun') },
      EXECUTE: {
        guard: { type: 'bothHave', params: { copy: 'begun' } },
        actions: ['pay', write('done')],
      },
      QUERY: [
        { guard: 'isUnclearAndPaid', actions: ['settle', write('done')] },
        { guard: 'isUnclear', actions: 'settle' },
      ],
      CRASHED: [
        {
          guard: { type: 'isThisNode', params: here },
          target: 'failing',
          actions: ['goDown', 'forget'],
        },
        { guard: 'runs', actions: 'goDown' },
      ],
    },
  } as const;
};
const takesOver = (node: Node) => {
  const target = node === 'primary' ? 'onPrimary' : 'onStandby';
  return [
    { guard: { type: 'isUpAndBegun', params: { node } }, target, actions: 'leaveUnclear' },
    { guard: { type: 'isThisNode', params: { node } }, target },
  ] as const;
};

/**
 * The pair under the given rules: `storedBeforeAcknowledged`, `duplicateCheck`, `carrierRegister`
 * and `queryUnknownTransfers` are read by its guards.
 */
export function makeMachine(rules: Rules) {
  const isKnown = ({ context }: Seen, node: Node): boolean => context.copies[node] !== 'nothing';
  return base
    .createMachine({
      id: 'bank/front-end',
      context: {
        copies: { primary: 'nothing', standby: 'nothing' },
        up: { primary: true, standby: true },
        desk: null,
        by: null,
        isTakenTwice: false,
        isUnclear: false,
        paid: 0,
      },
      initial: 'onPrimary',
      states: {
        onPrimary: serving('primary'),
        onStandby: serving('standby'),
        failing: {
          on: {
            ...restart,
            ORDER: { actions: note('nobody answers at the bank') },
            TAKE_OVER: [...takesOver('primary'), ...takesOver('standby')],
            CRASHED: { guard: 'runs', actions: 'goDown' },
          },
        },
      },
    })
    .provide({
      guards: {
        isTakenInAgain: ({ context }, { node }) =>
          context.desk !== null &&
          isKnown({ context }, node) &&
          !context.isTakenTwice &&
          !(context.desk === context.by ? rules.duplicateCheck : rules.carrierRegister),
        mayAcknowledge: ({ context }, { node }) =>
          context.desk !== null &&
          isKnown({ context }, node) &&
          (!rules.storedBeforeAcknowledged || isKnown({ context }, otherOf(node))),
      },
      actions: {
        leaveUnclear: assign({ isUnclear: rules.queryUnknownTransfers }),
      },
    });
}
