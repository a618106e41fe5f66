import { expect, test } from 'vitest';
import { widthOf } from '../base/catalogue/width';
import type { FollowedStep, FollowResults } from '../base/follow-results';
import { followLines, postName } from './follow-lines';

const step: FollowedStep = {
  at: { date: '2013-07-03', clock: '13:00' },
  life: 'payment',
  attempt: 1,
  step: 'the teller enters the payment',
  actor: 'teller',
  kind: 'duty',
  changes: [{ where: 'bank', what: 'part', from: 'signedIn', to: 'entered' }],
  unexpected: false,
  notes: [],
  after: 90,
  seals: [
    { part: 'finance', record: 'handler', by: 'officer A', as: 'officer B', content: 'genuine' },
  ],
  visit: {
    post: 'teller, bank 2',
    brought: { date: '2013-07-02', clock: '16:55' },
    waited: 12,
    worked: 3.5,
  },
  lacked: { balance: 'ceiling', minutes: 300 },
  struckBy: ['From 2013-07-03 10:33 for 11 hours: crash in mid-transfer, finance-bank of bank 1.'],
  incident: Array.from({ length: 9 }, () => ({
    at: { date: '2013-07-03', clock: '12:00' },
    step: 'the primary crashes',
  })),
  isFollowing: false,
  isMisfortune: true,
};
const life: FollowResults = {
  kind: 'follow',
  scenario: 'liaoning-2013',
  track: 'electronic',
  seed: '7',
  year: 0,
  document: 77,
  what: 'payment',
  bank: 'bank 2',
  fund: 'off-budget',
  amount: 123_456_789,
  rows: 1,
  isOnPaper: true,
  comesBack: 'bounce',
  asked: { date: '2013-07-02', clock: '16:50' },
  steps: [step, { ...step, life: 'clearing', isFollowing: true }, { ...step, attempt: 2 }],
  ends: [
    { life: 'payment', attempt: 2, standings: { finance: 'done', bank: 'void' }, lacks: ['quota'] },
  ],
  month: '2013-07',
  closed: null,
  violations: ['payment 77 was cleared before it was paid'],
};
const english = followLines('en', life);
const chinese = followLines('zh', life);

test('a step tells when, who, what changed, the seal, the wait, and what struck', () => {
  const text = english.join('\n').replaceAll(/\s+/g, ' ');
  for (const told of [
    'payment 0:77 · bank 2 · off-budget · 1,234,567.89 yuan, 1 row',
    '! 1 2013-07-03 13:00 payment teller: the teller enters the payment',
    'sealed: handler at finance, by officer A as officer B, on genuine content',
    'since 2013-07-02 16:55: waited 12 min, worked 3.5 min',
    'waited 5 h for a balance: ceiling',
    'struck by: From 2013-07-03 10:33',
    'and 3 more steps',
    'asked for again (2)',
    'clearing does the same',
    'The books of 2013-07 were never closed.',
    '✗ payment 77 was cleared before it was paid',
  ])
    expect(text).toContain(told);
});

test('both languages keep to the width, and Chinese is Chinese', () => {
  for (const line of [...english, ...chinese]) expect(widthOf(line)).toBeLessThanOrEqual(100);
  const latin = chinese.join(' ').match(/[A-Za-z]{3,}/g) ?? [];
  expect([...new Set(latin)]).toEqual(['liaoning']);
});

test('a post of a bank is named by its kind and its bank', () => {
  expect(postName('en', 'teller, bank 2')).toBe('teller, bank 2');
  expect(postName('zh', 'teller, bank 2')).toBe('银行柜员、第 2 家银行');
});
