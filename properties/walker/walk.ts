/**
 * The independent walker: every reachable state of a system, breadth first, from the declarations
 * and XState's `transition()` alone. Slow on purpose; it shares nothing with tables or checker, so
 * that their agreement means something. Transitions are counted one an enabled move, whatever it
 * leads to; levels do not count the initial state.
 */
import { InputError } from '../../base/assert';
import type { Property, View } from '../../base/property';
import type { VerdictWord } from '../../base/results';
import type { System } from '../../models/system';
import {
  type Ends,
  isOfLiveness,
  isOneOf,
  isSpokenOf,
  isStruckBy,
  isTrueOf,
  viewOf,
  wordFor,
} from './judge';
import { fairlyStaying, Moving } from './liveness';
import { Machines } from './machines';
import {
  initialState,
  Moves,
  type Place,
  placesOf,
  replicaText,
  type State,
  stateAfter,
  stateText,
} from './state';

export interface Walk {
  readonly states: number;
  readonly transitions: number;
  readonly levels: number;
  /** Moves that deliver what the receiver refuses, where the line does not call this harmless. */
  readonly unexpected: number;
  /** The same where it does. */
  readonly harmless: number;
  /** States without any move. */
  readonly deadEnds: number;
  /** Names of declared steps and of arrivals and faults that were ever made. */
  readonly stepsTaken: ReadonlySet<string>;
  /** Number of states (moves, for properties of steps) that decide each property. */
  readonly strikes: Readonly<Record<string, number>>;
  /** Steps from the beginning to the first of these: the length of the shortest story. */
  readonly strikesAfter: Readonly<Record<string, number>>;
  readonly verdicts: Readonly<Record<string, VerdictWord>>;
}

export interface WalkOptions {
  /** More states than this are an error of the caller: the walker is for small systems. */
  readonly statesMax?: number;
  /** False: ask the machines and the declarations again in every state. */
  readonly remembers?: boolean;
}

/** Walks a whole system. */
export function walk(system: System, options: WalkOptions = {}): Walk {
  const walker = new Walker(system, options);
  return walker.run();
}

class Walker {
  private readonly machines = new Machines();
  private readonly places: readonly Place[];
  private readonly moves: Moves;
  private readonly indexOf = new Map<string, number>();
  private readonly states: State[] = [];
  private readonly strikes: Map<string, number>;
  private readonly strikesAfter = new Map<string, number>();
  private readonly views = new Map<string, ReturnType<typeof viewOf>>();
  private readonly stepsTaken = new Set<string>();
  /** Targets of moves that may be used to come to an end, for `canClose`. */
  private readonly kindMoves: number[][] = [];
  private readonly moving = new Moving();
  private readonly count = { transitions: 0, unexpected: 0, harmless: 0, deadEnds: 0 };

  constructor(
    private readonly system: System,
    private readonly options: WalkOptions,
  ) {
    this.places = placesOf(system);
    this.moves = new Moves(this.machines, options.remembers ?? true);
    this.strikes = new Map(system.properties.map(({ name }) => [name, 0]));
  }

  run(): Walk {
    this.reach(initialState(this.system, this.machines), 0);
    const levelStart = [0];
    for (let from = 0; ; ) {
      const to = this.states.length;
      for (let i = from; i < to; i++) this.expand(i, levelStart.length - 1);
      if (this.states.length === to) break;
      levelStart.push(to);
      from = to;
    }
    for (const property of this.system.properties)
      for (const state of this.lateStrikes(property))
        this.strike(
          property.name,
          levelStart.findLastIndex((start) => start <= state),
        );
    const { properties } = this.system;
    return {
      states: this.states.length,
      levels: levelStart.length - 1,
      ...this.count,
      stepsTaken: this.stepsTaken,
      strikes: Object.fromEntries(this.strikes),
      strikesAfter: Object.fromEntries(this.strikesAfter),
      verdicts: Object.fromEntries(
        properties.map((p) => [p.name, wordFor(p, (this.strikes.get(p.name) as number) > 0)]),
      ),
    };
  }

  private expand(index: number, level: number): void {
    const state = this.states[index] as State;
    const kindMoves: number[] = [];
    let enabled = 0;
    this.places.forEach((place, at) => {
      for (const move of this.moves.of(place, state.replicas[at] as State['replicas'][number])) {
        const after = stateAfter(this.system, state, at, move);
        if (!after) continue;
        enabled++;
        this.stepsTaken.add(move.step);
        if (move.isUnexpected) this.count[move.isHarmless ? 'harmless' : 'unexpected']++;
        for (const property of this.system.properties)
          if (isSpokenOf(property, move, this.endsOf(state, after, at)))
            this.strike(property.name, level + 1);
        const target = this.reach(after, level + 1);
        this.moving.add(target, at, move.owed);
        if (move.kind !== 'fault' && move.kind !== 'deviation') kindMoves.push(target);
      }
    });
    this.kindMoves[index] = kindMoves;
    this.moving.end();
    this.count.transitions += enabled;
    if (enabled === 0) this.endHere(state, level);
  }

  private reach(state: State, level: number): number {
    const text = stateText(state);
    const known = this.indexOf.get(text);
    if (known !== undefined) return known;
    const index = this.states.push(state) - 1;
    this.indexOf.set(text, index);
    const { statesMax = 200_000 } = this.options;
    if (index >= statesMax)
      throw new InputError(this.system.name, `more than ${statesMax} states`, 'a smaller scope');
    for (const property of this.system.properties)
      if (isStruckBy(property, this.isTrue(property, state))) this.strike(property.name, level);
    return index;
  }

  private endHere(state: State, level: number): void {
    this.count.deadEnds++;
    for (const property of this.system.properties)
      if (property.kind === 'endsWell' && !this.isTrue(property, state))
        this.strike(property.name, level);
  }

  private isTrue(property: Property, state: State): boolean {
    if (property.edge) return false;
    const views = this.places.map((_, at) => this.viewAt(state, at));
    return isTrueOf(property, views, this.system, state);
  }

  private endsOf(state: State, after: State, at: number): Ends {
    return { before: () => this.viewAt(state, at), after: () => this.viewAt(after, at) };
  }

  private viewAt(state: State, at: number): View {
    const place = this.places[at] as Place;
    const replica = state.replicas[at] as State['replicas'][number];
    const key = `${place.group.name} ${replicaText(replica)}`;
    const view = this.views.get(key) ?? viewOf(place, replica, this.machines);
    this.views.set(key, view);
    return view;
  }

  /** States that decide a property by what can follow them; known once all are walked. */
  private lateStrikes(property: Property): readonly number[] {
    if (property.kind === 'canClose') return this.strandedStates(property);
    if (!isOfLiveness(property)) return [];
    if (property.kind === 'leadsTo') return this.unanswered(property);
    const unmet = this.states.map((state) => !this.isTrue(property, state));
    const neglected = fairlyStaying(this.moving, unmet);
    const asked = property.kind === 'eventually' ? neglected.slice(0, 1) : neglected;
    return asked.flatMap((is, state) => (is ? [state] : []));
  }

  /** States in which a word asks that on some fair run is never answered. */
  private unanswered({ from, predicate }: Property): readonly number[] {
    const found = this.places.flatMap((_, at) => {
      const unmet = this.states.map((state) => !isOneOf(predicate, this.viewAt(state, at)));
      return fairlyStaying(this.moving, unmet).flatMap((isNeglected, index) => {
        const asks = isNeglected && isOneOf(from, this.viewAt(this.states[index] as State, at));
        return asks ? [index] : [];
      });
    });
    return [...new Set(found)].sort((a, b) => a - b);
  }

  /** States from which no good end can be reached without faults and deviations. */
  private strandedStates(property: Property): readonly number[] {
    const before: number[][] = this.states.map(() => []);
    this.kindMoves.forEach((targets, from) => {
      for (const target of targets) (before[target] as number[]).push(from);
    });
    const good = this.states.map((state) => this.isTrue(property, state));
    const queue = good.flatMap((isGood, i) => (isGood ? [i] : []));
    for (const state of queue)
      for (const earlier of before[state] as number[])
        if (!good[earlier]) {
          good[earlier] = true;
          queue.push(earlier);
        }
    return good.flatMap((isGood, state) => (isGood ? [] : [state]));
  }

  private strike(name: string, level: number): void {
    if (!this.strikesAfter.has(name)) this.strikesAfter.set(name, level);
    this.strikes.set(name, (this.strikes.get(name) as number) + 1);
  }
}
