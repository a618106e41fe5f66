/** Every event of a payment's file, with every content it can be given. */
import type { ModelEvent } from '../../system';

export const alphabet: readonly ModelEvent[] = [
  ...['altered', 'invented'].flatMap((to) => [
    { type: 'ALTER_DRAFT', to, isLogged: false },
    { type: 'ALTER_DRAFT', to, isLogged: true },
    { type: 'FORGE_APPROVALS', to },
  ]),
  { type: 'SEAL_AS_HANDLER' },
  { type: 'SEAL_AS_DIRECTOR' },
  { type: 'SEAL_AS_KEEPER' },
  { type: 'DELETE_ROW' },
];
