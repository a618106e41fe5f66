/**
 * Fair runs by fixed points, after Emerson and Lei: from the set of all states under question those
 * are taken away that cannot go on for ever and give everybody his turn, until nothing changes. No
 * components are computed here, and no path is remembered: what is left is the answer. Strong
 * fairness is asked by cases (taken for ever, or one day never enabled again), so there may be few.
 */
import { InputError } from '../../base/assert';
import type { Owed } from './fair';

const STRONG_MAX = 12;
export const NOBODY = -1;

/** Every move of a walked system, as they were found; states are expanded in order of index. */
export class Moving {
  private readonly start: number[] = [0];
  private readonly targets: number[] = [];
  /** Who is paid by the move, or `NOBODY`. */
  private readonly pays: number[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly creditors: Owed[] = [];

  /** One move out of the state that is being expanded; `place` is the replica that moves. */
  add(target: number, place: number, owed: Owed): void {
    this.targets.push(target);
    this.pays.push(owed.fair === 'none' ? NOBODY : this.number(`${place} ${owed.to}`, owed));
  }

  /** The state is expanded. */
  end(): void {
    this.start.push(this.targets.length);
  }

  private number(key: string, owed: Owed): number {
    const known = this.numbers.get(key) ?? this.creditors.push(owed) - 1;
    this.numbers.set(key, known);
    return known;
  }

  get states(): number {
    return this.start.length - 1;
  }

  /** Every move out of a state. */
  forEach(state: number, visit: (target: number, pays: number) => void): void {
    for (let i = this.start[state] as number; i < (this.start[state + 1] as number); i++)
      visit(this.targets[i] as number, this.pays[i] as number);
  }

  /** Numbers of those who are owed a turn in this way. */
  owed(fair: Owed['fair']): readonly number[] {
    return this.creditors.flatMap((creditor, i) => (creditor.fair === fair ? [i] : []));
  }
}

/**
 * States of `within` from which some fair run stays within for ever: on a loop, or at rest where
 * nothing that is owed is enabled.
 * @throws InputError where too many are owed their turn strongly.
 */
export function fairlyStaying(moving: Moving, within: readonly boolean[]): readonly boolean[] {
  const before = reversed(moving);
  const ends = within.map((isIn, state) => isIn && isAtRest(moving, state));
  const met = new Set<number>();
  within.forEach((isIn, state) => {
    if (isIn) moving.forEach(state, (_, pays) => met.add(pays));
  });
  const strong = moving.owed('strong').filter((who) => met.has(who));
  const weak = moving.owed('weak').filter((who) => met.has(who));
  if (strong.length > STRONG_MAX)
    throw new InputError(
      'the walker',
      `${strong.length} steps under strong fairness`,
      'at most 12',
    );
  for (let cases = 0; cases < 2 ** strong.length; cases++) {
    const isTaken = (_: number, i: number): boolean => ((cases >>> i) & 1) === 1;
    const never = new Set(strong.filter((who, i) => !isTaken(who, i)));
    const region = within.map((isIn, state) => isIn && !enablesAny(moving, state, never));
    const looping = goingRound(moving, before, region, weak, strong.filter(isTaken));
    looping.forEach((loops, state) => {
      if (loops) ends[state] = true;
    });
  }
  return reaching(before, within, ends);
}

function isAtRest(moving: Moving, state: number): boolean {
  let rests = true;
  moving.forEach(state, (_, pays) => {
    rests &&= pays === NOBODY;
  });
  return rests;
}

function enablesAny(moving: Moving, state: number, whom: ReadonlySet<number>): boolean {
  let enables = false;
  if (whom.size > 0)
    moving.forEach(state, (_, pays) => {
      enables ||= whom.has(pays);
    });
  return enables;
}

/** The greatest set in which everybody's turn lies ahead of every state, and a move to make. */
function goingRound(
  moving: Moving,
  before: Before,
  region: readonly boolean[],
  weak: readonly number[],
  taken: readonly number[],
): readonly boolean[] {
  let left = going(moving, region);
  for (let size = -1; size !== count(left); ) {
    size = count(left);
    for (const who of taken)
      left = going(moving, reaching(before, left, paying(moving, left, who)));
    for (const who of weak) {
      const seeds = paying(moving, left, who);
      const isIdle = left.map((isIn, s) => isIn && !enablesAny(moving, s, new Set([who])));
      left = going(
        moving,
        reaching(
          before,
          left,
          isIdle.map((is, s) => is || (seeds[s] as boolean)),
        ),
      );
    }
  }
  return left;
}

const count = (set: readonly boolean[]): number => set.reduce((n, isIn) => n + (isIn ? 1 : 0), 0);

/** States of the set with a move inside it that gives one his turn. */
const paying = (moving: Moving, set: readonly boolean[], whom: number): readonly boolean[] =>
  set.map((isIn, state) => {
    let pays = false;
    if (isIn)
      moving.forEach(state, (target, who) => {
        pays ||= who === whom && (set[target] as boolean);
      });
    return pays;
  });

/** Without the states that have no move inside the set, again and again. */
function going(moving: Moving, set: readonly boolean[]): readonly boolean[] {
  let left = set;
  for (;;) {
    const next = left.map((isIn, state) => {
      let goes = false;
      if (isIn)
        moving.forEach(state, (target) => {
          goes ||= left[target] as boolean;
        });
      return goes;
    });
    if (count(next) === count(left)) return next;
    left = next;
  }
}

type Before = readonly (readonly number[])[];

function reversed(moving: Moving): Before {
  const before: number[][] = Array.from({ length: moving.states }, () => []);
  for (let state = 0; state < moving.states; state++)
    moving.forEach(state, (target) => (before[target] as number[]).push(state));
  return before;
}

/** States of the set from which a path inside the set leads to a goal of it. */
function reaching(
  before: Before,
  set: readonly boolean[],
  goals: readonly boolean[],
): readonly boolean[] {
  const reached = goals.map((isGoal, state) => isGoal && (set[state] as boolean));
  const queue = reached.flatMap((is, state) => (is ? [state] : []));
  for (const state of queue)
    for (const earlier of before[state] as readonly number[])
      if (set[earlier] && !reached[earlier]) {
        reached[earlier] = true;
        queue.push(earlier);
      }
  return reached;
}
