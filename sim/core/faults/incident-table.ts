/**
 * A table of the checker as the course of one incident: which steps lead where, which words break a
 * sentence of the system, and where what was to be done is done. The edges are the checker's; a
 * step that draws on a budget is taken only where a script asks for it.
 */

import { present } from '../../../base/assert';
import type { Property } from '../../../base/property';
import type { System, WordView } from '../../../models/system';
import { composeGroup, type GroupTable } from '../../../models/tables/compose';

export interface IncidentTable {
  readonly name: string;
  readonly table: GroupTable;
  /** 1 for steps that a script alone takes: faults, what draws on a budget, acts of a coalition. */
  readonly isScripted: Uint8Array;
  /** By word: the index of the sentence it breaks, plus one; 0 where it breaks none. */
  readonly broken: Uint8Array;
  readonly sentences: readonly string[];
  /** 1 where what was to be done is done. */
  readonly isDone: Uint8Array;
  /** Steps to the nearest word that breaks a sentence, over all edges; -1 where none is ahead. */
  readonly toBroken: Int32Array;
}

const judgesWords = ({ kind, predicate }: Property): boolean =>
  (kind === 'always' || kind === 'never') && predicate.word !== undefined && !predicate.total;

/** Binds the only group of a system; `isDone` says where the order has arrived. */
export function incidentTable(system: System, isDone: (view: WordView) => boolean): IncidentTable {
  const group = { ...present(system.groups[0], 'a group'), replicas: 1 };
  const table = composeGroup(group, { counters: system.counters, operations: [] });
  const budgets = new Set(system.counters.filter((one) => one.budget).map(({ name }) => name));
  const judged = system.properties.filter(judgesWords);
  const broken = new Uint8Array(table.words);
  const done = new Uint8Array(table.words);
  for (let word = 0; word < table.words; word++) {
    const view = table.view(word);
    done[word] = isDone(view) ? 1 : 0;
    broken[word] =
      judged.findIndex(({ kind, predicate }) => predicate.word?.(view) === (kind === 'never')) + 1;
  }
  const isScripted = Uint8Array.from(table.steps, (step) =>
    step.kind === 'fault' ||
    step.kind === 'deviation' ||
    (step.counters ?? []).some((use) => budgets.has(use.counter) && (use.add ?? 0) < 0)
      ? 1
      : 0,
  );
  const sentences = judged.map(({ name }) => name);
  const toBroken = distances(table, broken);
  return {
    name: `${system.name}, ${system.scope}`,
    ...{ table, isScripted, broken, sentences, isDone: done, toBroken },
  };
}

/** Distances to the nearest broken word, backwards from all of them at once. */
export function distances(table: GroupTable, broken: Uint8Array): Int32Array {
  const { words, edgeStart, edgeTarget } = table;
  const into: number[][] = Array.from({ length: words }, () => []);
  for (let word = 0; word < words; word++)
    for (let e = edgeStart[word] as number; e < (edgeStart[word + 1] as number); e++)
      (into[edgeTarget[e] as number] as number[]).push(word);
  const to = new Int32Array(words).fill(-1);
  let front = [...broken.keys()].filter((word) => broken[word]);
  for (const word of front) to[word] = 0;
  for (let distance = 1; front.length > 0; distance++) {
    const next: number[] = [];
    for (const word of front)
      for (const before of into[word] as number[])
        if (to[before] === -1) {
          to[before] = distance;
          next.push(before);
        }
    front = next;
  }
  return to;
}
