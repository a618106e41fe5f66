/**
 * Failover: an order reaches a bank whose front end is a pair of nodes, over a main line and a
 * spare one. Scope `two crashes`: nodes crash and come back in any order, lines hold. Scope `two
 * broken lines`: lines break and are restored in any order, the last way is by hand; nodes hold.
 */
import { alphabet as bankAlphabet } from '../../bank/front-end/alphabet';
import { makeMachine as makeBank } from '../../bank/front-end/machine';
import { type BuildOptions, type Family, lifeOf } from '../../family';
import { alphabet as financeAlphabet } from '../../finance/dispatch/alphabet';
import { makeMachine as makeFinance } from '../../finance/dispatch/machine';
import { alphabet as linesAlphabet } from '../../finance/lines/alphabet';
import { makeMachine as makeLines } from '../../finance/lines/machine';
import type { Rules } from '../../rules';
import type { Line, Part, System } from '../../system';
import { BANK } from '../payment-steps';
import { budget, line } from '../pieces';
import { crashProperties, lineProperties } from './properties';
import { brokenLines, crashes, duties, FINANCE, LINES } from './steps';

const electronic: readonly Line[] = [line('orders', BANK), line('answers', FINANCE)];
const byHand: readonly Line[] = [
  line('orders carried by hand', BANK),
  line('receipts carried by hand', FINANCE),
];

const parts = (rules: Rules, options?: BuildOptions): readonly Part[] => [
  {
    name: FINANCE,
    life: lifeOf('finance/dispatch', makeFinance, financeAlphabet, rules, options),
  },
  { name: LINES, life: lifeOf('finance/lines', makeLines, linesAlphabet, rules, options) },
  { name: BANK, life: lifeOf('bank/front-end', makeBank, bankAlphabet, rules, options) },
];

const scope =
  (name: string, more: Pick<System['groups'][number], 'steps'>, rest: Partial<System>) =>
  (rules: Rules, options?: BuildOptions): System => ({
    name: 'failover',
    scope: name,
    groups: [
      {
        name: 'order',
        replicas: 1,
        parts: parts(rules, options),
        lines: [...electronic, ...byHand],
        steps: [...duties(rules), ...more.steps],
      },
    ],
    counters: [],
    properties: [],
    ...rest,
  });

export const family: Family = {
  name: 'failover',
  scopes: [
    {
      name: 'two crashes',
      kind: 'honest',
      build: scope(
        'two crashes',
        { steps: crashes },
        { counters: [budget('crashes', 2)], properties: crashProperties },
      ),
    },
    {
      name: 'two broken lines',
      kind: 'honest',
      build: scope(
        'two broken lines',
        { steps: brokenLines },
        { counters: [budget('broken lines', 2)], properties: lineProperties },
      ),
    },
  ],
  principals: () => [],
};
