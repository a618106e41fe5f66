import { expect, test } from 'vitest';
import { liaoning2013 } from '../../models/rules';
import { SMALL, voucherReference } from '../../models/systems/voucher-reference/system';
import { lifeOfGroup } from './lives';
import { pilotLives } from './pilot-lives';
import { decode } from './reading';

test('a system that nobody bound is bound by the kinds of its steps', () => {
  const life = lifeOfGroup({ name: 'voucher', system: voucherReference(SMALL) });
  const modeOf = (name: string) => life.plans.find((plan) => plan?.name === name)?.mode;
  expect(modeOf('SEAL_FIRST 1')).toBe('duty');
  expect(modeOf('RESEND 0')).toBe('patience');
  expect(modeOf('deliver CLAIM on claims')).toBe('delivery');
  expect(modeOf('lose CLAIM on claims')).toBe('lose');
  expect(life.isRest.some((rests) => rests === 1)).toBe(true);
});

test('a delivery on a line with faults knows what loses and what doubles its message', () => {
  const { payment } = pilotLives(liaoning2013);
  for (const plan of payment.plans) {
    if (plan?.mode !== 'delivery') continue;
    expect(payment.plans[plan.lose]?.mode).toBe('lose');
    expect(payment.plans[plan.duplicate]?.mode).toBe('duplicate');
    expect(plan.link).toBe('finance-bank');
  }
});

test('claims travel between bank and central bank, receipts from there to finance', () => {
  const { clearing } = pilotLives(liaoning2013);
  const links = new Map(
    clearing.plans.flatMap((plan) => (plan?.mode === 'delivery' ? [[plan.name, plan.link]] : [])),
  );
  for (const [name, link] of links) {
    if (/ on claims$/.test(name)) expect(link).toBe('bank-central bank');
    if (/ on clearing receipts$/.test(name)) expect(link).toBe('finance-central bank');
  }
  expect(new Set(links.values()).size).toBe(3);
});

test('at rest every book of the pilot is final', () => {
  for (const track of ['electronic', 'dual'] as const) {
    const { notice, payment } = pilotLives(liaoning2013, track);
    for (const life of [notice, payment])
      life.isRest.forEach((rests, word) => {
        if (rests === 0) return;
        const [finance, bank] = life.books.map((codes) => decode(codes[word] ?? 0).standing);
        expect([finance, bank]).toEqual([finance, finance]);
        expect(['done', 'void']).toContain(finance);
      });
  }
});
