/** Audits of business operations, deliberately wrong. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const life = 'finance/business-audit';
const caught = (scope: string, property: string) => ({ family: 'detection', scope, property });

export const mutants: readonly Mutant[] = [
  {
    name: 'the business audit finds every record in order',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { looksRight: () => true } }),
    kills: [caught('two administrators', 'a difference is named at the business audit')],
  },
];
