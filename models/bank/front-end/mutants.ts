/** Front ends, deliberately wrong: each says which sentences it must break. */
import { assign } from 'xstate';
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

const life = 'bank/front-end';
const caught = (property: string) => ({ family: 'failover', scope: 'two crashes', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the core bank is thought to have paid nothing',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { isUnclearAndPaid: () => false } }),
    kills: [caught('no payment is executed more than once')],
  },
  {
    name: 'a node executes what the other does not know yet',
    life,
    machine: (rules) =>
      makeMachine(rules).provide({
        guards: {
          bothHave: ({ context }, { copy }) =>
            !context.isUnclear && Object.values(context.copies).includes(copy),
        },
      }),
    kills: [caught('no payment is executed more than once')],
  },
  {
    name: 'a node that crashes loses its store',
    life,
    machine: (rules) =>
      makeMachine(rules).provide({
        actions: {
          goDown: assign(({ context, event }) =>
            'node' in event
              ? {
                  up: { ...context.up, [event.node]: false },
                  copies: { ...context.copies, [event.node]: 'nothing' as const },
                }
              : {},
          ),
        },
      }),
    kills: [
      caught('no payment is executed more than once'),
      caught('no acknowledged order is lost'),
      caught('the order can still be executed and acknowledged'),
      caught('an order at rest is executed and acknowledged'),
    ],
  },
  {
    name: 'an order that meets no node is an error',
    life,
    machine: (rules) => withoutTransition(makeMachine(rules), 'failing', 'ORDER'),
    kills: [caught('no message is unexpected')],
  },
  {
    name: 'no node ever takes over',
    life,
    machine: (rules) => withoutTransition(makeMachine(rules), 'failing', 'TAKE_OVER'),
    kills: [
      caught('the order can still be executed and acknowledged'),
      caught('an order at rest is executed and acknowledged'),
      caught('the standby executes what the primary acknowledged'),
      caught('a node takes over a payment of which it does not know whether it was made'),
      caught('the primary crashes while the standby serves'),
      caught('the primary takes over before anything is begun'),
      caught('the standby takes over before anything is begun'),
    ],
  },
];
