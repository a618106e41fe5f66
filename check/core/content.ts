/**
 * What a system is, as a digest: tables, counters, who takes which step and what a fair run owes
 * it, and what each property answers on each word. Two systems of one digest have the same verdicts
 * and stories of the same length, however they were written down; a name alone is no content.
 */
import { canonical, fnv1a } from '../../base/canonical';
import type { ComposedSystem } from '../../models/tables/compose-system';
import { sumsOf } from './kernel-memory';
import type { Monitor } from './monitor';

const digits = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');

/** Two hashes side by side, of numbers of 32 bits and of texts. */
export class Digest {
  private one = 0x811c9dc5 | 0;
  private other = 0x9e3779b9 | 0;

  numbers(values: Iterable<number>): void {
    let { one, other } = this;
    let length = 0;
    for (const value of values) {
      one = Math.imul(one ^ value, 0x01000193);
      one ^= one >>> 15;
      other = Math.imul(other ^ (value + 1), 0x85ebca6b) ^ (other >>> 13);
      length++;
    }
    // Where one list ends and the next begins is content too.
    this.one = Math.imul(one ^ length, 0x01000193);
    this.other = Math.imul(other ^ (length + 1), 0x85ebca6b) ^ (other >>> 13);
  }

  text(text: string): void {
    this.numbers([fnv1a(text), fnv1a(`${text.length} ${text}`)]);
  }

  /** Sixteen hexadecimal digits. */
  toString(): string {
    return digits(this.one) + digits(this.other);
  }
}

/** Everything of a system that a search, its verdicts and its stories rest on. */
export function mixContent(digest: Digest, composed: ComposedSystem, monitor: Monitor): void {
  const { properties, counters } = composed.system;
  digest.text(canonical(properties.map(({ kind, name, outcome }) => [kind, name, outcome])));
  digest.text(canonical(counters.map((counter) => ({ ...counter }))));
  for (const table of composed.tables) {
    const { group } = table;
    digest.text(`${group.name} ${group.replicas}`);
    for (const { name, actor, kind, needs, fair, alternatives } of table.steps)
      digest.text(canonical({ name, actor, kind, needs: needs ?? [], fair, alternatives }));
    digest.numbers(table.edgeStart);
    digest.numbers(table.edgeTarget);
    digest.numbers(table.edgeOperation);
    digest.numbers(table.edgeStep);
    digest.numbers(table.edgeLabel);
  }
  digest.numbers(composed.counterNext);
  // What the properties ask, by their answers: a name may stay while its predicate changes.
  for (const bits of [monitor.hits, monitor.endings, monitor.edgeHit, monitor.triggers])
    for (const each of bits) digest.numbers(each);
  for (const { property, values, strikes, needsWord } of monitor.totals) {
    digest.numbers([property, needsWord ? 1 : 0]);
    for (const each of values) digest.numbers(each);
    for (const sum of sumsOf(composed, values))
      digest.numbers(
        Array.from({ length: composed.counterStates }, (_, c) => (strikes(sum, c) ? 1 : 0)),
      );
  }
}

/** The digest of a composed system with its properties. */
export function contentOf(composed: ComposedSystem, monitor: Monitor): string {
  const digest = new Digest();
  mixContent(digest, composed, monitor);
  return digest.toString();
}
