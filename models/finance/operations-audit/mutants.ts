/** Audits of system operations, deliberately wrong. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const life = 'finance/operations-audit';
const caught = (scope: string, property: string) => ({ family: 'detection', scope, property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the operations audit finds every log clean',
    life,
    machine: (rules) =>
      makeMachine(rules).provide({ guards: { looksRight: () => true, looksWrong: () => false } }),
    kills: [
      caught('two administrators', 'a difference is named at the operations audit'),
      caught(
        'two administrators',
        'what goes out unasked is named by somebody who had no part in it',
      ),
    ],
  },
];
