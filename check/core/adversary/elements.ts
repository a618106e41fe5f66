/**
 * Who may have to deviate, as bits: persons first, then stolen credentials. A set of them is one
 * number, so that inclusion is one operation.
 */
import { InputError } from '../../../base/assert';
import { actingIn, credentialLabel } from '../../../models/adversary';
import type { Credential, Suspects } from '../../../models/family';
import type { Hand, System } from '../../../models/system';

export interface Elements {
  /** Labels by bit: persons, then credentials (`password of officer B`). */
  readonly labels: readonly string[];
  readonly persons: readonly string[];
  readonly credentials: readonly Credential[];
  /** Bits of the credentials. */
  readonly stolenBits: number;
}

export const ELEMENTS_MAX = 30;

/**
 * Those of the suspects that some deviation of the system takes: the others cannot matter.
 * @throws InputError where they are more than there are bits.
 */
export function elementsOf(system: System, suspects: Suspects): Elements {
  const taken = actingIn(system);
  const persons = suspects.persons.filter((name) => taken.has(name));
  const credentials = suspects.credentials.filter((one) => taken.has(credentialLabel(one)));
  const labels = [...persons, ...credentials.map(credentialLabel)];
  if (labels.length > ELEMENTS_MAX)
    throw new InputError(
      `${system.name} (${system.scope})`,
      `${labels.length} persons and credentials that can deviate`,
      `at most ${ELEMENTS_MAX}`,
    );
  return {
    labels,
    persons,
    credentials,
    stolenBits: labels.reduce((bits, _, i) => bits | (i < persons.length ? 0 : 1 << i), 0),
  };
}

const partsOf = ({ actor, needs = [] }: Hand): readonly string[] => [actor, ...needs];

/** The bits that a deviation takes; undefined where somebody is no element. */
export const bitsOf = (hand: Hand, elements: Elements): number | undefined =>
  bitsOfLabels(partsOf(hand), elements);

/** The bits of a set; undefined where somebody is no element. */
export function bitsOfLabels(set: readonly string[], { labels }: Elements): number | undefined {
  let bits = 0;
  for (const label of set) {
    const at = labels.indexOf(label);
    if (at < 0) return undefined;
    bits |= 1 << at;
  }
  return bits;
}

export function sizeOf(bits: number): number {
  let size = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/** Whether every element of the one is in the other. */
export const isWithin = (one: number, other: number): boolean => (one & ~other) === 0;

export const labelsOf = (bits: number, { labels }: Elements): readonly string[] =>
  labels.filter((_, i) => (bits >>> i) & 1);
