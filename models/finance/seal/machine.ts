/**
 * The treasury seal in the seal system: what it may be used for is decided elsewhere, here only
 * whether it may be used at all. A seal that is withdrawn is never used again; another one is made,
 * and the new specimen goes to everybody who compares with it.
 *
 * inUse -> suspended -> withdrawn -> issued -> inUse (as the second seal)
 *   |  \<-----/
 * locked
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

export interface SealContext {
  /** 1 or 2: the second seal is there in case the first is withdrawn. */
  readonly number: number;
  readonly wrongPasswords: number;
}
type Event = {
  type: 'WRONG_PASSWORD' | 'UNLOCK' | 'SUSPEND' | 'RESUME' | 'WITHDRAW' | 'ISSUE' | 'REGISTER';
};

const base = setup({
  types: { context: {} as SealContext, events: {} as Event },
  guards: {
    isFirstSeal: ({ context }) => context.number === 1,
    mayTryAgain: ({ context }) => context.wrongPasswords === 0,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    countWrongPassword: assign({ wrongPasswords: 1 }),
    forgetWrongPasswords: assign({ wrongPasswords: 0 }),
    countSeal: assign({ number: 2 }),
  },
});

const letter = (to: string, seal: number) =>
  ({
    type: 'post',
    params: { line: `specimens to the ${to}`, message: { type: 'SPECIMEN', seal } },
  }) as const;
const letters = (seal: number) => [letter('bank', seal), letter('central bank', seal)];

/** With `sealSpecimensMatch` off receivers are told by letter, whenever it comes. */
export const makeMachine = (rules: Rules) => {
  const told = (seal: number) => (rules.sealSpecimensMatch ? [] : letters(seal));
  return base.createMachine({
    id: 'finance/seal',
    context: { number: 1, wrongPasswords: 0 },
    initial: 'inUse',
    states: {
      inUse: {
        on: {
          SUSPEND: { target: 'suspended', actions: 'forgetWrongPasswords' },
          WRONG_PASSWORD: [
            { guard: 'mayTryAgain', actions: 'countWrongPassword' },
            { target: 'locked', actions: 'forgetWrongPasswords' },
          ],
        },
      },
      locked: { on: { UNLOCK: 'inUse', SUSPEND: 'suspended' } },
      suspended: {
        on: {
          RESUME: 'inUse',
          WITHDRAW: { guard: 'isFirstSeal', target: 'withdrawn', actions: told(0) },
        },
      },
      withdrawn: { on: { ISSUE: { target: 'issued', actions: 'countSeal' } } },
      issued: { on: { REGISTER: { target: 'inUse', actions: told(2) } } },
    },
  });
};
