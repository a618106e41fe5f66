/** Orders that leave finance, deliberately wrong: each says which sentences it must break. */
import type { Mutant } from '../../family';
import { withoutTransition, withTransition } from '../../rewire';
import { makeMachine } from './machine';

const life = 'finance/dispatch';
const caught = (property: string) => ({ family: 'failover', scope: 'two broken lines', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'finance does not hear what is carried back to it',
    life,
    machine: (rules) => withoutTransition(makeMachine(rules), 'carried', 'ORDER_ACKNOWLEDGED'),
    kills: [
      caught('no message is unexpected'),
      caught('the order can still be executed and acknowledged'),
      caught('an order at rest is executed and acknowledged'),
    ],
  },
  {
    name: 'an order counts as acknowledged once it is exported',
    life,
    machine: (rules) => {
      const acknowledged = {
        target: 'acknowledged',
        actions: {
          type: 'post',
          params: {
            line: 'orders carried by hand',
            message: { type: 'ORDER', carrier: 'hand' },
          },
        },
      };
      return withTransition(makeMachine(rules), 'drafted', 'EXPORT', acknowledged);
    },
    kills: [caught('no acknowledged order is lost')],
  },
];
