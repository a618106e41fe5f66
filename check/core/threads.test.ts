import { expect, test } from 'vitest';
import { voucherReference } from '../../models/systems/voucher-reference/system';
import { composeSystem } from '../../models/tables/compose-system';
import { explore } from './explore';
import { HELPERS_MAX } from './kernel/layout';
import type { HelperOrder } from './threads';

test('on a machine of many cores no more helpers are started than there is room for', () => {
  const orders: HelperOrder[] = [];
  const threads = {
    helpers: 63,
    from: 0,
    isAwaited: false,
    start: (order: HelperOrder) => void orders.push(order),
  };
  const composed = composeSystem(voucherReference({ vouchers: 1, quota: 1, faults: 1 }));
  const found = explore(composed, { statesMax: 10_000, threads });
  expect([found.states, found.transitions, found.levels]).toEqual([1_342, 4_868, 22]);
  expect(orders.map(({ helper }) => helper)).toEqual(
    Array.from({ length: HELPERS_MAX }, (_, helper) => helper),
  );
  expect(new Set(orders.map(({ area }) => area)).size).toBe(HELPERS_MAX);
});
