/** Every event of a quota notice at finance, with every payload that it can carry here. */
import type { ModelEvent } from '../../system';
import { VERSIONS_MAX } from './machine';

const versions = Array.from({ length: VERSIONS_MAX }, (_, i) => i + 1);

export const alphabet: readonly ModelEvent[] = [
  { type: 'HANDLE', amount: 1 },
  { type: 'HANDLE', amount: 2 },
  { type: 'APPROVE' },
  { type: 'SEAL' },
  { type: 'RELEASE', to: 'bank' },
  { type: 'RELEASE', to: 'central bank' },
  { type: 'RESEND' },
  ...versions.map((version) => ({ type: 'QUOTA_RECEIPT', version })),
  ...versions.map((version) => ({ type: 'QUOTA_RETURNED', version })),
];
