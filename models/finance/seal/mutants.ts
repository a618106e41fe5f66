/** Treasury seals, deliberately wrong: each says which sentences it must break. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

const life = 'finance/seal';
const honest = (property: string) => ({
  family: 'seal-administration',
  scope: 'a change of seal',
  property,
});

export const mutants: readonly Mutant[] = [
  {
    name: 'a locked seal is never unlocked',
    life,
    machine: (rules) => withoutTransition(makeMachine(rules), 'locked', 'UNLOCK'),
    kills: [
      honest('every seal operation in hand can still come to an end'),
      honest('a seal operation at rest is at its end'),
    ],
  },
  {
    name: 'another seal is made and never taken into use',
    life,
    machine: (rules) => withoutTransition(makeMachine(rules), 'issued', 'REGISTER'),
    kills: [
      honest('after a seal is withdrawn everybody comes to hold the specimen of the next'),
      honest('every seal operation in hand can still come to an end'),
      honest('a seal operation at rest is at its end'),
      honest('a voucher is paid under the seal that came after'),
      honest('the central bank accepts under the seal that came after'),
    ],
  },
];
