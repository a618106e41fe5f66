/**
 * The lines between finance and the bank as finance uses them: a main line and a spare one. A line
 * may be down before anybody knows; until that is noticed orders go into a dead line.
 *
 * onMain <-> onSpare       cutOff: both are known to be down
 *     \-> cutOff <-/
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';

export interface LinesContext {
  readonly mainIsUp: boolean;
  readonly spareIsUp: boolean;
}
type Event = {
  type: 'MAIN_DOWN' | 'SPARE_DOWN' | 'MAIN_RESTORED' | 'SPARE_RESTORED' | 'NOTICE';
};

const base = setup({
  types: { context: {} as LinesContext, events: {} as Event },
  guards: {
    mainIsUp: ({ context }) => context.mainIsUp,
    mainIsDown: ({ context }) => !context.mainIsUp,
    spareIsUp: ({ context }) => context.spareIsUp,
    spareIsDown: ({ context }) => !context.spareIsUp,
    spareTakesOver: ({ context }) => !context.mainIsUp && context.spareIsUp,
    mainTakesOver: ({ context }) => !context.spareIsUp && context.mainIsUp,
    noneIsLeft: ({ context }) => !context.mainIsUp && !context.spareIsUp,
  },
  actions: {
    loseMain: assign({ mainIsUp: false }),
    loseSpare: assign({ spareIsUp: false }),
    restoreMain: assign({ mainIsUp: true }),
    restoreSpare: assign({ spareIsUp: true }),
  },
});

const falling = {
  MAIN_DOWN: { guard: 'mainIsUp', actions: 'loseMain' },
  SPARE_DOWN: { guard: 'spareIsUp', actions: 'loseSpare' },
} as const;
const rising = {
  MAIN_RESTORED: { guard: 'mainIsDown', actions: 'restoreMain' },
  SPARE_RESTORED: { guard: 'spareIsDown', actions: 'restoreSpare' },
} as const;

/** With `spareLines` off there is nobody who notices and no line to change to. */
export const makeMachine = (rules: Rules) =>
  base
    .createMachine({
      id: 'finance/lines',
      context: { mainIsUp: true, spareIsUp: true },
      initial: 'onMain',
      states: {
        onMain: {
          on: {
            ...falling,
            ...rising,
            NOTICE: [
              { guard: 'spareTakesOver', target: 'onSpare' },
              { guard: 'noneIsLeft', target: 'cutOff' },
            ],
          },
        },
        onSpare: {
          on: {
            ...falling,
            ...rising,
            NOTICE: [
              { guard: 'mainTakesOver', target: 'onMain' },
              { guard: 'noneIsLeft', target: 'cutOff' },
            ],
          },
        },
        cutOff: {
          on: {
            MAIN_RESTORED: { target: 'onMain', actions: 'restoreMain' },
            SPARE_RESTORED: { target: 'onSpare', actions: 'restoreSpare' },
          },
        },
      },
    })
    .provide({
      guards: {
        spareTakesOver: ({ context }) => rules.spareLines && !context.mainIsUp && context.spareIsUp,
        noneIsLeft: ({ context }) => rules.spareLines && !context.mainIsUp && !context.spareIsUp,
      },
    });
