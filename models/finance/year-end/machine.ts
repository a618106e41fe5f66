/**
 * The year's end at finance: when the new year has begun it asks the bank, the central bank and the
 * first-level unit what became of the old year's quota, and closes only what all three agree in.
 *
 * open -> askingBank -> askingCentralBank -> askingUnits -> comparing -> agreed -> closed
 *             ^                                                |
 *             +--------------------- chased -------------- differing
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

type Word = 'used' | 'unused';
interface Context {
  readonly bank: Word | null;
  readonly centralBank: Word | null;
  readonly units: Word | null;
  /** Whether bank or central bank has said that something is left. */
  readonly left: 'none' | 'some';
}
type Event =
  | { type: 'YEAR_BEGAN' | 'COMPARE' | 'CHASE' | 'CLOSE' }
  | { type: 'BANK_STATEMENT' | 'CENTRAL_BANK_STATEMENT'; says: Word; left: 'none' | 'some' }
  | { type: 'FIRST_LEVEL_STATEMENT'; says: Word };

const asked = { bank: null, centralBank: null, units: null, left: 'none' } as const;
const said = (event: Event): Word | null => ('says' in event ? event.says : null);
const leftOver = ({ context, event }: { context: Context; event: Event }) =>
  'left' in event && event.left === 'some' ? 'some' : context.left;

const allSayTheSame = ({ context }: { context: Context }): boolean =>
  context.bank === context.centralBank && context.centralBank === context.units;
const nothingIsLeft = ({ context }: { context: Context }): boolean => context.left === 'none';

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    allSayTheSame,
    allSayTheSameAndNothingIsLeft: (seen) => allSayTheSame(seen) && nothingIsLeft(seen),
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    keepBank: assign({ bank: ({ event }) => said(event), left: leftOver }),
    keepCentralBank: assign({ centralBank: ({ event }) => said(event), left: leftOver }),
    keepUnits: assign({ units: ({ event }) => said(event) }),
    forgetAll: assign(asked),
  },
});
const ask = (party: 'bank' | 'central bank' | 'first-level unit') =>
  ({
    type: 'post',
    params: { line: `questions to the ${party}`, message: { type: 'YEAR_ASKED' } },
  }) as const;
const askBank = { target: 'askingBank', actions: ask('bank') } as const;

/** Without `unusedQuotaCancelled` what is left over is no difference; it goes on into the year. */
export const makeMachine = (rules: Rules) =>
  base.createMachine({
    id: 'finance/year-end',
    context: asked,
    initial: 'open',
    states: {
      open: { on: { YEAR_BEGAN: rules.automaticReconciliation ? askBank : 'agreed' } },
      askingBank: {
        on: {
          BANK_STATEMENT: {
            target: 'askingCentralBank',
            actions: ['keepBank', ask('central bank')],
          },
        },
      },
      askingCentralBank: {
        on: {
          CENTRAL_BANK_STATEMENT: {
            target: 'askingUnits',
            actions: ['keepCentralBank', ask('first-level unit')],
          },
        },
      },
      askingUnits: { on: { FIRST_LEVEL_STATEMENT: { target: 'comparing', actions: 'keepUnits' } } },
      comparing: {
        on: {
          COMPARE: [
            {
              guard: rules.unusedQuotaCancelled
                ? ('allSayTheSameAndNothingIsLeft' as const)
                : ('allSayTheSame' as const),
              target: 'agreed',
              actions: 'forgetAll',
            },
            { target: 'differing', actions: 'forgetAll' },
          ],
        },
      },
      differing: { on: { CHASE: askBank } },
      agreed: { on: { CLOSE: 'closed' } },
      closed: {},
    },
  });
