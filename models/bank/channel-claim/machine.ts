/**
 * The day's claims of one bank, over the channel that it clears by: sent, cleared by the central
 * bank, and ended by the bank, which only then lets go of the channel.
 *
 * ready -> sent -> answered -> cleared
 */
import { setup } from 'xstate';
import type { Rules } from '../../rules';

type Event = { type: 'SEND_CLAIMS' | 'CLEARED' | 'END_CLEARING' };

const base = setup({ types: { context: {} as object, events: {} as Event } });

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'bank/channel-claim',
    context: {},
    initial: 'ready',
    states: {
      ready: { on: { SEND_CLAIMS: 'sent' } },
      sent: { on: { CLEARED: 'answered' } },
      answered: { on: { END_CLEARING: 'cleared' } },
      cleared: {},
    },
  });
