/**
 * Fair runs by fixed points, after Emerson and Lei: from the set of all states under question those
 * are taken away that cannot go on for ever and give everybody his turn, until nothing changes. No
 * components are computed here, and no path is remembered: what is left is the answer.
 */
import type { Owed } from './fair';

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

  /** Whether a state has a move that pays one; `set`: a move that stays inside it. */
  enables(state: number, whom: number, set?: readonly boolean[]): boolean {
    for (let i = this.start[state] as number; i < (this.start[state + 1] as number); i++)
      if (this.pays[i] === whom && (!set || set[this.targets[i] as number])) return true;
    return false;
  }

  /** Whether a state has a move that stays inside a set. */
  stays(state: number, set: readonly boolean[]): boolean {
    for (let i = this.start[state] as number; i < (this.start[state + 1] as number); i++)
      if (set[this.targets[i] as number]) return true;
    return false;
  }

  /** Numbers of those who are owed a turn in this way. */
  owed(fair: Owed['fair']): readonly number[] {
    return this.creditors.flatMap((creditor, i) => (creditor.fair === fair ? [i] : []));
  }
}

/**
 * States of `within` from which some fair run stays within for ever: on a loop, or at rest where
 * nothing that is owed is enabled.
 */
export function fairlyStaying(moving: Moving, within: readonly boolean[]): readonly boolean[] {
  const before = reversed(moving);
  const ends = within.map((isIn, state) => isIn && isAtRest(moving, state));
  const round: Round = { moving, before, weak: moving.owed('weak'), strong: moving.owed('strong') };
  goRound(round, within, [], ends);
  return reaching(before, within, ends);
}

interface Round {
  readonly moving: Moving;
  readonly before: Before;
  readonly weak: readonly number[];
  readonly strong: readonly number[];
}

/**
 * Marks the states of the region on fair loops inside it. Whoever is owed a turn strongly, and is
 * enabled somewhere in what is left, either gets it for ever or is one day never enabled again.
 */
function goRound(
  round: Round,
  region: readonly boolean[],
  taken: readonly number[],
  ends: boolean[],
): void {
  const left = goingRound(round, region, taken);
  const { moving, strong } = round;
  const open = strong.find(
    (who) => !taken.includes(who) && left.some((isIn, s) => isIn && moving.enables(s, who)),
  );
  if (open === undefined) {
    left.forEach((isIn, state) => {
      if (isIn) ends[state] = true;
    });
    return;
  }
  goRound(round, left, [...taken, open], ends);
  const without = left.map((isIn, state) => isIn && !moving.enables(state, open));
  goRound(round, without, taken, ends);
}

function isAtRest(moving: Moving, state: number): boolean {
  let rests = true;
  moving.forEach(state, (_, pays) => {
    rests &&= pays === NOBODY;
  });
  return rests;
}

/** The greatest set in which everybody's turn lies ahead of every state, and a move to make. */
function goingRound(
  { moving, before, weak }: Round,
  region: readonly boolean[],
  taken: readonly number[],
): readonly boolean[] {
  let left = going(moving, region);
  for (let size = -1; size !== count(left); ) {
    size = count(left);
    for (const who of [...taken, ...weak]) {
      const isStrong = taken.includes(who);
      const turns = left.map(
        (isIn, s) =>
          isIn && (moving.enables(s, who, left) || (!isStrong && !moving.enables(s, who))),
      );
      if (count(turns) < count(left)) left = going(moving, reaching(before, left, turns));
    }
  }
  return left;
}

const count = (set: readonly boolean[]): number => set.reduce((n, isIn) => n + (isIn ? 1 : 0), 0);

/** Without the states that have no move inside the set, again and again. */
function going(moving: Moving, set: readonly boolean[]): readonly boolean[] {
  let left = set;
  for (;;) {
    const next = left.map((isIn, state) => isIn && moving.stays(state, left));
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
