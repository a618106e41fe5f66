/** Failures of a quota: what is read and written apart, and what is stored apart. */
import type { Failure } from './failure';

export const quotaFailures: readonly Failure[] = [
  {
    number: 1,
    title: 'quota is read, computed and written without a lock: two payments at once overdraw it',
    family: 'quota-change',
    scope: 'small',
    property: 'no more is paid than the quota that was notified',
    off: ['quotaChangedAtomically'],
    control: 'quotaChangedAtomically',
  },
  {
    number: 2,
    title: 'quota and status are written apart: a crash between them, a retry, deducted twice',
    family: 'quota-change',
    scope: 'small',
    property: 'once all is settled, the balance is what was notified less what was paid',
    off: ['quotaAndStatusTogether'],
    control: 'quotaAndStatusTogether',
  },
];
