/**
 * A group (one voucher's lives and its lines) becomes one flat table of words and edges, by numbers
 * alone. Counters are left out of the word: an edge carries the index of its counter operation,
 * which the engines judge. Words are therefore an over-approximation; budgets are respected, other
 * counters may forbid an edge later.
 */
import { InputError, present } from '../../base/assert';
import type { Counter, CounterUse, Group, WordView } from '../system';
import type { FullStep } from './expand';
import { copiesOf, type LineSlots } from './lines';
import { type ReadyGroup, readyGroup } from './ready';
import type { Move, StepRunner } from './step';
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

/** Edges as they were found: those of a word stand together, words in the order of their turn. */
interface Found {
  /** Where the edges of each word begin and end, once it has had its turn. */
  readonly from: number[];
  readonly to: number[];
  readonly target: number[];
  readonly operation: number[];
  readonly step: number[];
  readonly label: number[];
  readonly notes: Map<number, readonly string[]>;
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
  const costs = options.operations.map((_, operation) => costOf(operation));
  const allowance = [...budgets.values()].reduce((sum, max) => sum + max, 0);
  const words: Growing = { keyOf: new Map([[initial.join(), 0]]), tuples: [initial], spent: [0] };
  const found = expandWords(ready, words, allowance, costs, options.wordsMax ?? WORDS_MAX);
  return inOrder(words.tuples, found, options);
}

/**
 * Finds every word with the least budget it needs, and its edges: words are numbered in the order
 * of discovery, cheaper layers first. A word has its turn once, when what it needs is settled.
 */
function expandWords(
  { runners, stepsAt, group }: ReadyGroup,
  words: Growing,
  allowance: number,
  costs: readonly number[],
  wordsMax: number,
): Found {
  const found: Found = {
    ...{ from: [0], to: [0], target: [], operation: [], step: [], label: [], notes: new Map() },
  };
  let layer: number[] = [0];
  const later: number[][] = Array.from({ length: allowance + 1 }, () => []);
  for (let spent = 0; spent <= allowance; spent++) {
    layer =
      spent === 0 ? layer : (later[spent] as number[]).filter((w) => words.spent[w] === spent);
    for (let i = 0; i < layer.length; i++) {
      const word = layer[i] as number;
      const tuple = words.tuples[word] as readonly number[];
      found.from[word] = found.target.length;
      for (const s of stepsAt(tuple)) {
        const move = (runners[s] as StepRunner)(tuple);
        if (!move) continue;
        const cost = spent + (costs[move.operation] as number);
        if (cost > allowance) continue;
        const key = move.tuple.join();
        const known = words.keyOf.get(key);
        const target = known ?? words.tuples.push(move.tuple) - 1;
        keepEdge(found, move, s, target);
        if (known !== undefined && (words.spent[known] as number) <= cost) continue;
        if (target >= wordsMax)
          throw new InputError(
            `group ${group.name}`,
            `more than ${wordsMax} words, that is states of one replica by itself`,
            'fewer or smaller parts, lines that hold less, or parts in groups of their own',
          );
        if (known === undefined) {
          words.keyOf.set(key, target);
          found.from.push(0);
          found.to.push(0);
        }
        words.spent[target] = cost;
        (cost === spent ? layer : (later[cost] as number[])).push(target);
      }
      found.to[word] = found.target.length;
    }
  }
  return found;
}

function keepEdge(found: Found, move: Move, step: number, target: number): void {
  if (move.notes.length > 0) found.notes.set(found.target.length, move.notes);
  found.target.push(target);
  found.operation.push(move.operation);
  found.step.push(step);
  found.label.push(move.label);
}

/** The edges in the order of the words' numbers. */
function inOrder(
  tuples: readonly (readonly number[])[],
  found: Found,
  { operations }: ComposeOptions,
): Edges {
  const edges = found.target.length;
  const edgeStart = new Int32Array(tuples.length + 1);
  const edgeTarget = new Int32Array(edges);
  const edgeOperation = new Int32Array(edges);
  const edgeStep = new Int32Array(edges);
  const edgeLabel = new Uint8Array(edges);
  const edgeNotes = new Map<number, readonly string[]>();
  let at = 0;
  for (let word = 0; word < tuples.length; word++) {
    for (let edge = found.from[word] as number; edge < (found.to[word] as number); edge++) {
      edgeTarget[at] = found.target[edge] as number;
      edgeOperation[at] = found.operation[edge] as number;
      edgeStep[at] = found.step[edge] as number;
      edgeLabel[at] = found.label[edge] as number;
      const notes = found.notes.get(edge);
      if (notes) edgeNotes.set(at, notes);
      at++;
    }
    edgeStart[word + 1] = at;
  }
  const numbers = { edgeStart, edgeTarget, edgeOperation, edgeStep, edgeLabel };
  return { words: tuples.length, ...numbers, edgeNotes, operations, tuples };
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
  const held: Record<string, readonly Flight[]> = {};
  for (const slots of lines) held[slots.line.name] = flightsOf(slots, tuple);
  return { group: group.name, parts, lines: held };
}

type Flight = WordView['lines'][string][number];
const none: readonly Flight[] = [];

/** What is under way on a line. Most lines of most words are empty: nothing is made for those. */
function flightsOf(slots: LineSlots, tuple: readonly number[]): readonly Flight[] {
  let flights: Flight[] | undefined;
  for (let m = 0; m < slots.messages.length; m++) {
    const copies = copiesOf(slots, tuple, m);
    if (copies > 0) {
      flights ??= [];
      flights.push({ message: present(slots.messages[m], 'a message'), copies });
    }
  }
  return flights ?? none;
}
