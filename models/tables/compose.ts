/**
 * A group (one voucher's lives and its lines) becomes one flat table of words and edges, by numbers
 * alone. Counters are left out of the word: an edge carries the index of its counter operation,
 * which the engines judge. Words are therefore an over-approximation; budgets are respected, other
 * counters may forbid an edge later.
 */
import { HarnessBug, InputError, present } from '../../base/assert';
import type { Counter, CounterUse, Group, WordView } from '../system';
import type { FullStep } from './expand';
import { copiesOf, type LineSlots } from './lines';
import { type ReadyGroup, readyGroup } from './ready';
import type { StepRunner } from './step';
import type { LocalTable } from './tabulate';

export interface GroupTable {
  readonly group: Group;
  readonly locals: readonly LocalTable[];
  readonly lines: readonly LineSlots[];
  readonly steps: readonly FullStep[];
  readonly words: number;
  /** Edges of word w stand at `edgeStart[w] .. edgeStart[w + 1] - 1`. */
  readonly edgeStart: Int32Array;
  readonly edgeTarget: Int32Array;
  /** Index into `operations`; 0 is the operation that asks nothing and changes nothing. */
  readonly edgeOperation: Int32Array;
  readonly edgeStep: Int32Array;
  /** Bits UNEXPECTED and LOST; notes stand in `edgeNotes`. */
  readonly edgeLabel: Uint8Array;
  readonly edgeNotes: ReadonlyMap<number, readonly string[]>;
  readonly operations: readonly (readonly CounterUse[])[];
  /** Of each word: local states by part, then the lines' slots. */
  readonly tuples: readonly (readonly number[])[];
  /** What predicates see of a word. */
  readonly view: (word: number) => WordView;
}

export const WORDS_MAX = 4_000_000;

/** What a composition shares between the groups of one system. */
export interface ComposeOptions {
  readonly counters: readonly Counter[];
  readonly operations: (readonly CounterUse[])[];
  readonly wordsMax?: number;
}

interface Growing {
  readonly keyOf: Map<string, number>;
  readonly tuples: (readonly number[])[];
  readonly spent: number[];
}

/**
 * Composes a group.
 * @throws InputError where a step names what does not exist, a full line forbids a send, or words
 * do not end.
 */
export function composeGroup(group: Group, options: ComposeOptions): GroupTable {
  const ready = readyGroup(group, options);
  const { locals, lines, steps } = ready;
  const { tuples, ...edges } = explore(ready, options);
  const view = (word: number): WordView =>
    viewTuple(group, locals, lines, present(tuples[word], `word ${word} of ${group.name}`));
  return { ...edges, tuples, view, group, locals, lines, steps };
}

type Edges = Omit<GroupTable, 'group' | 'locals' | 'lines' | 'steps' | 'view'>;

function explore(ready: ReadyGroup, options: ComposeOptions): Edges {
  const { initial } = ready;
  const budgets = new Map(options.counters.filter((c) => c.budget).map((c) => [c.name, c.max]));
  const costOf = (operation: number): number =>
    (options.operations[operation] ?? []).reduce(
      (cost, use) => cost + (budgets.has(use.counter) && (use.add ?? 0) < 0 ? 1 : 0),
      0,
    );
  const allowance = [...budgets.values()].reduce((sum, max) => sum + max, 0);
  const words: Growing = { keyOf: new Map([[initial.join(), 0]]), tuples: [initial], spent: [0] };
  settleSpent(ready, words, allowance, costOf, options.wordsMax ?? WORDS_MAX);
  return writeEdges(ready, words, allowance, costOf, options);
}

/**
 * Finds every word with the least budget it needs: words in order of discovery, cheaper layers
 * first.
 */
function settleSpent(
  { runners, stepsAt, group }: ReadyGroup,
  words: Growing,
  allowance: number,
  costOf: (operation: number) => number,
  wordsMax: number,
): void {
  let layer: number[] = [0];
  const later: number[][] = Array.from({ length: allowance + 1 }, () => []);
  for (let spent = 0; spent <= allowance; spent++) {
    layer =
      spent === 0 ? layer : (later[spent] as number[]).filter((w) => words.spent[w] === spent);
    for (let i = 0; i < layer.length; i++) {
      const word = layer[i] as number;
      const tuple = words.tuples[word] as readonly number[];
      for (const s of stepsAt(tuple)) {
        const move = (runners[s] as StepRunner)(tuple);
        if (!move) continue;
        const cost = spent + costOf(move.operation);
        if (cost > allowance) continue;
        const key = move.tuple.join();
        const known = words.keyOf.get(key);
        if (known !== undefined && (words.spent[known] as number) <= cost) continue;
        const target = known ?? words.tuples.push(move.tuple) - 1;
        if (target >= wordsMax)
          throw new InputError(
            `group ${group.name}`,
            `more than ${wordsMax} words, that is states of one replica by itself`,
            'fewer or smaller parts, lines that hold less, or parts in groups of their own',
          );
        words.keyOf.set(key, target);
        words.spent[target] = cost;
        (cost === spent ? layer : (later[cost] as number[])).push(target);
      }
    }
  }
}

function writeEdges(
  { runners, stepsAt, group }: ReadyGroup,
  words: Growing,
  allowance: number,
  costOf: (operation: number) => number,
  options: ComposeOptions,
): Edges {
  const edgeStart = new Int32Array(words.tuples.length + 1);
  const target: number[] = [];
  const operation: number[] = [];
  const stepOf: number[] = [];
  const label: number[] = [];
  const edgeNotes = new Map<number, readonly string[]>();
  for (let word = 0; word < words.tuples.length; word++) {
    const tuple = words.tuples[word] as readonly number[];
    for (const s of stepsAt(tuple)) {
      const move = (runners[s] as StepRunner)(tuple);
      if (!move || (words.spent[word] as number) + costOf(move.operation) > allowance) continue;
      const to = words.keyOf.get(move.tuple.join());
      if (to === undefined) throw new HarnessBug(`group ${group.name}: a word was not settled`);
      if (move.notes.length > 0) edgeNotes.set(target.length, move.notes);
      target.push(to);
      operation.push(move.operation);
      stepOf.push(s);
      label.push(move.label);
    }
    edgeStart[word + 1] = target.length;
  }
  return {
    words: words.tuples.length,
    edgeStart,
    edgeTarget: Int32Array.from(target),
    edgeOperation: Int32Array.from(operation),
    edgeStep: Int32Array.from(stepOf),
    edgeLabel: Uint8Array.from(label),
    edgeNotes,
    operations: options.operations,
    tuples: words.tuples,
  };
}

/** The view of one tuple of a group. */
export function viewTuple(
  group: Group,
  locals: readonly LocalTable[],
  lines: readonly LineSlots[],
  tuple: readonly number[],
): WordView {
  const parts: Record<string, WordView['parts'][string]> = {};
  group.parts.forEach((part, i) => {
    parts[part.name] = locals[i]?.states[tuple[i] as number] as WordView['parts'][string];
  });
  const held: Record<string, { message: LineSlots['messages'][number]; copies: number }[]> = {};
  for (const slots of lines)
    held[slots.line.name] = slots.messages
      .map((message, m) => ({ message, copies: copiesOf(slots, tuple, m) }))
      .filter((flight) => flight.copies > 0);
  return { group: group.name, parts, lines: held };
}
