/**
 * What people, systems and the world do at the bank to an authorised payment, honestly and
 * otherwise.
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

/** Takes one payment from the quota; only within it where the bank checks. */
const draw = (rules: Rules): CounterUse =>
  rules.quotaCheckAtBank
    ? { counter: 'quota', atLeast: 1, add: -1 }
    : { counter: 'quota', add: -1 };

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
      { when: before, counters: [draw(rules)] },
    ),
    ...(rules.compareWithStoredOriginal
      ? [
          automatic('the bank returns what differs from the stored original', {
            type: 'FIND_DIFFERENT',
          }),
        ]
      : []),
    ...(rules.quotaCheckAtBank
      ? [
          automatic(
            'the bank refuses for want of quota',
            { type: 'RELEASE_REFUSED' },
            { counters: [{ counter: 'quota', atMost: 0 }] },
          ),
        ]
      : []),
    automatic('the bank sends the sealed receipt', { type: 'SEND_RECEIPT' }),
  ];
}

/** The world's answers to a transfer; unfavourable ones draw on a budget. */
export function transferAnswers(rules: Rules, withMisfortunes: boolean): readonly Step[] {
  const misfortune: CounterUse = { counter: 'misfortunes', atLeast: 1, add: -1 };
  const answer = (name: string, event: ModelEvent, counters: readonly CounterUse[] = []): Step =>
    act(name, 'environment', 'answer', event, { counters });
  const succeeds = answer('the transfer succeeds', { type: 'TRANSFER_SUCCEEDED' });
  if (!withMisfortunes) return [succeeds];
  return [
    succeeds,
    answer('the transfer fails', { type: 'TRANSFER_FAILED' }, [
      misfortune,
      { counter: 'quota', add: 1 },
    ]),
    ...[true, false].map((succeeded) =>
      answer(
        `the transfer ${succeeded ? 'succeeds' : 'fails'} but the bank does not know`,
        { type: 'TRANSFER_UNKNOWN', succeeded },
        [misfortune],
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
