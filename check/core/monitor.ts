/**
 * Properties made fast: a predicate of words is asked once a word and kept as bits; sums are kept
 * as numbers. Judging a state is then a few look-ups. Bit p of `hit[word]` says that property p's
 * word predicate *strikes* there: for `always` that it fails, for `never` and `sometimes` that it
 * holds.
 */
import { InputError } from '../../base/assert';
import type { Property } from '../../base/property';
import type { ComposedSystem } from '../../models/tables/compose-system';
import { HARMLESS, LOST, UNEXPECTED } from '../../models/tables/operations';

export interface Monitor {
  readonly properties: readonly Property[];
  /** Indices of the properties that strike in this state, by words and counter index. */
  readonly struck: (words: Int32Array, counters: number) => readonly number[];
  /** True where nothing can strike at all: the common case, asked first. */
  readonly isQuiet: (words: Int32Array) => boolean;
  /** Per table of the system: bits of the `neverStep` properties that an edge strikes. */
  readonly edgeHit: readonly Uint32Array[];
  /**
   * Per replica: bits of properties (canClose, endsWell) whose word predicate holds in the word.
   */
  readonly endings: readonly Uint32Array[];
}

interface Total {
  readonly property: number;
  readonly values: readonly Int32Array[];
  readonly test: (total: number, counters: Readonly<Record<string, number>>) => boolean;
  readonly strikesWhen: boolean;
}

export const PROPERTIES_MAX = 31;

const endingNeedsWords = (property: Property): InputError =>
  new InputError(
    `property ${property.name}`,
    property.predicate.total ? 'a sum' : 'no word predicate',
    'a predicate of words alone: endings are judged word by word',
  );

/** Compiles the properties of a composed system. */
export function monitorOf(composed: ComposedSystem): Monitor {
  const { properties } = composed.system;
  if (properties.length > PROPERTIES_MAX)
    throw new InputError(composed.system.name, `${properties.length} properties`, 'at most 31');
  const hits = composed.tables.map((table) => new Uint32Array(table.words));
  const ends = composed.tables.map((table) => new Uint32Array(table.words));
  const edgeHit = composed.tables.map((table) => new Uint32Array(table.edgeTarget.length));
  const totals: Total[] = [];
  properties.forEach((property, p) => {
    const { word, group, sum, total } = property.predicate;
    const strikesWhen = property.kind !== 'always';
    const isEnding = property.kind === 'canClose' || property.kind === 'endsWell';
    if (isEnding && (!word || total)) throw endingNeedsWords(property);
    composed.tables.forEach((table, t) => {
      const isElsewhere = group !== undefined && table.group.name !== group;
      if (!word || (isElsewhere && !isEnding)) return;
      const target = (isEnding ? ends[t] : hits[t]) as Uint32Array;
      for (let w = 0; w < table.words; w++)
        if (isElsewhere || word(table.view(w)) === (isEnding || strikesWhen))
          target[w] = (target[w] as number) | (1 << p);
    });
    if (group !== undefined && !composed.tables.some((table) => table.group.name === group))
      throw new InputError(`property ${property.name}`, `group ${group}`, 'a group of the system');
    if (total)
      totals.push({
        property: p,
        values: composed.tables.map((table) =>
          Int32Array.from({ length: table.words }, (_, w) => (sum ? sum(table.view(w)) : 0)),
        ),
        test: total,
        strikesWhen,
      });
    if (property.edge) markEdges(composed, property, p, edgeHit);
  });
  return combine(composed, properties, hits, ends, edgeHit, totals);
}

function combine(
  composed: ComposedSystem,
  properties: readonly Property[],
  hits: readonly Uint32Array[],
  ends: readonly Uint32Array[],
  edgeHit: readonly Uint32Array[],
  totals: readonly Total[],
): Monitor {
  const tableOf = composed.replicas.map((table) => composed.tables.indexOf(table));
  const perReplica = tableOf.map((t) => hits[t] as Uint32Array);
  const views = Array.from({ length: composed.counterStates }, (_, i) => composed.counterView(i));
  const needsWord = properties.map((property) => property.predicate.word !== undefined);
  const struck = (words: Int32Array, counters: number): readonly number[] => {
    let bits = 0;
    for (let i = 0; i < words.length; i++)
      bits |= (perReplica[i] as Uint32Array)[words[i] as number] as number;
    const found: number[] = [];
    for (let p = 0; p < properties.length; p++) if ((bits >>> p) & 1) found.push(p);
    for (const total of totals) {
      let value = 0;
      for (let i = 0; i < words.length; i++)
        value += (total.values[tableOf[i] as number] as Int32Array)[words[i] as number] as number;
      const strikes =
        total.test(value, views[counters] as object as Record<string, number>) ===
        total.strikesWhen;
      // `always` fails with either of its fields; the others strike only with both.
      const isEnough = !total.strikesWhen || !needsWord[total.property];
      const at = found.indexOf(total.property);
      if (strikes && isEnough && at < 0) found.push(total.property);
      else if (!strikes && total.strikesWhen && at >= 0) found.splice(at, 1);
    }
    return found;
  };
  const isQuiet = (words: Int32Array): boolean => {
    if (totals.length > 0) return false;
    let bits = 0;
    for (let i = 0; i < words.length; i++)
      bits |= (perReplica[i] as Uint32Array)[words[i] as number] as number;
    return bits === 0;
  };
  const endings = tableOf.map((t) => ends[t] as Uint32Array);
  return { properties, struck, isQuiet, edgeHit, endings };
}

function markEdges(
  composed: ComposedSystem,
  property: Property,
  p: number,
  edgeHit: readonly Uint32Array[],
): void {
  composed.tables.forEach((table, t) => {
    const target = edgeHit[t] as Uint32Array;
    for (let edge = 0; edge < table.edgeTarget.length; edge++) {
      const step = table.steps[table.edgeStep[edge] as number];
      const label = table.edgeLabel[edge] as number;
      if (!step || !property.edge) continue;
      const isStruck = property.edge({
        step: step.name,
        actor: step.actor,
        kind: step.kind,
        unexpected: (label & (UNEXPECTED | HARMLESS)) === UNEXPECTED,
        lost: (label & LOST) !== 0,
        notes: table.edgeNotes.get(edge) ?? [],
      });
      if (isStruck) target[edge] = (target[edge] as number) | (1 << p);
    }
  });
}
