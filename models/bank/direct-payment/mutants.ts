/** Deliberately wrong bank machines, each with the properties it must break. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const life = 'bank/direct-payment';
const caught = (scope: string, property: string) => ({
  family: 'direct-payment',
  scope,
  property,
});

export const mutants: readonly Mutant[] = [
  {
    name: 'the verifier finds every seal good',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { sealIsTrusted: () => true } }),
    kills: [
      caught('coalitions', 'no funds go out on what nobody asked for'),
      caught('coalitions', 'the bank acts only on a voucher whose seal is good'),
    ],
  },
  {
    name: 'every order is taken in as new',
    life,
    machine: (rules) =>
      makeMachine(rules).provide({
        guards: {
          isTakenAgain: ({ context }) => Object.values(context.paid).every((times) => times < 2),
        },
      }),
    kills: [
      caught('one voucher', 'no payment is executed more than once'),
      caught('one voucher', 'no message is unexpected'),
      caught('one voucher', 'the payment can still be acknowledged or returned'),
      caught('one voucher', 'a payment at rest is acknowledged or returned'),
    ],
  },
  {
    name: 'an earlier voucher is taken for a new one',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { isRepeatOfEarlier: () => false } }),
    kills: [caught('coalitions', 'no funds go out on what nobody asked for')],
  },
  {
    name: 'the answer about an unknown transfer is always no',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { itSucceeded: () => false } }),
    kills: [caught('one voucher', 'no payment is executed more than once')],
  },
  {
    name: 'the answer about an unknown transfer is always yes',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { itSucceeded: () => true } }),
    kills: [caught('one voucher', 'an acknowledged payment was made, and a returned one was not')],
  },
];
