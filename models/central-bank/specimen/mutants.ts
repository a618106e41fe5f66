/** Specimens at the central bank, deliberately wrong: each says which sentences it must break. */
import { passesAs, verificationGuards } from '../../bank/verification';
import type { Mutant } from '../../family';
import { makeMachine } from './machine';

export const mutants: readonly Mutant[] = [
  {
    name: 'the central bank compares with no specimen',
    life: 'central-bank/specimen',
    machine: (rules) => {
      const { specimenDiffers: _, ...others } = verificationGuards(rules);
      const isGood = passesAs((seen) => Object.values(others).some((refuses) => refuses(seen)));
      return makeMachine(rules).provide({
        guards: {
          specimenDiffers: () => false,
          isGood: ({ context, event }) => event.type === 'ACCEPT' && isGood({ context, event }),
        },
      });
    },
    kills: [
      {
        family: 'seal-administration',
        scope: 'a change of seal',
        property: 'no voucher is accepted under a withdrawn seal',
      },
    ],
  },
];
