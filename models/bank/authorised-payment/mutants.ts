/** Deliberately wrong bank machines, each with the properties it must break. */
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

const life = 'bank/authorised-payment';
const caught = (scope: string, property: string) => ({
  family: 'authorised-payment',
  scope,
  property,
});
/** The same life on one of two carriers. */
const caughtBeside = (scope: string, property: string) => ({
  family: 'dual-track',
  scope,
  property,
});
const caughtInPilot = (property: string) => ({ family: 'pilot', scope: 'small', property });
const electronic = 'no funds go out on the electronic carrier';

export const mutants: readonly Mutant[] = [
  {
    name: 'the verifier finds every public seal good',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { sealIsTrusted: () => true } }),
    kills: [
      caught('coalitions', 'no funds go out on what nobody asked for'),
      caught('coalitions', "no funds go out on one person's authority"),
      caught('coalitions', 'the bank acts only on a voucher whose seal is good'),
      caughtBeside('coalitions', `${electronic} on what nobody asked for`),
      caughtBeside('coalitions', `${electronic} on one person's authority`),
    ],
  },
  {
    name: 'the comparison finds every entry equal to the original',
    life,
    machine: (rules) =>
      makeMachine(rules).provide({
        guards: { agreesWithOriginal: () => true, differsFromOriginal: () => false },
      }),
    kills: [
      caught('coalitions', 'no funds go out on what nobody asked for'),
      caught('coalitions', 'the bank pays only what the sealed original says'),
    ],
  },
  {
    name: 'the comparison finds no entry equal to the original',
    life,
    machine: (rules) =>
      makeMachine(rules).provide({
        guards: { agreesWithOriginal: () => false, differsFromOriginal: () => false },
      }),
    kills: [
      caught('one voucher', 'a payment is made and acknowledged'),
      caught('one voucher', 'a payment is made and its receipt is not sent'),
      caught('one voucher', 'the outcome of a transfer is unknown'),
      caught('one voucher', 'a transfer of unknown outcome had succeeded'),
      caught('one voucher', 'a transfer of unknown outcome had failed'),
      caught('one voucher', 'a payment is returned'),
      caught('coalitions', 'a payment goes out'),
      caughtBeside('coalitions', 'a voucher is paid on the electronic carrier'),
      caughtInPilot('the month can still be closed'),
      caughtInPilot('everything of the month is closed, paid and cleared'),
    ],
  },
  {
    name: 'every voucher is taken in as new',
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
      caughtBeside('one voucher', 'no payment is executed more than once'),
      caughtBeside('one voucher', 'the voucher can still be settled on both carriers'),
      caughtBeside('one voucher', 'a voucher at rest is settled on both carriers'),
      caughtInPilot('no message is unexpected'),
      caughtInPilot('the cycle never closes while a book differs from what really happened'),
      caughtInPilot('where nothing more can happen, the month is closed'),
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
    kills: [
      caught('one voucher', 'no payment is executed more than once'),
      {
        family: 'pilot',
        scope: 'one misfortune',
        property: 'no payment is executed more than once',
      },
    ],
  },
  {
    name: 'the answer about an unknown transfer is always yes',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { itSucceeded: () => true } }),
    kills: [caught('one voucher', 'an acknowledged payment was made, and a returned one was not')],
  },
];
