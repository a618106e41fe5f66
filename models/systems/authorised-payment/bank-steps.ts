/**
 * What people, systems and the world do at the bank to an authorised payment, honestly and
 * otherwise.
 */
import type { Powers } from '../../adversary';
import type { Rules } from '../../rules';
import type { Condition, ModelEvent, Step } from '../../system';
import { BANK, draw, refusals } from '../payment-steps';
import { actsAt } from '../pieces';

const act = actsAt(BANK);

/** Honest people and systems of the bank; `before` must hold of its own parts when it pays. */
export function bankDuties(rules: Rules, before: readonly Condition[] = []): readonly Step[] {
  const automatic = (name: string, event: ModelEvent, more: Partial<Step> = {}): Step =>
    act(name, 'automatic', 'automatic', event, more);
  return [
    automatic('the bank verifies the public seal', { type: 'VERIFY' }),
    act('the teller takes the voucher up for payment', 'teller', 'duty', { type: 'TAKE_UP' }),
    automatic(
      'the bank releases the payment',
      { type: 'RELEASE_GRANTED' },
      { when: before, counters: [draw(rules, 'quota')] },
    ),
    ...(rules.compareWithStoredOriginal
      ? [
          automatic('the bank returns what differs from the stored original', {
            type: 'FIND_DIFFERENT',
          }),
        ]
      : []),
    ...refusals(rules, 'quota'),
    automatic('the bank sends the sealed receipt', { type: 'SEND_RECEIPT' }),
  ];
}

/** Acts of a member of the coalition at the bank. */
export function bankDeviations(powers: Powers): readonly Step[] {
  const steps: Step[] = [];
  const alter = (type: string, what: string): void => {
    for (const to of ['altered', 'genuine']) {
      const how = to === 'altered' ? 'altered' : 'put right again';
      steps.push(act(`the bank's ${what} is ${how}`, powers.person, 'deviation', { type, to }));
    }
  };
  if (powers.reaches('bank entry') || powers.administers('bank system'))
    alter('ALTER_ENTRY', 'entry');
  if (powers.reaches('bank copy')) alter('ALTER_COPY', 'copy');
  return steps;
}
