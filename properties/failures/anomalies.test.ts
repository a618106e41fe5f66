import { expect, test } from 'vitest';
import { present } from '../../base/assert';
import { langs } from '../../base/catalogue/say';
import { storyLines } from '../../base/catalogue/story-lines';
import type { Story } from '../../base/story-results';
import { liaoning2013, type RuleName } from '../../models/rules';
import { families } from '../../models/systems/registry';
import { judgeField, switched } from '../killers/strike';

function storyWithout(rule: RuleName, where: string, property: string): Story {
  const [name, scopeName] = where.split(', ');
  const family = present(
    families.find((one) => one.name === name),
    where,
  );
  const scope = present(
    family.scopes.find((one) => one.name === scopeName),
    where,
  );
  const { verdicts } = judgeField({ family, scope, rules: switched(liaoning2013, rule) });
  return present(verdicts.find((one) => one.property === property)?.story, property);
}
/** The chain of one anomaly: at which step, and the reason that stands there. */
const chain = ({ anomalies, steps }: Story, name: string): readonly string[] =>
  (anomalies?.find((one) => one.name === name)?.because ?? []).map(
    ({ step, reason }) => `${steps[step]?.step}: ${reason}`,
  );

const UNASKED = 'no funds go out on what nobody asked for';

test.each([
  {
    anomaly: 'self-approval',
    rule: 'distinctOfficers',
    where: 'direct-payment, coalitions',
    property: UNASKED,
    because: [
      "the handler's seal is put without a look: sealed",
      "the deputy's seal is put without a look: sealed",
    ],
  },
  {
    anomaly: 'seal without its upstream record',
    rule: 'dutyOrder',
    where: 'direct-payment, coalitions',
    property: "no funds go out on one person's authority",
    because: [
      'the keeper puts the treasury seal: sealed',
      'the keeper puts the treasury seal: no upstream record',
    ],
  },
  {
    anomaly: 'content changed after approval',
    rule: 'compareWithStoredOriginal',
    where: 'authorised-payment, coalitions',
    property: UNASKED,
    because: [
      'the reviewer puts the public seal: sealed',
      'the voucher is put on the line with an altered row: content changed',
      'the transfer succeeds: paid on other content',
    ],
  },
  {
    anomaly: 'clear before pay',
    rule: 'payBeforeClear',
    where: 'clearing-and-refund, small',
    property: 'the treasury is debited only for payments that were made',
    because: [
      'the clearing clerk claims a voucher that is not paid: claimed unpaid',
      'the accounting supervisor grants the clearing: debited unpaid',
    ],
  },
  {
    anomaly: 'specimen changed at one side',
    rule: 'sealSpecimensMatch',
    where: 'seal-administration, a change of seal',
    property: 'no voucher is accepted under a withdrawn seal',
    because: [
      'the seal is withdrawn: seal changed at finance alone',
      'the bank finds seal 1 good and accepts: judged by the old specimen',
    ],
  },
  {
    anomaly: 'paid twice',
    rule: 'queryUnknownTransfers',
    where: 'direct-payment, one voucher',
    property: 'no payment is executed more than once',
    because: [
      'the transfer succeeds but the bank does not know: paid',
      'the teller tries the transfer again: taken up again',
      'the transfer succeeds: paid again',
    ],
  },
] as const)('$anomaly is named with its chain of reasons', (row) => {
  const story = storyWithout(row.rule, row.where, row.property);
  expect(chain(story, row.anomaly)).toEqual(row.because);
  for (const lang of langs)
    expect(storyLines(lang, story).every((l) => l.length <= 100)).toBe(true);
});

test('an honest loss shows no anomaly', () => {
  const closes = 'the payment comes to be acknowledged or returned';
  const story = storyWithout('resendUnanswered', 'direct-payment, one voucher', closes);
  expect(story.anomalies).toBeUndefined();
});
