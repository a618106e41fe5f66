/**
 * Wrong machines made by fixed operators, one small change each: a guard dropped or negated, a
 * target changed to the next state in order or to none, an action, a post or a whole transition
 * dropped. What else the machine does is the right one's own.
 */
import { type AnyStateMachine, createMachine, not } from 'xstate';

export const machineOperators = [
  'guard dropped',
  'guard negated',
  'target changed',
  'target dropped',
  'action dropped',
  'post dropped',
  'transition dropped',
] as const;

export interface MachineMutant {
  /** `signedIn ENTER: action enter dropped`; unique in its machine. */
  readonly name: string;
  readonly operator: (typeof machineOperators)[number];
  readonly make: () => AnyStateMachine;
}

interface Transition {
  readonly target?: string | readonly string[] | undefined;
  readonly guard?: unknown;
  readonly actions?: unknown;
}
type Written = string | Transition | readonly (string | Transition)[] | undefined;
interface State {
  readonly id?: string;
  readonly on?: Readonly<Record<string, Written>>;
  readonly always?: Written;
  readonly onDone?: Written;
  readonly entry?: unknown;
  readonly exit?: unknown;
  readonly states?: Readonly<Record<string, State>>;
}
type Change = (state: State) => State;

/**
 * Every mutant of a machine, in the order of its states, their events and the operators, for events
 * of the types that are ever heard (and for wildcards).
 */
export function machineMutants(
  machine: AnyStateMachine,
  heard: ReadonlySet<string>,
): readonly MachineMutant[] {
  const root = machine.config as State;
  const seen = new Map<string, number>();
  return statesOf(root, []).flatMap(({ path, state, siblings }) =>
    changesOf(state, siblings, path.at(-1) ?? '', heard).map(
      ({ place, what, operator, change }) => {
        const base = `${[path.join('.') || 'everywhere', place].join(' ').trim()}: ${what}`;
        const times = (seen.get(base) ?? 0) + 1;
        seen.set(base, times);
        return {
          name: times === 1 ? base : `${base} (${times})`,
          operator,
          make: () => rebuilt(machine, path, change),
        };
      },
    ),
  );
}

interface Placed {
  readonly path: readonly string[];
  readonly state: State;
  /** Names of the states beside it, itself among them. */
  readonly siblings: readonly string[];
}

function statesOf(
  state: State,
  path: readonly string[],
  siblings: readonly string[] = [],
): Placed[] {
  const names = Object.keys(state.states ?? {});
  return [
    { path, state, siblings },
    ...names.flatMap((name) => statesOf(state.states?.[name] as State, [...path, name], names)),
  ];
}

/** The same implementations around a configuration in which one state was changed. */
function rebuilt(
  machine: AnyStateMachine,
  path: readonly string[],
  change: Change,
): AnyStateMachine {
  const at = (state: State, rest: readonly string[]): State => {
    const [name, ...deeper] = rest;
    if (name === undefined) return change(state);
    return {
      ...state,
      states: { ...state.states, [name]: at(state.states?.[name] as State, deeper) },
    };
  };
  const config = at(machine.config as State, path);
  return createMachine(config as Parameters<typeof createMachine>[0]).provide(
    machine.implementations as never,
  );
}

interface Changed {
  readonly place: string;
  readonly what: string;
  readonly operator: MachineMutant['operator'];
  readonly change: Change;
}

function changesOf(
  state: State,
  siblings: readonly string[],
  own: string,
  heard: ReadonlySet<string>,
): readonly Changed[] {
  const events = Object.keys(state.on ?? {}).filter((one) => heard.has(one) || one.includes('*'));
  const slots: Slot[] = [
    ...events.map(
      (event): Slot => ({
        place: event,
        written: state.on?.[event],
        put: (written) => (to) => ({ ...to, on: { ...to.on, [event]: written } }),
      }),
    ),
    ...(['always', 'onDone'] as const).map(
      (key): Slot => ({
        place: key,
        written: state[key],
        put: (written) => (to) => ({ ...to, [key]: written }),
      }),
    ),
  ];
  const around = { siblings, own, children: Object.keys(state.states ?? {}) };
  return [
    ...slots.flatMap((slot) => changesOfSlot(slot, around)),
    ...(['entry', 'exit'] as const).flatMap((key) =>
      withoutEach(state[key]).map(({ what, operator, actions }) => ({
        place: key,
        what,
        operator,
        change: (to: State) => ({ ...to, [key]: actions }),
      })),
    ),
  ];
}

interface Slot {
  readonly place: string;
  readonly written: Written;
  readonly put: (written: Written) => Change;
}
interface Around {
  readonly siblings: readonly string[];
  readonly own: string;
  readonly children: readonly string[];
}

function changesOfSlot({ place, written, put }: Slot, around: Around): readonly Changed[] {
  const list = (Array.isArray(written) ? written : written === undefined ? [] : [written]).map(
    (one: string | Transition): Transition => (typeof one === 'string' ? { target: one } : one),
  );
  return list.flatMap((transition, i) => {
    const which = list.length > 1 ? `${place} #${i + 1}` : place;
    const instead = (one: Transition): Change => put(list.map((kept, k) => (k === i ? one : kept)));
    const { guard, target, actions, ...rest } = transition;
    const changed: Changed[] = [];
    const add = (what: string, operator: Changed['operator'], change: Change): void => {
      changed.push({ place: which, what, operator, change });
    };
    if (guard !== undefined) {
      const name = nameOf(guard);
      add(`guard ${name} dropped`, 'guard dropped', instead({ ...rest, target, actions }));
      const negated = not(guard as Parameters<typeof not>[0]);
      add(`guard ${name} negated`, 'guard negated', instead({ ...transition, guard: negated }));
    }
    if (target !== undefined) {
      const next = nextTarget(target, around);
      if (next)
        add(
          `to ${next} instead of ${String(target)}`,
          'target changed',
          instead({ ...transition, target: next }),
        );
      add(
        `${String(target)} is not entered`,
        'target dropped',
        instead({ guard, actions, ...rest }),
      );
    }
    for (const { what, operator, actions: left } of withoutEach(actions))
      add(what, operator, instead({ ...transition, actions: left }));
    add('transition dropped', 'transition dropped', put(list.filter((_, k) => k !== i)));
    return changed;
  });
}

/** The state after the target among its siblings, neither target nor source; wraps around. */
function nextTarget(
  target: string | readonly string[],
  { siblings, own, children }: Around,
): string | undefined {
  if (typeof target !== 'string') return undefined;
  const isChild = target.startsWith('.');
  const name = isChild ? target.slice(1) : target;
  const names = isChild ? children : siblings;
  const at = names.indexOf(name);
  if (at < 0) return undefined;
  const others = [...names.slice(at + 1), ...names.slice(0, at)];
  const next = others.find((other) => isChild || other !== own);
  return next === undefined ? undefined : `${isChild ? '.' : ''}${next}`;
}

interface Shortened {
  readonly what: string;
  readonly operator: MachineMutant['operator'];
  readonly actions: readonly unknown[];
}

/** Lists of actions, each without one of them. */
function withoutEach(actions: unknown): readonly Shortened[] {
  const list: readonly unknown[] = Array.isArray(actions)
    ? actions
    : actions === undefined
      ? []
      : [actions];
  return list.map((action, i) => {
    const isPost = typeOf(action) === 'post';
    return {
      what: isPost ? `post ${messageOf(action)}dropped` : `action ${nameOf(action)} dropped`,
      operator: isPost ? 'post dropped' : 'action dropped',
      actions: list.filter((_, k) => k !== i),
    };
  });
}

const typeOf = (named: unknown): string | undefined =>
  typeof named === 'string' ? named : (named as { type?: string } | undefined)?.type;
const nameOf = (named: unknown): string => typeOf(named) ?? 'written in place';

/** The type of a posted message where it is written out. */
function messageOf(action: unknown): string {
  const params = (action as { params?: { message?: { type?: string } } }).params;
  const type = params?.message?.type;
  return type === undefined ? '' : `${type} `;
}
