/**
 * Every class of difference that can arise between the books, and what each needs to arise at all.
 * A difference of no class that stands here is a fault of ours: nobody would count it.
 */
import { HarnessBug } from '../../../base/assert';
import type { TimingName } from '../../../models/compatibility';
import type { Scenario, Track } from '../scenario';
import type { DifferenceClass } from './month-end';

export type TimingClass = TimingName | 'sent, not yet received' | 'in hand' | 'not yet told';

/** Whether a class can arise: yes, or why not; reasons are sentences of the catalogue. */
type Needs = (scenario: Scenario, track: Track) => string | null;

const always: Needs = () => null;
const never =
  (because: string): Needs =>
  () =>
    because;
const slips: Needs = ({ books }, track) =>
  books[track === 'electronic' ? 'electronic' : 'paper'].is > 0
    ? null
    : 'nobody makes slips of the pen here';

export const timingClasses: Readonly<Record<TimingClass, Needs>> = {
  'order not executed yet': always,
  'paid, not cleared': always,
  'receipt in flight': always,
  'return in flight': ({ misfortunes }) =>
    Object.values(misfortunes.is).some((chance) => chance > 0)
      ? null
      : 'nothing is returned without misfortunes',
  'refund in flight': ({ refunds }) => (refunds ? null : 'no money comes back in this scenario'),
  'quota at one party only': always,
  'sent, not yet received': always,
  'in hand': always,
  'not yet told': never('clearings and refunds have names of their own for it'),
};

export const errorClasses: Readonly<Record<DifferenceClass, Needs>> = {
  missing: never('nobody executes what nobody ordered'),
  duplicated: slips,
  'state differs': never('no life leads two books to ends that contradict each other'),
  'amount differs': slips,
  'payee differs': ({ attacks }) => (attacks ? null : 'only an attack that succeeds pays another'),
};

/** The class of a finding, told apart by whether time ends it. */
export interface ClassOf {
  readonly name: string;
  readonly isError: boolean;
}
export const classOfDifference = ({ kind, name }: { kind: string; name: string }): ClassOf =>
  name === 'error' ? { name: kind, isError: true } : { name, isError: false };

/** @throws HarnessBug where a finding is of no class that is counted. */
export function assertClass(finding: { kind: string; name: string }): void {
  const { name, isError } = classOfDifference(finding);
  if (!Object.hasOwn(isError ? errorClasses : timingClasses, name))
    throw new HarnessBug(`a difference of a class that nobody counts: ${name}`);
}
