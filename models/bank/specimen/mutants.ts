/** Specimens at the bank, deliberately wrong: each says which sentences it must break. */
import type { Mutant } from '../../family';
import { withoutTransition } from '../../rewire';
import { passesAs, verificationGuards } from '../verification';
import { makeMachine } from './machine';

const life = 'bank/specimen';
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
const NOT_ASKED_FOR = 'no funds go out on what nobody asked for';
type Check = keyof ReturnType<typeof verificationGuards>;
const checks: readonly Check[] = ['documentIsChanged', 'signerIsNotInList', 'specimenDiffers'];

/** The bank's machine, in which one check of the verifier finds nothing wrong. */
const without =
  (left: Check): Mutant['machine'] =>
  (rules) => {
    const guards = verificationGuards(rules);
    const others = checks.filter((check) => check !== left);
    const isGood = passesAs((seen) => others.some((check) => guards[check](seen)));
    return makeMachine(rules).provide({
      guards: {
        [left]: () => false,
        isGood: ({ context, event }) => event.type === 'ACCEPT' && isGood({ context, event }),
      },
    });
  };

export const mutants: readonly Mutant[] = [
  {
    name: 'the bank compares with no specimen',
    life,
    machine: without('specimenDiffers'),
    kills: [honest('no voucher is accepted under a withdrawn seal'), attacked(NOT_ASKED_FOR)],
  },
  {
    name: 'the verifier accepts a changed document',
    life,
    machine: without('documentIsChanged'),
    kills: [attacked(NOT_ASKED_FOR)],
  },
  {
    name: 'the verifier does not bind the signer to the seal',
    life,
    machine: without('signerIsNotInList'),
    kills: [attacked(NOT_ASKED_FOR)],
  },
  {
    name: 'the bank registers no new specimen',
    life,
    machine: (rules) =>
      makeMachine(rules).provide({
        guards: {
          isAnotherSpecimen: ({ context, event }) =>
            event.type === 'SPECIMEN' && event.seal === 0 && context.specimen !== 0,
        },
      }),
    kills: [
      honest('every seal operation in hand can still come to an end'),
      honest('a seal operation at rest is at its end'),
      honest('a voucher is paid under the seal that came after'),
      honest('the central bank accepts under the seal that came after'),
    ],
  },
  {
    name: 'the bank never pays what it accepted',
    life,
    machine: (rules) => withoutTransition(makeMachine(rules), 'accepted', 'PAY'),
    kills: [
      honest('every seal operation in hand can still come to an end'),
      honest('a seal operation at rest is at its end'),
      honest('a voucher is paid under the seal that came after'),
      attacked('a payment goes out'),
    ],
  },
];
