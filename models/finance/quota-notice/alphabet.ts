/** Every event of a quota notice at finance, with every payload that it can carry here. */
import type { ModelEvent } from '../../system';
import { type Receiver, VERSIONS_MAX } from './machine';

const versions = Array.from({ length: VERSIONS_MAX }, (_, i) => i + 1);

/** Where a notice can go to these receivers. */
export const alphabetFor = (receivers: readonly Receiver[]): readonly ModelEvent[] => [
  { type: 'HANDLE', amount: 1 },
  { type: 'HANDLE', amount: 2 },
  { type: 'APPROVE' },
  { type: 'SEAL' },
  ...receivers.map((to) => ({ type: 'RELEASE', to })),
  { type: 'RESEND' },
  ...versions.map((version) => ({ type: 'QUOTA_RECEIPT', version })),
  ...versions.map((version) => ({ type: 'QUOTA_RETURNED', version })),
];
export const alphabet = alphabetFor(['bank', 'central bank']);
