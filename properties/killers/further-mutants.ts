/**
 * Wrong machines for sentences that no mutant beside a life breaks: good endings that never come
 * about because one event is no longer heard, and the calibration model's own claims.
 */
import { assign } from 'xstate';
import { makeMachine as bankPayment } from '../../models/bank/direct-payment/machine';
import type { MakeMachine, Mutant } from '../../models/family';
import { makeMachine as financePayment } from '../../models/finance/direct-payment/machine';
import { makeResourceManager } from '../../models/systems/two-phase-commit/machines';
import { bankLife, financeLife } from '../../models/systems/voucher-reference/machines';
import { rewired } from './rewire';

const at = (family: string, scope: string, ...properties: readonly string[]): Mutant['kills'] =>
  properties.map((property) => ({ family, scope, property }));
const deaf =
  (make: MakeMachine, state: string, event: string): MakeMachine =>
  (rules) =>
    rewired(make(rules), state, event);

const CLOSES = 'the payment comes to be acknowledged or returned';

const directPayment: readonly Mutant[] = [
  {
    name: 'finance does not hear the receipt',
    life: 'finance/direct-payment',
    machine: deaf(financePayment, 'sent', 'PAYMENT_RECEIPT'),
    kills: at('direct-payment', 'one voucher', 'a payment is made and acknowledged', CLOSES),
  },
  {
    name: 'finance does not hear that an order came back',
    life: 'finance/direct-payment',
    machine: deaf(financePayment, 'sent', 'PAYMENT_RETURN'),
    kills: at('direct-payment', 'one voucher', 'a payment is returned', CLOSES),
  },
  {
    name: 'the bank never releases a payment',
    life: 'bank/direct-payment',
    machine: deaf(bankPayment, 'entered', 'RELEASE_GRANTED'),
    kills: [
      ...at('direct-payment', 'coalitions', 'a payment goes out'),
      ...at(
        'direct-payment',
        'one voucher',
        'the outcome of a transfer is unknown',
        'a transfer of unknown outcome had succeeded',
        'a transfer of unknown outcome had failed',
        CLOSES,
      ),
      ...['clearing-and-refund', 'reconciliation'].flatMap((family) =>
        at(
          family,
          'small',
          'a transfer of unknown outcome had succeeded',
          'a transfer of unknown outcome had failed',
        ),
      ),
    ],
  },
];

const calibration: readonly Mutant[] = [
  {
    name: 'one resource manager never aborts',
    life: 'two-phase-commit/resource-manager-1',
    machine: () => {
      const willing = rewired(makeResourceManager(1)(), 'working', 'CHOOSE_ABORT');
      const deafAtWork = rewired(willing, 'working', 'ABORT', { target: 'working' });
      return rewired(deafAtWork, 'prepared', 'ABORT', { target: 'prepared' });
    },
    kills: at('two-phase-commit', 'three managers', 'every manager aborts'),
  },
  {
    name: 'each payment is booked twice',
    life: 'voucher-reference/bank',
    machine: () =>
      bankLife.machine.provide({
        actions: { countPayment: assign({ payments: ({ context }) => context.payments + 2 }) },
      }),
    kills: at(
      'voucher-reference',
      'tiny',
      'reference.paid twice',
      'reference.paid within the quota',
    ),
  },
  {
    name: 'the bank forgets that it has paid when the order comes again',
    life: 'voucher-reference/bank',
    machine: () => {
      const payments = ({ context }: { context: { payments: number } }) =>
        Math.min(2, context.payments + 1);
      const bounded = bankLife.machine.provide({ actions: { countPayment: assign({ payments }) } });
      return rewired(bounded, 'paid', 'ORDER_0', { target: 'verified' });
    },
    kills: at('voucher-reference', 'tiny', 'reference.cleared but not paid'),
  },
  {
    name: 'finance wipes its seals when the receipt comes',
    life: 'voucher-reference/finance',
    machine: () =>
      financeLife.machine.provide({
        actions: { keepReceipt: assign({ hasReceipt: true, handler: 0 }) },
      }),
    kills: at('voucher-reference', 'tiny', 'reference.paid without two officers'),
  },
];

export const mutants: readonly Mutant[] = [...directPayment, ...calibration];
