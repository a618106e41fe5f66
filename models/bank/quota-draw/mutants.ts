/** Payments that draw on the quota, deliberately wrong. */
import { type AnyStateMachine, createMachine } from 'xstate';
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const small = (property: string) => ({ family: 'quota-change', scope: 'small', property });

/** The machine with another set of answers in one state. */
const answering = (
  { config, implementations }: AnyStateMachine,
  state: string,
  on: object,
): AnyStateMachine =>
  createMachine({ ...config, states: { ...config.states, [state]: { on } } }, implementations);

export const mutants: readonly Mutant[] = [
  {
    name: 'a crash forgets that the quota of a payment is granted',
    life: 'bank/quota-draw',
    machine: (rules) =>
      answering(makeMachine(rules), 'granted', {
        TRANSFER_SUCCEEDED: 'paid',
        CRASHED: 'waiting',
      }),
    kills: [small('once all is settled, the balance is what was notified less what was paid')],
  },
  {
    name: 'a refused payment is paid all the same',
    life: 'bank/quota-draw',
    machine: (rules) => answering(makeMachine(rules), 'refused', { TRANSFER_SUCCEEDED: 'paid' }),
    kills: [
      small('no more is paid than the quota that was notified'),
      small('once all is settled, the balance is what was notified less what was paid'),
    ],
  },
  {
    name: 'the bank never grants a payment its quota',
    life: 'bank/quota-draw',
    machine: (rules) =>
      answering(makeMachine(rules), 'takenUp', {
        CRASHED: 'waiting',
        QUOTA_REFUSED: 'refused',
      }),
    kills: [
      small('every change can still be receipted or returned'),
      small('every change comes to be receipted or returned'),
      small('where nothing more can happen, every change is receipted or returned'),
      small('quota that came later is paid from'),
      small('less quota is refused because it is used'),
    ],
  },
  {
    name: 'the bank never refuses a payment for want of quota',
    life: 'bank/quota-draw',
    machine: (rules) =>
      answering(makeMachine(rules), 'takenUp', { CRASHED: 'waiting', QUOTA_GRANTED: 'granted' }),
    kills: [
      small('every change can still be receipted or returned'),
      small('where nothing more can happen, every change is receipted or returned'),
      small('a payment is refused for want of quota'),
    ],
  },
];
