/** Lines of finance, deliberately wrong: each says which sentences it must break. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const life = 'finance/lines';
const caught = (property: string) => ({ family: 'failover', scope: 'two broken lines', property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the spare line is never changed to',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { spareTakesOver: () => false } }),
    kills: [
      caught('the order comes to be executed and acknowledged'),
      caught('the main line breaks while the spare line serves'),
      caught('the spare line breaks while it serves'),
      caught('the spare line is restored before anybody notices'),
    ],
  },
  {
    name: 'nobody notices that no line is left',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { noneIsLeft: () => false } }),
    kills: [
      caught('an order is carried by hand and comes by the line as well'),
      caught('the main line is restored when none was left'),
      caught('the spare line is restored when none was left'),
      caught('the order comes to be executed and acknowledged'),
    ],
  },
];
