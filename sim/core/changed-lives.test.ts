import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { overridden } from '../../models/override';
import { stateOf, withoutTransition, withState, withTransition } from '../../models/rewire';
import { liaoning2013 } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { swapOf } from './changed-lives';
import { pilotLives } from './pilot-lives';
import { decode } from './reading';
import { simulate } from './run';
import { parseScenario } from './scenario';

/** The handler's draft is read by a reviewer before the director has it. */
function withReview(shipped: AnyStateMachine): AnyStateMachine {
  const reviewed = withState(shipped, 'reviewed', stateOf(shipped, 'handled'));
  const handled = withoutTransition(reviewed, 'handled', 'SEAL_AS_DIRECTOR');
  return withTransition(handled, 'handled', 'REVIEW', { target: 'reviewed' });
}
const family = overridden(
  {
    system: 'direct-payment',
    name: 'direct-payment with a reviewer',
    machines: { 'finance/direct-payment': withReview },
    principals: (shipped) => [
      ...shipped,
      { name: 'reviewer', side: 'ordering', posts: ['reviewer'], reaches: [], administers: [] },
    ],
    further: () => [
      {
        name: 'the reviewer passes the draft',
        actor: 'reviewer',
        kind: 'duty',
        does: [{ part: 'finance', event: { type: 'REVIEW', by: 'reviewer', as: 'reviewer' } }],
      },
    ],
  },
  families,
);
const swap = swapOf([{ shipped: 'direct-payment', family }]);
const shipped = pilotLives(liaoning2013);
const changed = pilotLives(liaoning2013, 'electronic', swap);
const file = join(__dirname, '..', 'scenarios', 'county.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'county.yaml');
const run = (lives: typeof shipped) =>
  simulate({ scenario, rules: liaoning2013, seed: 5, track: 'electronic', months: 2, lives });

test('a changed system is walked in place of the shipped one, the others as they are', () => {
  expect(changed.payment.table.words).toBeGreaterThan(shipped.payment.table.words);
  expect(changed.notice.table.words).toBe(shipped.notice.table.words);
  const [before, now] = [run(shipped), run(changed)];
  expect(now.violations).toEqual([]);
  expect(now.monthsClosed).toBe(2);
  const mean = ({ cycleTimes }: typeof now): number => {
    const { sum = 0, count = 1 } = cycleTimes.payment ?? {};
    return sum / count;
  };
  expect(mean(now)).toBeGreaterThan(mean(before));
  expect(now.cycleTimes.notice).toEqual(before.cycleTimes.notice);
  const reviews = now.monitors?.posts.find(({ kind }) => kind === 'reviewer');
  expect(reviews?.visits).toBeGreaterThan(50);
});

test('no book holds what is only reviewed, as none holds what is only handled', () => {
  const { table, books } = changed.payment;
  const finance = books[0] as Uint8Array;
  const standings = new Set<string>();
  for (let word = 0; word < table.words; word++)
    if (table.view(word).parts.finance?.value === 'reviewed')
      standings.add(decode(finance[word] as number).standing);
  expect([...standings]).toEqual(['none']);
});

test('what no voucher walks cannot be changed here, nor one system twice', () => {
  const other = { shipped: 'failover', family: { ...family, name: 'mine' } };
  expect(() => swapOf([other])).toThrow(/found mine, of failover, .*direct-payment/);
  const twice = [0, 1].map(() => ({ shipped: 'direct-payment', family }));
  expect(() => swapOf(twice)).toThrow(/two changes of direct-payment/);
});
