/**
 * A customer orders by post and asks again if nothing comes; the shop sends one parcel.
 *
 * customer:  idle -> waiting -> served -> served twice
 * shop:      idle -> packing -> shipped
 */
import { closes, never, sometimes } from 'countersign/base';
import type { System } from 'countersign/models';
import { createMachine } from 'xstate';

const post = (line: string, type: string) => ({
  type: 'post',
  params: { line, message: { type } },
});
const note = (reason: string) => ({ type: 'note', params: { reason } });

const customer = createMachine({
  initial: 'idle',
  states: {
    idle: { on: { ORDER: { target: 'waiting', actions: post('letters', 'ORDERED') } } },
    waiting: { on: { ASK_AGAIN: { actions: post('letters', 'ORDERED') }, PARCEL: 'served' } },
    served: { on: { PARCEL: 'servedTwice' } },
    servedTwice: {},
  },
});

const shop = createMachine({
  initial: 'idle',
  states: {
    idle: { on: { ORDERED: 'packing' } },
    packing: {
      on: {
        SHIP: { target: 'shipped', actions: post('parcels', 'PARCEL') },
        ORDERED: { actions: note('already packing') },
      },
    },
    shipped: { on: { ORDERED: { actions: note('already shipped') } } },
  },
});

const events = (...types: string[]) => types.map((type) => ({ type }));
const does = (part: string, type: string) => [{ part, event: { type } }];

export function orders(parcelsGetLost = false): System {
  const line = { kind: 'bag', sendUpTo: 1, holdUpTo: 2, whenFull: 'absorb' } as const;
  return {
    name: 'order',
    scope: 'one order',
    groups: [
      {
        name: 'order',
        replicas: 1,
        parts: [
          {
            name: 'customer',
            life: {
              name: 'customer',
              machine: customer,
              alphabet: events('ORDER', 'ASK_AGAIN', 'PARCEL'),
            },
          },
          {
            name: 'shop',
            life: { name: 'shop', machine: shop, alphabet: events('ORDERED', 'SHIP') },
          },
        ],
        lines: [
          {
            ...line,
            name: 'letters',
            to: 'shop',
            faults: { budget: 'accidents', lose: true, duplicate: true },
          },
          {
            ...line,
            name: 'parcels',
            to: 'customer',
            ...(parcelsGetLost ? { faults: { budget: 'accidents', lose: true } } : {}),
          },
        ],
        steps: [
          {
            name: 'the customer orders',
            actor: 'customer',
            kind: 'duty',
            does: does('customer', 'ORDER'),
          },
          {
            name: 'the customer asks again',
            actor: 'customer',
            kind: 'duty',
            does: does('customer', 'ASK_AGAIN'),
            when: [{ line: 'letters', present: false }],
          },
          { name: 'the shop ships', actor: 'packer', kind: 'duty', does: does('shop', 'SHIP') },
        ],
      },
    ],
    counters: [{ name: 'accidents', min: 0, max: 1, initial: 1, measures: 'count', budget: true }],
    properties: [
      never('the shop sends two parcels for one order', {
        word: ({ parts }) => parts.customer?.value === 'servedTwice',
      }),
      sometimes('an order is served', {
        word: ({ parts }) => parts.customer?.value === 'served',
      }),
      closes('every order is served', {
        word: ({ parts }) => parts.customer?.value === 'served',
      }),
    ],
  };
}

export const system = orders();
