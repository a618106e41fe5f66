/**
 * An adjustment (5253, 5351) at finance: what was debited under one subject is moved to another,
 * and no money moves. Its lines add up to zero, unless the handler slips.
 *
 * drafted -> sent -> acknowledged               sent -> returned -> sent (next version)
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly version: number;
  readonly net: 'zero' | 'other';
}
type Event =
  | { type: 'SEND_ADJUSTMENT'; net: 'zero' | 'other' }
  | { type: 'RESEND' }
  | { type: 'ADJUSTMENT_RECEIPT' | 'ADJUSTMENT_RETURNED'; version: number };

/** One slip at most: an adjustment is sent in two versions at most. */
export const VERSIONS_MAX = 2;

const base = setup({
  types: { context: {} as Context, events: {} as Event },
  guards: {
    answersThisVersion: ({ context, event }) =>
      'version' in event && event.version === context.version,
    mayBeMadeAnew: ({ context }) => context.version < VERSIONS_MAX,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    makeAdjustment: assign(({ context, event }) => ({
      version: context.version + 1,
      net: 'net' in event ? event.net : context.net,
    })),
  },
});

const postAdjustment = {
  type: 'post',
  params: ({ context, event }: { context: Context; event: Event }) => ({
    line: 'adjustments',
    message: {
      type: 'ADJUSTMENT',
      version: 'net' in event ? context.version + 1 : context.version,
      net: 'net' in event ? event.net : context.net,
    },
  }),
} as const;
const known = {
  actions: { type: 'note', params: { reason: 'an answer that is known already' } },
} as const;
const send = {
  guard: 'mayBeMadeAnew',
  target: 'sent',
  actions: [postAdjustment, 'makeAdjustment'],
} as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'finance/adjustment',
    context: { version: 0, net: 'zero' },
    initial: 'drafted',
    states: {
      drafted: { on: { SEND_ADJUSTMENT: send } },
      sent: {
        on: {
          RESEND: { actions: postAdjustment },
          ADJUSTMENT_RECEIPT: { guard: 'answersThisVersion', target: 'acknowledged' },
          ADJUSTMENT_RETURNED: [{ guard: 'answersThisVersion', target: 'returned' }, known],
        },
      },
      returned: { on: { SEND_ADJUSTMENT: send, ADJUSTMENT_RETURNED: known } },
      acknowledged: { on: { ADJUSTMENT_RECEIPT: known, ADJUSTMENT_RETURNED: known } },
    },
  });
