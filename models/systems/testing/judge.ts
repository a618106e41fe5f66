/**
 * A plain search for the tests of systems: maps, no packing, no reductions, one verdict a property.
 * It shares the tables with the checker and nothing else, so that a manifest is counted twice.
 */
import { assert, InputError } from '../../../base/assert';
import type { Property } from '../../../base/property';
import type { CounterView, System } from '../../system';
import type { GroupTable } from '../../tables/compose';
import { type ComposedSystem, composeSystem } from '../../tables/compose-system';
import { LOST, UNEXPECTED } from '../../tables/operations';

export interface Judgement {
  readonly states: number;
  readonly transitions: number;
  readonly levels: number;
  /** The word of each property, by its name, as manifests spell it. */
  readonly verdicts: Readonly<Record<string, string>>;
  /** Steps from the beginning to the first strike, for properties that struck. */
  readonly strikes: Readonly<Record<string, number>>;
}

const passes: readonly string[] = ['holds', 'witnessed', 'can still close'];

const livenessKinds: readonly Property['kind'][] = ['eventually', 'leadsTo', 'closes'];
/** Of whole runs: the checker's and the walker's matter, and told apart from states here. */
export const isOfLiveness = ({ kind }: Property): boolean => livenessKinds.includes(kind);

/** Names of the properties that fell, sorted. */
export const fallen = (judgement: Judgement): readonly string[] =>
  Object.keys(judgement.verdicts)
    .filter((name) => !passes.includes(judgement.verdicts[name] as string))
    .sort();

/**
 * Searches every behaviour of a system and judges its properties.
 * @throws InputError above `statesMax` states, HarnessBug where a counter leaves its range.
 */
export function judge(system: System, statesMax = 1_000_000): Judgement {
  const graph = search(composeSystem(system), statesMax);
  const verdicts: Record<string, string> = {};
  const strikes: Record<string, number> = {};
  for (const property of system.properties) {
    if (isOfLiveness(property)) continue;
    const struck = firstStrike(property, graph);
    if (struck !== undefined) strikes[property.name] = struck;
    verdicts[property.name] = wordFor(property, struck !== undefined);
  }
  const { states, transitions, levels } = graph;
  return { states: states.length, transitions, levels, verdicts, strikes };
}

function wordFor(property: Property, hasStruck: boolean): string {
  if (property.kind === 'sometimes') return hasStruck ? 'witnessed' : 'not witnessed';
  if (hasStruck) return 'violated';
  return property.kind === 'canClose' ? 'can still close' : 'holds';
}

interface State {
  readonly words: readonly number[];
  readonly counters: number;
  readonly level: number;
}
interface Graph {
  readonly composed: ComposedSystem;
  readonly states: readonly State[];
  readonly transitions: number;
  readonly levels: number;
  /** Edges without faults, and the number of all edges out of each state. */
  readonly calm: readonly (readonly number[])[];
  readonly degree: readonly number[];
  /** Where a labelled edge was first taken, by table and edge. */
  readonly taken: ReadonlyMap<GroupTable, Map<number, Taken>>;
  readonly tell: ReturnType<typeof tellerOf>;
}
/** The word an edge leads out of, and the first level it was taken at. */
interface Taken {
  readonly word: number;
  readonly level: number;
}

function search(composed: ComposedSystem, statesMax: number): Graph {
  const { replicas, counterStates, counterNext } = composed;
  const indexOf = new Map<string, number>();
  const states: State[] = [];
  const calm: number[][] = [];
  const degree: number[] = [];
  const taken = new Map(composed.tables.map((table) => [table, new Map<number, Taken>()]));
  const add = (words: readonly number[], counters: number, level: number): number => {
    const key = `${words.join()},${counters}`;
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    if (states.length >= statesMax)
      throw new InputError(composed.system.name, `more than ${statesMax} states`, 'fewer');
    indexOf.set(key, states.length);
    return states.push({ words, counters, level }) - 1;
  };
  add(
    replicas.map(() => 0),
    composed.initialCounters,
    0,
  );
  let transitions = 0;
  for (let s = 0; s < states.length; s++) {
    const { words, counters, level } = states[s] as State;
    const next: number[] = [];
    let enabled = 0;
    replicas.forEach((table, replica) => {
      const word = words[replica] as number;
      const end = table.edgeStart[word + 1] as number;
      for (let edge = table.edgeStart[word] as number; edge < end; edge++) {
        const operation = table.edgeOperation[edge] as number;
        const after = counterNext[operation * counterStates + counters] as number;
        assert(after >= -1, `${composed.system.name}: a counter leaves its range`);
        if (after === -1) continue;
        enabled++;
        const seen = taken.get(table) as Map<number, Taken>;
        if (!seen.has(edge)) seen.set(edge, { word, level });
        const changed = words.map((w, i) =>
          i === replica ? (table.edgeTarget[edge] as number) : w,
        );
        const target = add(changed, after, level + 1);
        const kind = table.steps[table.edgeStep[edge] as number]?.kind;
        if (kind !== 'fault' && kind !== 'deviation') next.push(target);
      }
    });
    transitions += enabled;
    calm.push(next);
    degree.push(enabled);
  }
  const levels = states[states.length - 1]?.level ?? 0;
  const tell = tellerOf(composed);
  return { composed, states, transitions, levels, calm, degree, taken, tell };
}

/** Steps to the first strike of a property, or undefined. */
function firstStrike(property: Property, graph: Graph): number | undefined {
  if (property.edge) return firstEdge(property, graph);
  const holds = holder(property, graph);
  const { states } = graph;
  if (property.kind === 'canClose') {
    const canClose = closers(graph, states.map(holds));
    return states.find((_, s) => !canClose[s])?.level;
  }
  if (property.kind === 'endsWell')
    return states.find((state, s) => graph.degree[s] === 0 && !holds(state))?.level;
  const strikesWhen = property.kind !== 'always';
  return states.find((state) => holds(state) === strikesWhen)?.level;
}

function firstEdge(property: Property, graph: Graph): number | undefined {
  let first: number | undefined;
  for (const [table, edges] of graph.taken) {
    for (const [edge, { word, level }] of edges) {
      const step = table.steps[table.edgeStep[edge] as number];
      const label = table.edgeLabel[edge] as number;
      const isStruck = property.edge?.({
        get before() {
          return table.view(word);
        },
        get after() {
          return table.view(table.edgeTarget[edge] as number);
        },
        step: step?.name ?? '',
        actor: step?.actor ?? '',
        kind: step?.kind ?? '',
        unexpected: (label & UNEXPECTED) !== 0,
        lost: (label & LOST) !== 0,
        notes: table.edgeNotes.get(edge) ?? [],
      });
      if (isStruck && (first === undefined || level + 1 < first)) first = level + 1;
    }
  }
  return first;
}

/** What all properties say of one word: bit p where that predicate holds, and what each adds. */
interface Told {
  readonly holds: number;
  readonly sums: readonly number[];
}

/** Asks the properties of states about a word, all of them at once and once only. */
function tellerOf({ system, tables }: ComposedSystem): (table: GroupTable, word: number) => Told {
  const known = new Map(tables.map((table) => [table, new Map<number, Told>()]));
  const asked = system.properties.map((property) =>
    property.edge || isOfLiveness(property) ? undefined : property.predicate,
  );
  const hasSums = asked.some((predicate) => predicate?.sum);
  const ask = (table: GroupTable, word: number): Told => {
    const view = table.view(word);
    const isHere = (group?: string): boolean => group === undefined || group === table.group.name;
    const holds = asked.reduce(
      (bits, one, p) =>
        one && isHere(one.group) && (one.word?.(view) ?? true) ? bits | (1 << p) : bits,
      0,
    );
    return { holds, sums: hasSums ? asked.map((one) => one?.sum?.(view) ?? 0) : [] };
  };
  return (table, word) => {
    const ofTable = known.get(table) as Map<number, Told>;
    const told = ofTable.get(word) ?? ask(table, word);
    ofTable.set(word, told);
    return told;
  };
}

/**
 * Whether a state satisfies the predicate: some word for `never`, every word where it must hold.
 */
function holder(property: Property, { composed, tell }: Graph): (state: State) => boolean {
  const { word, group, total } = property.predicate;
  const p = composed.system.properties.indexOf(property);
  const isAny = property.kind === 'never' || property.kind === 'sometimes';
  const asked = composed.replicas
    .map((table, replica) => ({ table, replica }))
    .filter(({ table }) => group === undefined || table.group.name === group);
  const counters = Array.from({ length: total ? composed.counterStates : 0 }, (_, index) =>
    composed.counterView(index),
  );
  const initial = composed.counterView(composed.initialCounters);
  return ({ words, counters: index }) => {
    const judged = ({ table, replica }: (typeof asked)[number]): boolean =>
      ((tell(table, words[replica] as number).holds >>> p) & 1) === 1;
    const byWord = isAny ? asked.some(judged) : asked.every(judged);
    if (!total || (word && !byWord)) return byWord;
    const summed = composed.replicas.reduce(
      (sum, table, r) => sum + (tell(table, words[r] as number).sums[p] as number),
      0,
    );
    return total(summed, counters[index] as CounterView, initial);
  };
}

/** States from which a closed one can be reached without faults. */
function closers(graph: Graph, isClosed: readonly boolean[]): readonly boolean[] {
  const before: number[][] = isClosed.map(() => []);
  graph.calm.forEach((targets, s) => {
    for (const target of targets) (before[target] as number[]).push(s);
  });
  const reached = [...isClosed];
  const open = reached.flatMap((closed, s) => (closed ? [s] : []));
  for (let s = open.pop(); s !== undefined; s = open.pop())
    for (const earlier of before[s] as number[])
      if (!reached[earlier]) {
        reached[earlier] = true;
        open.push(earlier);
      }
  return reached;
}
