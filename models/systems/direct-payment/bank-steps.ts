/**
 * What people, systems and the world do at the bank to a direct payment, honestly and otherwise.
 */
import type { Powers } from '../../adversary';
import type { Rules } from '../../rules';
import type { Condition, Step } from '../../system';
import { BANK, draw, refusals } from '../payment-steps';
import { actsAt } from '../pieces';

const act = actsAt(BANK);

const copyIs = (content: string): Condition => ({
  part: BANK,
  is: (local) => local.context.copy === content,
  because: `the copy at the bank is ${content}`,
});
const entryAgrees: Condition = {
  part: BANK,
  is: (local) => local.context.entry === local.context.copy,
  because: 'what was entered agrees with the copy',
};

/** Honest people and systems of the bank. */
export function bankDuties(rules: Rules): readonly Step[] {
  const [releaser, compared] = rules.bankDualControl
    ? (['authoriser', [entryAgrees]] as const)
    : (['teller', []] as const);
  return [
    act('the bank verifies the seal', 'automatic', 'automatic', { type: 'VERIFY' }),
    ...['genuine', 'altered', 'earlier'].map((content) =>
      act(
        content === 'genuine'
          ? 'the teller enters the payment'
          : `the teller enters the ${content} payment as received`,
        'teller',
        'duty',
        { type: 'ENTER', to: content },
        { when: [copyIs(content)] },
      ),
    ),
    act(
      rules.bankDualControl
        ? 'the authoriser releases the payment'
        : 'the teller releases the payment',
      releaser,
      'duty',
      { type: 'RELEASE_GRANTED' },
      { when: compared, counters: [draw(rules, 'ceiling')] },
    ),
    ...refusals(rules, 'ceiling'),
    act('the bank sends the sealed receipt', 'automatic', 'automatic', { type: 'SEND_RECEIPT' }),
  ];
}

/** Acts of a member of the coalition at the bank. */
export function bankDeviations(powers: Powers): readonly Step[] {
  const me = powers.person;
  const steps: Step[] = [];
  if (powers.reaches('bank entry'))
    steps.push(
      act('another payee is entered at the bank', me, 'deviation', {
        type: 'ENTER',
        to: 'altered',
      }),
    );
  if (powers.reaches('bank copy'))
    steps.push(
      act("the bank's copy is altered", me, 'deviation', { type: 'ALTER_COPY', to: 'altered' }),
      act("the bank's copy is put right again", me, 'deviation', {
        type: 'ALTER_COPY',
        to: 'genuine',
      }),
    );
  if (powers.canActAs('authoriser'))
    steps.push(
      act(
        'a payment is released without a look',
        me,
        'deviation',
        { type: 'RELEASE_GRANTED' },
        { counters: [{ counter: 'ceiling', atLeast: 1, add: -1 }] },
      ),
    );
  return steps;
}
