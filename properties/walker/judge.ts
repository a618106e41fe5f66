/**
 * Properties judged the slow way: the predicate itself, on whole states, one at a time. `word` is
 * asked of each word of the group it names; a predicate holds only if each of its parts holds.
 */
import type { Predicate, Property, View } from '../../base/property';
import type { VerdictWord } from '../../base/results';
import type { Message, System } from '../../models/system';
import { copies, type Held } from './lines';
import type { Machines } from './machines';
import type { Move, Replica } from './moves';
import type { Place, State } from './state';

/** What predicates see of one replica. */
export function viewOf(place: Place, replica: Replica, machines: Machines): View {
  const { group } = place;
  const parts = group.parts.map(({ name, life }, i): [string, View['parts'][string]] => [
    name,
    machines.local(life, replica.parts[i] as string) as View['parts'][string],
  ]);
  const lines = group.lines.map(({ name }, i): [string, View['lines'][string]] => [
    name,
    flights(replica.lines[i] as Held),
  ]);
  return { group: group.name, parts: Object.fromEntries(parts), lines: Object.fromEntries(lines) };
}

const flights = (held: Held): View['lines'][string] =>
  [...new Set(held)].map((text) => ({
    message: JSON.parse(text) as Message,
    copies: copies(held, text),
  }));

export type Views = readonly View[];
const initialOf = ({ counters }: System): Readonly<Record<string, number>> =>
  Object.fromEntries(counters.map(({ name, initial }) => [name, initial]));
export const countersOf = (system: System, state: State): Readonly<Record<string, number>> =>
  Object.fromEntries(system.counters.map(({ name }, i) => [name, state.counters[i] as number]));

/** Whether the predicate of a property is true of a state: for `never`, of any word of it. */
export function isTrueOf(property: Property, views: Views, system: System, state: State): boolean {
  const { word, group, sum, total } = property.predicate;
  const asked = views.filter((view) => group === undefined || view.group === group);
  const isAny = property.kind === 'never' || property.kind === 'sometimes';
  if (word && !(isAny ? asked.some(word) : asked.every(word))) return false;
  if (!total) return true;
  const value = sum ? views.reduce((all, view) => all + sum(view), 0) : 0;
  return total(value, countersOf(system, state), initialOf(system));
}

const livenessKinds: readonly Property['kind'][] = ['eventually', 'leadsTo', 'closes'];
/** Of whole runs, and so not decided by any one state. */
export const isOfLiveness = ({ kind }: Property): boolean => livenessKinds.includes(kind);

/** Whether a word by itself is one that a predicate speaks of, and satisfies it. */
export const isOneOf = (predicate: Predicate | undefined, view: View): boolean =>
  predicate?.word !== undefined &&
  (predicate.group === undefined || predicate.group === view.group) &&
  predicate.word(view);

/** Whether this state decides the property: breaks it, or witnesses a `sometimes`. */
export function isStruckBy(property: Property, isTrue: boolean): boolean {
  if (property.kind === 'always') return !isTrue;
  return (property.kind === 'never' || property.kind === 'sometimes') && isTrue;
}

/** The words between which a move is made, seen only where somebody looks. */
export interface Ends {
  readonly before: () => View;
  readonly after: () => View;
}

/** Whether a move is one that a property of steps speaks of. */
export const isSpokenOf = (property: Property, move: Move, { before, after }: Ends): boolean =>
  property.edge?.({
    get before() {
      return before();
    },
    get after() {
      return after();
    },
    step: move.step,
    actor: move.actor,
    kind: move.kind,
    unexpected: move.isUnexpected && !move.isHarmless,
    lost: move.isLost,
    notes: move.notes,
  }) === true;

/** The word for a property that was, or was not, struck anywhere. */
export function wordFor(property: Property, isStruck: boolean): VerdictWord {
  if (property.kind === 'sometimes') return isStruck ? 'witnessed' : 'not witnessed';
  if (property.kind === 'canClose') return isStruck ? 'violated' : 'can still close';
  return isStruck ? 'violated' : 'holds';
}
