/**
 * Two-phase commit with three resource managers: 288 distinct states, 1,145 transitions without the
 * initial state, 10 levels below it, as TLC counts the textbook specification (1,146, depth 11).
 * The counts need what only calibrations use: lines that are sets, arrivals that change nothing
 * counted, and a receipt that is not enabled once the transaction manager has decided.
 */
import { canClose, closes, never, sometimes } from '../../../base/property';
import { type BuildOptions, lifeOf } from '../../family';
import type { Rules } from '../../rules';
import type { Condition, Group, Line, Part, Step, System, WordView } from '../../system';
import {
  decisionsTo,
  type Manager,
  makeResourceManager,
  makeTransactionManager,
  managers,
  resourceAlphabet,
  transactionAlphabet,
} from './machines';

export const TRANSACTION_MANAGER = 'two-phase-commit/transaction-manager';
const partOf = (manager: Manager): string => `manager ${manager}`;
const coordinator = 'transaction manager';

const isWaiting: Condition = {
  part: coordinator,
  is: (local) => local.value === 'waiting',
  because: 'the transaction manager has not decided',
};
const set = { kind: 'set', sendUpTo: 1, holdUpTo: 1, whenFull: 'absorb' } as const;
const lines: readonly Line[] = [
  {
    ...set,
    name: 'preparations',
    to: coordinator,
    enabledWhen: () => [isWaiting],
    unexpectedIsHarmless: true,
  },
  ...managers.map((manager) => ({
    ...set,
    name: decisionsTo(manager),
    to: partOf(manager),
    unexpectedIsHarmless: true,
  })),
];

const own = (name: string, actor: string, type: string): Step => ({
  name,
  actor,
  kind: 'automatic',
  does: [{ part: actor, event: { type } }],
});
const steps: readonly Step[] = [
  own('the transaction manager commits', coordinator, 'DECIDE_COMMIT'),
  own('the transaction manager aborts', coordinator, 'DECIDE_ABORT'),
  ...managers.flatMap((manager) => [
    own(`${partOf(manager)} prepares`, partOf(manager), 'PREPARE'),
    own(`${partOf(manager)} chooses to abort`, partOf(manager), 'CHOOSE_ABORT'),
  ]),
];

const resourceManagers = managers.map((manager) => ({
  name: partOf(manager),
  life: `two-phase-commit/resource-manager-${manager}`,
  make: makeResourceManager(manager),
}));
const parts = (rules: Rules, options?: BuildOptions): readonly Part[] => [
  {
    name: coordinator,
    life: lifeOf(TRANSACTION_MANAGER, makeTransactionManager, transactionAlphabet, rules, options),
  },
  ...resourceManagers.map(({ name, life, make }) => ({
    name,
    life: lifeOf(life, make, resourceAlphabet, rules, options),
  })),
];

const states = ({ parts: found }: { readonly parts: WordView['parts'] }): readonly unknown[] =>
  managers.map((manager) => found[partOf(manager)]?.value);

const isOver = (view: Pick<WordView, 'parts'>): boolean =>
  states(view).every((state) => state === 'committed' || state === 'aborted');

/** The whole transaction is one group: nothing here is replicated, and nothing is counted. */
export function twoPhaseCommit(rules: Rules, options?: BuildOptions): System {
  const group: Group = {
    name: 'transaction',
    replicas: 1,
    parts: parts(rules, options),
    lines,
    steps,
  };
  return {
    name: 'two-phase-commit',
    scope: 'three managers',
    groups: [group],
    counters: [],
    properties: [
      never('one manager commits and another aborts', {
        word: (view) => states(view).includes('committed') && states(view).includes('aborted'),
      }),
      sometimes('every manager commits', {
        word: (view) => states(view).every((state) => state === 'committed'),
      }),
      sometimes('every manager aborts', {
        word: (view) => states(view).every((state) => state === 'aborted'),
      }),
      canClose('every manager can still come to an end', { word: isOver }),
      closes('every manager comes to an end', { word: isOver }),
    ],
  };
}
