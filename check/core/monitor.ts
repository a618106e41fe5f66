/**
 * Properties made fast: a predicate of words is asked once a word and kept as bits; sums are kept
 * as numbers. Judging a state is then a few look-ups. Bit p of `hit[word]` says that property p's
 * word predicate *strikes* there: for `always` that it fails, for `never` and `sometimes` that it
 * holds.
 */
import { InputError } from '../../base/assert';
import type { Predicate, Property } from '../../base/property';
import type { WordView } from '../../models/system';
import type { GroupTable } from '../../models/tables/compose';
import type { ComposedSystem } from '../../models/tables/compose-system';
import { HARMLESS, LOST, UNEXPECTED } from '../../models/tables/operations';

export interface Monitor {
  readonly properties: readonly Property[];
  /** Indices of the properties that strike in this state, by words and counter index. */
  readonly struck: (words: Int32Array, counters: number) => readonly number[];
  /** Per table: bits of the properties whose word predicate strikes in a word. */
  readonly hits: readonly Uint32Array[];
  /** Properties that judge a sum over all words. */
  readonly totals: readonly Total[];
  /** Per table of the system: bits of the properties of steps that an edge strikes. */
  readonly edgeHit: readonly Uint32Array[];
  /**
   * Per replica: bits of properties (canClose, endsWell, liveness) whose word predicate holds in
   * the word, or which do not speak of its group.
   */
  readonly endings: readonly Uint32Array[];
  /** Per replica: bits of the `leadsTo` properties whose `from` holds in the word. */
  readonly triggers: readonly Uint32Array[];
  /** Whether every word satisfies the ending property. */
  readonly endsWell: (words: Int32Array, property: number) => boolean;
  /** Whether no property tells two words of a table apart. */
  readonly looksAlike: (table: number, word: number, other: number) => boolean;
}

export interface Total {
  readonly property: number;
  /** Per table, what each word adds. */
  readonly values: readonly Int32Array[];
  /** Whether the sum strikes at a counter index. */
  readonly strikes: (total: number, counters: number) => boolean;
  /** Struck only where the word predicate strikes too; else the sum strikes by itself. */
  readonly needsWord: boolean;
}

export const PROPERTIES_MAX = 31;

const ENDINGS = new Set<Property['kind']>([
  'canClose',
  'endsWell',
  'eventually',
  'leadsTo',
  'closes',
]);

const endingNeedsWords = (property: Property, asked: Predicate | undefined): InputError =>
  new InputError(
    `property ${property.name}`,
    asked?.total ? 'a sum' : 'no word predicate',
    'a predicate of words alone: endings are judged word by word',
  );

/** What is asked of each word of a table, once its view is made. */
type Ask = (view: WordView, word: number) => void;

/** Compiles the properties of a composed system: each word is looked at once, for all of them. */
export function monitorOf(composed: ComposedSystem): Monitor {
  const { properties } = composed.system;
  if (properties.length > PROPERTIES_MAX)
    throw new InputError(composed.system.name, `${properties.length} properties`, 'at most 31');
  const hits = composed.tables.map((table) => new Uint32Array(table.words));
  const ends = composed.tables.map((table) => new Uint32Array(table.words));
  const triggers = composed.tables.map((table) => new Uint32Array(table.words));
  const asks = composed.tables.map((): Ask[] => []);
  const totals: Total[] = [];
  const views = Array.from({ length: composed.counterStates }, (_, i) => composed.counterView(i));
  const initial = composed.counterView(composed.initialCounters);
  properties.forEach((property, p) => {
    const { word, group, sum, total } = property.predicate;
    const strikesWhen = property.kind !== 'always';
    const isEnding = ENDINGS.has(property.kind);
    if (isEnding && (!word || total)) throw endingNeedsWords(property, property.predicate);
    if (property.kind === 'leadsTo') askTriggers(composed, property, p, triggers, asks);
    composed.tables.forEach((table, t) => {
      const isElsewhere = group !== undefined && table.group.name !== group;
      if (!word || (isElsewhere && !isEnding)) return;
      const target = (isEnding ? ends[t] : hits[t]) as Uint32Array;
      const sought = isEnding || strikesWhen;
      if (isElsewhere) for (let w = 0; w < table.words; w++) mark(target, w, p);
      else asks[t]?.push((view, w) => void (word(view) === sought && mark(target, w, p)));
    });
    if (group !== undefined && !composed.tables.some((table) => table.group.name === group))
      throw new InputError(`property ${property.name}`, `group ${group}`, 'a group of the system');
    if (!total) return;
    const values = composed.tables.map((table) => new Int32Array(table.words));
    if (sum)
      values.forEach((of, t) => {
        asks[t]?.push((view, w) => {
          of[w] = sum(view);
        });
      });
    totals.push({
      property: p,
      values,
      strikes: (value, counters) =>
        total(value, views[counters] as (typeof views)[number], initial) === strikesWhen,
      // `always` fails with either of its fields; the others strike only with both.
      needsWord: strikesWhen && word !== undefined,
    });
  });
  composed.tables.forEach((table, t) => {
    const asked = asks[t] as readonly Ask[];
    for (let w = 0; asked.length > 0 && w < table.words; w++) {
      const view = table.view(w);
      for (const ask of asked) ask(view, w);
    }
  });
  const edgeHit = composed.tables.map((table) => edgesStruck(table, properties));
  const tableOf = composed.replicas.map((table) => composed.tables.indexOf(table));
  return {
    ...combine(composed, properties, hits, ends, edgeHit, totals),
    triggers: tableOf.map((t) => triggers[t] as Uint32Array),
  };
}

function mark(bits: Uint32Array, at: number, p: number): void {
  bits[at] = (bits[at] as number) | (1 << p);
}

/** `from` is asked of the words of its group alone, and answered by the same word. */
function askTriggers(
  composed: ComposedSystem,
  property: Property,
  p: number,
  triggers: readonly Uint32Array[],
  asks: readonly Ask[][],
): void {
  const { from, predicate, name } = property;
  const { word } = from ?? {};
  const group = from?.group ?? predicate.group;
  if (!word || from?.total) throw endingNeedsWords(property, from);
  if (predicate.group !== undefined && predicate.group !== group)
    throw new InputError(
      `property ${name}`,
      `from of group ${group}, to of group ${predicate.group}`,
      'one group: the word that asks is the word that is answered',
    );
  if (group !== undefined && !composed.tables.some((table) => table.group.name === group))
    throw new InputError(`property ${name}`, `group ${group}`, 'a group of the system');
  composed.tables.forEach((table, t) => {
    if (group !== undefined && table.group.name !== group) return;
    const target = triggers[t] as Uint32Array;
    asks[t]?.push((view, w) => void (word(view) && mark(target, w, p)));
  });
}

function combine(
  composed: ComposedSystem,
  properties: readonly Property[],
  hits: readonly Uint32Array[],
  ends: readonly Uint32Array[],
  edgeHit: readonly Uint32Array[],
  totals: readonly Total[],
): Omit<Monitor, 'triggers'> {
  const tableOf = composed.replicas.map((table) => composed.tables.indexOf(table));
  const perReplica = tableOf.map((t) => hits[t] as Uint32Array);
  const struck = (words: Int32Array, counters: number): readonly number[] => {
    let bits = 0;
    for (let i = 0; i < words.length; i++)
      bits |= (perReplica[i] as Uint32Array)[words[i] as number] as number;
    for (const { property, values, strikes, needsWord } of totals) {
      let value = 0;
      for (let i = 0; i < words.length; i++)
        value += (values[tableOf[i] as number] as Int32Array)[words[i] as number] as number;
      const isStruck = strikes(value, counters);
      if (needsWord && !isStruck) bits &= ~(1 << property);
      else if (!needsWord && isStruck) bits |= 1 << property;
    }
    const found: number[] = [];
    for (let p = 0, rest = bits; rest !== 0; p++, rest >>>= 1) if (rest & 1) found.push(p);
    return found;
  };
  const endings = tableOf.map((t) => ends[t] as Uint32Array);
  const endsWell = (words: Int32Array, property: number): boolean =>
    words.every((word, i) => (((endings[i] as Uint32Array)[word] as number) >>> property) & 1);
  const looksAlike = (t: number, word: number, other: number): boolean =>
    hits[t]?.[word] === hits[t]?.[other] &&
    ends[t]?.[word] === ends[t]?.[other] &&
    totals.every(({ values }) => values[t]?.[word] === values[t]?.[other]);
  return { properties, struck, hits, totals, edgeHit, endings, endsWell, looksAlike };
}

/** Per edge: bits of the properties of steps that it strikes. Views are made where asked for. */
function edgesStruck(table: GroupTable, properties: readonly Property[]): Uint32Array {
  const struck = new Uint32Array(table.edgeTarget.length);
  const asked = properties.flatMap(({ edge }, p) => (edge ? [{ edge, p }] : []));
  if (asked.length === 0) return struck;
  for (let word = 0; word < table.words; word++) {
    let before: WordView | undefined;
    const end = table.edgeStart[word + 1] as number;
    for (let edge = table.edgeStart[word] as number; edge < end; edge++) {
      const step = table.steps[table.edgeStep[edge] as number];
      if (!step) continue;
      const label = table.edgeLabel[edge] as number;
      let after: WordView | undefined;
      const seen = {
        get before() {
          before ??= table.view(word);
          return before;
        },
        get after() {
          after ??= table.view(table.edgeTarget[edge] as number);
          return after;
        },
        step: step.name,
        actor: step.actor,
        kind: step.kind,
        unexpected: (label & (UNEXPECTED | HARMLESS)) === UNEXPECTED,
        lost: (label & LOST) !== 0,
        notes: table.edgeNotes.get(edge) ?? [],
      };
      for (const one of asked) if (one.edge(seen)) mark(struck, edge, one.p);
    }
  }
  return struck;
}
