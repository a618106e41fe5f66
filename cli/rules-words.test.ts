import { expect, test } from 'vitest';
import { liaoning2013 } from '../models/rules';
import { loadRules } from './inputs';

test('rules are switched by name on the command line', () => {
  const { rules } = loadRules(
    'liaoning-2013 without dutyOrder, noticesAgree with claimEvidenceCheck',
  );
  expect(rules).toEqual({
    ...liaoning2013,
    dutyOrder: false,
    noticesAgree: false,
    claimEvidenceCheck: true,
  });
});

test('a rule that does not exist, and rules that cannot hold together, are refused', () => {
  expect(() => loadRules('liaoning-2013 without dutyOrders')).toThrow(/did you mean dutyOrder\?/);
  expect(() => loadRules('liaoning-2013 without payBeforeClear with claimEvidenceCheck')).toThrow(
    /clears before it pays/,
  );
});

test('what is switched is another set of rules, by its digest', () => {
  const digest = (given: string): string => loadRules(given).digest;
  expect(digest('liaoning-2013 without dutyOrder')).not.toBe(digest('liaoning-2013'));
});
