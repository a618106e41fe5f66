/**
 * One finance department and two agent banks: an order for each, a seal reserved with each, a
 * clearing channel for each. What is the same at every bank is in the systems of one bank; here is
 * only what takes two of them: replay across banks, the wrong bank's seal, one bank holding up the
 * other.
 */
import type { BuildOptions, Family } from '../../family';
import { banks } from '../../finance/addressed-order/alphabet';
import type { Rules } from '../../rules';
import type { System } from '../../system';
import { budget } from '../pieces';
import { principals, underAttack } from './attack';
import { clearingScope } from './clearing';
import { orderGroup, orderProperties } from './orders';

const orders = (rules: Rules, options?: BuildOptions): System => ({
  name: 'two-banks',
  scope: 'orders',
  groups: banks.map((order) => orderGroup(rules, order, options)),
  counters: [budget('misfortunes', 1)],
  properties: orderProperties,
});

export const family: Family = {
  name: 'two-banks',
  principals,
  scopes: [
    { name: 'orders', kind: 'honest', build: orders },
    { name: 'clearing', kind: 'honest', build: clearingScope },
    { name: 'coalitions', kind: 'coalitions', build: underAttack },
  ],
};
