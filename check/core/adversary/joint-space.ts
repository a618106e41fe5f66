/**
 * The space of a system in which everybody may deviate, made state by state as it is asked for: it
 * is far larger than what three persons reach, so nothing is composed in advance. Every move says
 * which elements it takes; of honest moves that is none.
 */
import { HarnessBug } from '../../../base/assert';
import type { Property } from '../../../base/property';
import type { CounterUse, System, WordView } from '../../../models/system';
import { viewTuple } from '../../../models/tables/compose';
import { type CounterTable, countersOf } from '../../../models/tables/compose-system';
import { type ReadyGroup, readyGroup } from '../../../models/tables/ready';
import type { StepRunner } from '../../../models/tables/step';
import { bitsOf, type Elements } from './elements';

/** Targets and the elements they take, in pairs: `[state, bits, state, bits, …]`. */
export type Moves = readonly number[];

interface Edge {
  readonly target: number;
  readonly operation: number;
  readonly bits: number;
}

/** Words of one group, by their tuples, with the moves out of each once they are asked for. */
class GroupWords {
  private readonly keyOf = new Map<string, number>();
  private readonly tuples: (readonly number[])[] = [];
  private readonly edges: (readonly Edge[] | undefined)[] = [];
  private readonly views: (WordView | undefined)[] = [];

  constructor(
    readonly ready: ReadyGroup,
    private readonly bitsOfStep: readonly (number | undefined)[],
  ) {
    this.wordOf(ready.initial);
  }

  edgesOf(word: number): readonly Edge[] {
    const known = this.edges[word];
    if (known) return known;
    const tuple = this.tuples[word] as readonly number[];
    const found = this.ready.stepsAt(tuple).flatMap((s): Edge[] => {
      const bits = this.bitsOfStep[s];
      const move = bits === undefined ? undefined : (this.ready.runners[s] as StepRunner)(tuple);
      if (!move || bits === undefined) return [];
      return [{ target: this.wordOf(move.tuple), operation: move.operation, bits }];
    });
    this.edges[word] = found;
    return found;
  }

  viewOf(word: number): WordView {
    const { group, locals, lines } = this.ready;
    const tuple = this.tuples[word] as readonly number[];
    const view = this.views[word] ?? viewTuple(group, locals, lines, tuple);
    this.views[word] = view;
    return view;
  }

  private wordOf(tuple: readonly number[]): number {
    const key = tuple.join();
    const known = this.keyOf.get(key);
    if (known !== undefined) return known;
    const word = this.tuples.push(tuple) - 1;
    this.keyOf.set(key, word);
    return word;
  }
}

interface State {
  readonly words: readonly number[];
  readonly counters: number;
}

export class JointSpace {
  private readonly replicas: readonly GroupWords[];
  private readonly counters: CounterTable;
  private readonly indexOf = new Map<string, number>();
  private readonly known: State[] = [];
  private readonly moves: (Moves | undefined)[] = [];

  /** @throws InputError as composing does. */
  constructor(
    system: System,
    elements: Elements,
    private readonly properties: readonly Property[],
  ) {
    const operations: (readonly CounterUse[])[] = [];
    this.replicas = system.groups.flatMap((group) => {
      const ready = readyGroup(group, { counters: system.counters, operations });
      const bits = ready.steps.map((step) =>
        step.kind === 'deviation' ? bitsOf(step, elements) : 0,
      );
      const words = new GroupWords(ready, bits);
      return Array.from({ length: group.replicas }, () => words);
    });
    this.counters = countersOf(system.counters, operations);
    this.stateOf({ words: this.replicas.map(() => 0), counters: this.counters.initialCounters });
  }

  get states(): number {
    return this.known.length;
  }

  movesOf(index: number): Moves {
    const known = this.moves[index];
    if (known) return known;
    const { words, counters } = this.known[index] as State;
    const found: number[] = [];
    this.replicas.forEach((group, replica) => {
      for (const { target, operation, bits } of group.edgesOf(words[replica] as number)) {
        const { counterStates, counterNext } = this.counters;
        const next = counterNext[operation * counterStates + counters] as number;
        if (next < -1) throw new HarnessBug('a counter leaves its range where all may deviate');
        if (next < 0) continue;
        const state = this.stateOf({ words: words.with(replica, target), counters: next });
        if (state !== index) found.push(state, bits);
      }
    });
    this.moves[index] = found;
    return found;
  }

  /** Whether the state breaks the property. */
  isBad(index: number, p: number): boolean {
    const { words, counters } = this.known[index] as State;
    const { predicate, kind } = this.properties[p] as Property;
    const { word, group, sum, total } = predicate;
    const strikesWhen = kind !== 'always';
    const views = words.map((one, replica) => (this.replicas[replica] as GroupWords).viewOf(one));
    const asked = views.filter((view) => group === undefined || view.group === group);
    const byWord = word !== undefined && asked.some((view) => word(view) === strikesWhen);
    if (!total) return byWord;
    const value = sum ? views.reduce((all, view) => all + sum(view), 0) : 0;
    const { counterView, initialCounters } = this.counters;
    const byTotal =
      total(value, counterView(counters), counterView(initialCounters)) === strikesWhen;
    // `always` fails with either of its fields, `never` only with both.
    return strikesWhen && word ? byWord && byTotal : byWord || byTotal;
  }

  private stateOf(state: State): number {
    const key = `${state.words.join()}|${state.counters}`;
    const known = this.indexOf.get(key);
    if (known !== undefined) return known;
    const index = this.known.push(state) - 1;
    this.indexOf.set(key, index);
    return index;
  }
}
