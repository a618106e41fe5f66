/**
 * What people, systems and the world do at the bank to a direct payment, honestly and otherwise.
 */
import type { Powers } from '../../adversary';
import type { Rules } from '../../rules';
import type { Condition, CounterUse, ModelEvent, Step } from '../../system';

export const BANK = 'bank';

const act = (
  name: string,
  actor: string,
  kind: Step['kind'],
  event: ModelEvent,
  more: Partial<Step> = {},
): Step => ({ name, actor, kind, does: [{ part: BANK, event }], ...more });

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

/** Takes one payment from the ceiling; only within it where the bank checks. */
const draw = (rules: Rules): CounterUse =>
  rules.quotaCheckAtBank
    ? { counter: 'ceiling', atLeast: 1, add: -1 }
    : { counter: 'ceiling', add: -1 };

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
      { when: compared, counters: [draw(rules)] },
    ),
    ...(rules.quotaCheckAtBank
      ? [
          act(
            'the bank refuses for want of quota',
            'automatic',
            'automatic',
            { type: 'RELEASE_REFUSED' },
            { counters: [{ counter: 'ceiling', atMost: 0 }] },
          ),
        ]
      : []),
    act('the bank sends the sealed receipt', 'automatic', 'automatic', { type: 'SEND_RECEIPT' }),
  ];
}

/** The world's answers to a transfer; unfavourable ones draw on a budget. */
export function transferAnswers(rules: Rules, withMisfortunes: boolean): readonly Step[] {
  const misfortune: CounterUse = { counter: 'misfortunes', atLeast: 1, add: -1 };
  const answers = [
    act('the transfer succeeds', 'environment', 'answer', { type: 'TRANSFER_SUCCEEDED' }),
  ];
  if (!withMisfortunes) return answers;
  return [
    ...answers,
    act(
      'the transfer fails',
      'environment',
      'answer',
      { type: 'TRANSFER_FAILED' },
      { counters: [misfortune, { counter: 'ceiling', add: 1 }] },
    ),
    ...[true, false].map((succeeded) =>
      act(
        succeeded
          ? 'the transfer succeeds but the bank does not know'
          : 'the transfer fails but the bank does not know',
        'environment',
        'answer',
        { type: 'TRANSFER_UNKNOWN', succeeded },
        { counters: [misfortune] },
      ),
    ),
    rules.queryUnknownTransfers
      ? act('the bank asks what became of the transfer', 'automatic', 'automatic', {
          type: 'QUERY',
        })
      : act('the teller tries the transfer again', 'teller', 'duty', { type: 'RETRY' }),
  ];
}

/** Acts of the coalition at the bank. */
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
