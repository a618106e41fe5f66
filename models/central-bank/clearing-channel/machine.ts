/**
 * A clearing channel at the central bank: one bank at a time, from its claims to the end of its
 * clearing. Whether each bank has its own is a matter of who takes it, not of the channel.
 *
 * free <-> taken
 */
import { setup } from 'xstate';
import type { Rules } from '../../rules';

const base = setup({
  types: { context: {} as object, events: {} as { type: 'TAKE' | 'LET_GO' } },
});

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'central-bank/clearing-channel',
    context: {},
    initial: 'free',
    states: { free: { on: { TAKE: 'taken' } }, taken: { on: { LET_GO: 'free' } } },
  });
