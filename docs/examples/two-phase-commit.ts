/**
 * Two-phase commit, with as many resource managers as you like.
 *
 * transaction manager:  waiting -> committed | aborted
 * resource manager:     working -> prepared -> committed | aborted;  working -> aborted
 *
 * Try it:    npx countersign check ./two-phase-commit.ts
 * One size:  npx countersign check ./two-phase-commit.ts --scope '3 managers'
 * Break it:  let `everybodyIsPrepared` answer true, and run the same command again.
 */
import { closes, never, sometimes } from 'countersign/base';
import type { Condition, Family, Line, ModelEvent, Part, Step, System } from 'countersign/models';
import { assign, setup } from 'xstate';

type Message = { readonly type: string; readonly manager?: number };
const post = (line: string, message: Message) => ({
  type: 'post' as const,
  params: { line, message },
});

/** Decides once: commits when everybody is prepared, may abort as long as it has not decided. */
function makeTransactionManager(managers: readonly number[]) {
  const tellEveryone = (type: string) => managers.map((m) => post(`decisions to ${m}`, { type }));
  return setup({
    types: {
      context: {} as { readonly prepared: readonly number[] },
      events: {} as
        | { type: 'PREPARED'; manager: number }
        | { type: 'DECIDE_COMMIT' | 'DECIDE_ABORT' },
    },
    guards: {
      everybodyIsPrepared: ({ context }) => context.prepared.length === managers.length,
    },
    actions: {
      post: (_, _params: { line: string; message: Message }) => {},
      // A set is kept sorted: in another order it would be another state.
      rememberWhoIsPrepared: assign({
        prepared: ({ context, event }) =>
          'manager' in event
            ? [...new Set([...context.prepared, event.manager])].sort((a, b) => a - b)
            : context.prepared,
      }),
    },
  }).createMachine({
    id: 'transaction-manager',
    context: { prepared: [] },
    initial: 'waiting',
    states: {
      waiting: {
        on: {
          PREPARED: { actions: 'rememberWhoIsPrepared' },
          DECIDE_COMMIT: {
            guard: 'everybodyIsPrepared',
            target: 'committed',
            actions: tellEveryone('COMMIT'),
          },
          DECIDE_ABORT: { target: 'aborted', actions: tellEveryone('ABORT') },
        },
      },
      committed: {},
      aborted: {},
    },
  });
}

/** Prepared, it is bound to what it will be told. */
function makeResourceManager(manager: number) {
  return setup({
    types: { events: {} as { type: 'PREPARE' | 'CHOOSE_ABORT' | 'COMMIT' | 'ABORT' } },
    actions: { post: (_, _params: { line: string; message: Message }) => {} },
  }).createMachine({
    id: `resource-manager-${manager}`,
    initial: 'working',
    on: { COMMIT: '.committed', ABORT: '.aborted' },
    states: {
      working: {
        on: {
          PREPARE: {
            target: 'prepared',
            actions: post('preparations', { type: 'PREPARED', manager }),
          },
          CHOOSE_ABORT: 'aborted',
        },
      },
      prepared: {},
      committed: {},
      aborted: {},
    },
  });
}

const coordinator = 'transaction manager';
const partOf = (manager: number): string => `manager ${manager}`;
const events = (...types: string[]): ModelEvent[] => types.map((type) => ({ type }));

function parts(managers: readonly number[]): readonly Part[] {
  const prepared = managers.map((manager) => ({ type: 'PREPARED', manager }));
  return [
    {
      name: coordinator,
      life: {
        name: 'transaction manager',
        machine: makeTransactionManager(managers),
        alphabet: [...prepared, ...events('DECIDE_COMMIT', 'DECIDE_ABORT')],
      },
    },
    ...managers.map((manager) => ({
      name: partOf(manager),
      life: {
        name: `resource manager ${manager}`,
        machine: makeResourceManager(manager),
        alphabet: events('PREPARE', 'CHOOSE_ABORT', 'COMMIT', 'ABORT'),
      },
    })),
  ];
}

const isWaiting: Condition = {
  part: coordinator,
  is: (local) => local.value === 'waiting',
  because: 'the transaction manager has not decided',
};

/** Sets: what was sent once may arrive again and again, as in the textbooks' specification. */
function lines(managers: readonly number[]): readonly Line[] {
  const set = { kind: 'set', sendUpTo: 1, holdUpTo: 1, whenFull: 'absorb' } as const;
  return [
    {
      ...set,
      name: 'preparations',
      to: coordinator,
      enabledWhen: () => [isWaiting],
      unexpectedIsHarmless: true,
    },
    ...managers.map((manager) => ({
      ...set,
      name: `decisions to ${manager}`,
      to: partOf(manager),
      unexpectedIsHarmless: true,
    })),
  ];
}

function steps(managers: readonly number[]): readonly Step[] {
  const step = (name: string, part: string, type: string): Step => ({
    name,
    actor: part,
    kind: 'automatic',
    does: [{ part, event: { type } }],
  });
  return [
    step('the transaction manager commits', coordinator, 'DECIDE_COMMIT'),
    step('the transaction manager aborts', coordinator, 'DECIDE_ABORT'),
    ...managers.flatMap((manager) => [
      step(`manager ${manager} prepares`, partOf(manager), 'PREPARE'),
      step(`manager ${manager} chooses to abort`, partOf(manager), 'CHOOSE_ABORT'),
    ]),
  ];
}

/** The closed world with so many resource managers. */
export function twoPhaseCommit(count: number): System {
  const managers = Array.from({ length: count }, (_, i) => i + 1);
  type View = { readonly parts: Readonly<Record<string, { readonly value: unknown }>> };
  const states = (view: View) => managers.map((manager) => view.parts[partOf(manager)]?.value);
  const all = (state: string) => ({ word: (v: View) => states(v).every((s) => s === state) });
  return {
    name: 'two-phase-commit',
    scope: `${count} managers`,
    groups: [
      {
        name: 'transaction',
        replicas: 1,
        parts: parts(managers),
        lines: lines(managers),
        steps: steps(managers),
      },
    ],
    counters: [],
    properties: [
      never('one manager commits and another aborts', {
        word: (view) => states(view).includes('committed') && states(view).includes('aborted'),
      }),
      sometimes('every manager commits', all('committed')),
      sometimes('every manager aborts', all('aborted')),
      closes('every manager comes to an end', {
        word: (view) => states(view).every((s) => s === 'committed' || s === 'aborted'),
      }),
    ],
  };
}

export const family: Family = {
  name: 'two-phase-commit',
  principals: () => [],
  scopes: [2, 3, 4].map((count) => ({
    name: `${count} managers`,
    kind: 'honest',
    build: () => twoPhaseCommit(count),
  })),
};
