/**
 * One quota notice at finance: 2104 to the agent bank or 5106 to the central bank. A system holds
 * two of these lives for one plan; nothing here knows of the other one.
 *
 * drafted -> handled -> approved -> sealed -> released -> acknowledged
 *    (with returns: released -> returned -> handled -> approved -> ..., one version higher)
 *
 * The draft carries the plan's amount, 1; the handler may put another one by mistake.
 */
import { assign, setup } from 'xstate';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

export type Receiver = 'bank' | 'central bank';

interface Context {
  readonly amount: number;
  readonly version: number;
  readonly handled: boolean;
  readonly approved: boolean;
  readonly to: Receiver | null;
}
export type FinanceNoticeEvent =
  | { type: 'HANDLE'; amount: number }
  | { type: 'APPROVE' | 'SEAL' }
  | { type: 'RELEASE'; to: Receiver }
  | { type: 'RESEND' }
  | { type: 'QUOTA_RECEIPT' | 'QUOTA_RETURNED'; version: number };

/**
 * A notice goes out in at most this many versions: no scope has the budget to return it oftener.
 */
export const VERSIONS_MAX = 3;

const noticeOf = (context: Context, to: Receiver) => ({
  line: `notices to the ${to}`,
  message: {
    type: 'QUOTA_NOTICE',
    version: context.version,
    amount: context.amount,
    seal: 'good',
  },
});

const receiverIn = (event: FinanceNoticeEvent): Receiver | null =>
  event.type === 'RELEASE' ? event.to : null;

const base = setup({
  types: { context: {} as Context, events: {} as FinanceNoticeEvent },
  guards: {
    handlerIsOnRecord: ({ context }) => context.handled,
    directorIsOnRecord: ({ context }) => context.approved,
    answersThisVersion: ({ context, event }) =>
      'version' in event && event.version === context.version,
    answersAnEarlierVersion: ({ context, event }) =>
      'version' in event && event.version < context.version,
    returnsThisVersion: ({ context, event }) =>
      'version' in event && event.version === context.version && context.version < VERSIONS_MAX,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    recordHandler: assign({
      handled: true,
      amount: ({ context, event }) => (event.type === 'HANDLE' ? event.amount : context.amount),
    }),
    recordDirector: assign({ approved: true }),
    addressIt: assign({ to: ({ event }) => receiverIn(event) }),
    startOver: assign({
      handled: false,
      approved: false,
      to: null,
      version: ({ context }) => context.version + 1,
    }),
  },
});

const postOnRelease = {
  type: 'post',
  params: ({ context, event }: { context: Context; event: FinanceNoticeEvent }) =>
    noticeOf(context, receiverIn(event) ?? 'bank'),
} as const;
const postAgain = {
  type: 'post',
  params: ({ context }: { context: Context }) => noticeOf(context, context.to ?? 'bank'),
} as const;
const note = (reason: string) => ({ type: 'note', params: { reason } }) as const;

/** An answer that was overtaken by a later version is put aside. */
const answerToAnEarlierVersion = {
  guard: 'answersAnEarlierVersion',
  actions: note('an answer to an earlier version'),
} as const;
const lateAnswers = {
  QUOTA_RECEIPT: answerToAnEarlierVersion,
  QUOTA_RETURNED: answerToAnEarlierVersion,
} as const;

/** With `dutyOrder` off a post seals without looking for the record of the post before it. */
export const makeMachine = (rules: Rules) => {
  const seal = rules.dutyOrder
    ? { guard: 'directorIsOnRecord' as const, target: 'sealed' }
    : { target: 'sealed' };
  const approve = rules.dutyOrder
    ? {
        guard: 'handlerIsOnRecord' as const,
        target: 'approved',
        actions: 'recordDirector' as const,
      }
    : { target: 'approved', actions: 'recordDirector' as const };
  const handle = { target: 'handled', actions: 'recordHandler' } as const;
  return base.createMachine({
    id: 'finance/quota-notice',
    context: { amount: 1, version: 1, handled: false, approved: false, to: null },
    initial: 'drafted',
    states: {
      drafted: { on: { HANDLE: handle, APPROVE: approve, SEAL: seal } },
      handled: { on: { APPROVE: approve, SEAL: seal, ...lateAnswers } },
      approved: { on: { SEAL: seal, ...lateAnswers } },
      sealed: {
        on: {
          RELEASE: { target: 'released', actions: ['addressIt', postOnRelease] },
          ...lateAnswers,
        },
      },
      released: {
        on: {
          RESEND: { actions: postAgain },
          QUOTA_RECEIPT: [
            { guard: 'answersThisVersion', target: 'acknowledged' },
            answerToAnEarlierVersion,
          ],
          QUOTA_RETURNED: [
            { guard: 'returnsThisVersion', target: 'returned', actions: 'startOver' },
            answerToAnEarlierVersion,
          ],
        },
      },
      returned: { on: { HANDLE: handle, APPROVE: approve, SEAL: seal, ...lateAnswers } },
      acknowledged: {
        on: {
          QUOTA_RECEIPT: { actions: note('an answer that is known already') },
          QUOTA_RETURNED: answerToAnEarlierVersion,
        },
      },
    },
  });
};
