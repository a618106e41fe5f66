/**
 * A batch of two clearing claims at the agent bank. Its second line is one that finance notified,
 * or one that nobody knows of: a slip of the clearing clerk, who puts it right when the batch
 * returns.
 *
 * open -> sent -> cleared                        sent -> returned -> sent (next version)
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

interface Context {
  readonly version: number;
  readonly second: 'notified' | 'unknown';
}
type Event =
  | { type: 'MAKE_BATCH'; second: 'notified' | 'unknown' }
  | { type: 'RESEND' }
  | { type: 'BATCH_RECEIPT' | 'BATCH_RETURNED'; version: number };

/** One slip and one mistake found: no scope returns a batch more than twice. */
export const VERSIONS_MAX = 3;

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
    makeBatch: assign(({ context, event }) => ({
      version: context.version + 1,
      second: 'second' in event ? event.second : context.second,
    })),
  },
});

const postBatch = {
  type: 'post',
  params: ({ context, event }: { context: Context; event: Event }) => ({
    line: 'batches',
    message: {
      type: 'CLAIM_BATCH',
      version: 'second' in event ? context.version + 1 : context.version,
      second: 'second' in event ? event.second : context.second,
    },
  }),
} as const;
const known = {
  actions: { type: 'note', params: { reason: 'an answer that is known already' } },
} as const;
const make = {
  guard: 'mayBeMadeAnew',
  target: 'sent',
  actions: [postBatch, 'makeBatch'],
} as const;

export const makeMachine = (_rules: Rules) =>
  base.createMachine({
    id: 'bank/claim-batch',
    context: { version: 0, second: 'notified' },
    initial: 'open',
    states: {
      open: { on: { MAKE_BATCH: make } },
      sent: {
        on: {
          RESEND: { actions: postBatch },
          BATCH_RECEIPT: { guard: 'answersThisVersion', target: 'cleared' },
          BATCH_RETURNED: [{ guard: 'answersThisVersion', target: 'returned' }, known],
        },
      },
      returned: { on: { MAKE_BATCH: make, BATCH_RETURNED: known } },
      cleared: { on: { BATCH_RECEIPT: known, BATCH_RETURNED: known } },
    },
  });
