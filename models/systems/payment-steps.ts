/**
 * What payments of both kinds share around the bank: the counter that a payment draws on (`quota`
 * or `ceiling`), the world's answers to a transfer, and who can forge a seal.
 */
import { administers, type Cast, handsFor, jointly, writersOf } from '../adversary';
import type { Rules } from '../rules';
import type { Counter, CounterUse, ModelEvent, Step } from '../system';
import { actsAt, answersToTransfer } from './pieces';

export const BANK = 'bank';
const act = actsAt(BANK);

/** What may be paid, in vouchers; below zero only where nobody checks. */
export const funds = (name: string, max: number, initial: number): Counter => ({
  name,
  min: -12,
  max,
  initial,
  measures: 'money',
});

/** Takes one payment from the counter; only within it where the bank checks. */
export const draw = (rules: Rules, counter: string): CounterUse =>
  rules.quotaCheckAtBank ? { counter, atLeast: 1, add: -1 } : { counter, add: -1 };

/** The bank's refusal of what the counter does not cover, where it checks. */
export const refusals = (rules: Rules, counter: string): readonly Step[] =>
  rules.quotaCheckAtBank
    ? [
        act(
          'the bank refuses for want of quota',
          'automatic',
          'automatic',
          { type: 'RELEASE_REFUSED' },
          { counters: [{ counter, atMost: 0 }] },
        ),
      ]
    : [];

/**
 * The world's answers to a transfer; unfavourable ones draw on a budget, and what failed is given
 * back to the counter.
 */
export function transferAnswers(
  rules: Rules,
  counter: string,
  withMisfortunes: boolean,
): readonly Step[] {
  const misfortune: CounterUse = { counter: 'misfortunes', atLeast: 1, add: -1 };
  const answer = (name: string, event: ModelEvent, counters: readonly CounterUse[] = []): Step =>
    act(name, 'environment', 'answer', event, { counters, ...answersToTransfer });
  const succeeds = answer('the transfer succeeds', { type: 'TRANSFER_SUCCEEDED' });
  if (!withMisfortunes) return [succeeds];
  return [
    succeeds,
    answer('the transfer fails', { type: 'TRANSFER_FAILED' }, [misfortune, { counter, add: 1 }]),
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

/** It takes the records and the seals alike: both systems, in one hand or in two. */
const bothSystems = [administers('seal system'), administers('payment system')] as const;

/** Forged records with their seals, by whoever administers both systems, alone or together. */
export const forgeries = (cast: Cast, act: (actor: string) => Step): readonly Step[] =>
  jointly(cast, bothSystems, act);
/** By whom a forgery is, for alphabets. */
export const forgersIn = (cast: Cast): readonly string[] => [
  ...new Set(handsFor(cast, ...bothSystems).map(({ actor }) => actor)),
];

/** Who may write as a post; whoever runs the seal system can put the `keeper`'s seal as well. */
export const writersAs =
  (cast: Cast, keeper: string) =>
  (holder: string): readonly string[] => [
    ...new Set([
      ...writersOf(cast, holder),
      ...(holder === keeper
        ? handsFor(cast, administers('seal system')).map(({ actor }) => actor)
        : []),
    ]),
  ];
