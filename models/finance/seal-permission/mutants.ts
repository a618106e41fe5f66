/** Servers of the payment system, deliberately wrong: each says which sentences it must break. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { makeMachine } from './machine';

const life = 'finance/seal-permission';
const honest = (property: string) => ({
  family: 'seal-administration',
  scope: 'a change of seal',
  property,
});
const attacked = (property: string) => ({
  family: 'seal-administration',
  scope: 'coalitions',
  property,
});
const CAN_CLOSE = honest('every seal operation in hand can still come to an end');
const ENDS_WELL = honest('a seal operation at rest is at its end');

export const mutants: readonly Mutant[] = [
  {
    name: 'the server takes the keeper’s word for the permission',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { keeperMaySeal: () => true } }),
    kills: [attacked('no funds go out on what nobody asked for')],
  },
  {
    name: 'the server does not look who directs',
    life,
    machine: (rules) => makeMachine(rules).provide({ guards: { directorMaySeal: () => true } }),
    kills: [attacked('no funds go out on what nobody asked for')],
  },
  {
    name: 'whoever sealed may cancel at any time',
    life,
    machine: (rules) =>
      makeMachine(rules).provide({
        guards: { mayCancelInAnyOrder: ({ context }) => context.isWithdrawn },
      }),
    kills: [
      honest('no funds go out on a voucher that wants one of its seals'),
      CAN_CLOSE,
      ENDS_WELL,
    ],
  },
  {
    name: 'finance does not hear that a voucher came back for its seal',
    life,
    machine: (rules) => withoutTransition(makeMachine(rules), 'sealed', 'VOUCHER_RETURNED'),
    kills: [
      honest('no message is unexpected'),
      CAN_CLOSE,
      ENDS_WELL,
      honest('a voucher comes back for its specimen'),
    ],
  },
  {
    name: 'the handler cannot cancel his seal',
    life,
    machine: (rules) => withoutTransition(makeMachine(rules), 'handled', 'CANCEL_AS_HANDLER'),
    kills: [CAN_CLOSE, ENDS_WELL, honest('a sealed voucher is voided, its seals cancelled')],
  },
];
