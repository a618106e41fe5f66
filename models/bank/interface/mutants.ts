/** Interfaces at the bank, deliberately wrong: each says which sentences it must break. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const life = 'bank/interface';
const caught = (property: string) => ({ family: 'roll-out', scope: 'two new versions', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the bank looks at no mark of an environment',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { isRefusedAsTest: () => false } }),
    kills: [
      caught('no funds go out on what nobody asked for'),
      caught('an order of the test environment comes and is thrown away'),
    ],
  },
  {
    name: 'the bank refuses only what is of an earlier version',
    life,
    machine: (rules) =>
      makeMachine(rules).provide({
        guards: {
          isOfAnotherVersion: ({ context, event }) =>
            'version' in event && event.version < context.version,
        },
      }),
    kills: [caught('the bank pays the amount that finance ordered')],
  },
];
