/**
 * Every event of the interface at the bank: orders of every version, production's and the test's.
 */
import { codeOf, codes, versions } from '../../messages/specification';
import type { ModelEvent } from '../../system';

/** What the test environment sends: an order of its own, in the first version. */
export const junk: ModelEvent = {
  type: 'INTERFACE_ORDER',
  environment: 'test',
  version: 1,
  code: codeOf(2, 1),
};

export const alphabet: readonly ModelEvent[] = [
  { type: 'VERSION_PUBLISHED' },
  { type: 'CHANGE_VERSION' },
  ...versions.flatMap((version) =>
    codes.map((code) => ({ type: 'INTERFACE_ORDER', environment: 'production', version, code })),
  ),
  junk,
  { type: 'PAY' },
  { type: 'PAY_JUNK' },
];
