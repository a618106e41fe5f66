/**
 * A paper voucher (纸质凭证) of the fallback: made out at the unit, carried to the bank's counter,
 * entered late.
 *
 * unused -> declared -> printed -> sealed -> carried -> handedIn -> booked -> executed ->
 * enteredLate
 *                                                          |          |
 *                                                       returned   returned
 *
 * A red seal is compared by eye and binds no content: what is altered under it looks as good as
 * before. Who signed and stamped which content is recorded here for the properties; nobody at the
 * bank can see it.
 */
import { assign, setup } from 'xstate';
import type { Content, Mark } from '../../content';
import type { Rules } from '../../rules';
import type { ModelEvent } from '../../system';

export interface PaperContext {
  readonly paper: Content | null;
  /** The clerk's signature and the keeper's red seal. */
  readonly clerk: Mark | null;
  readonly keeper: Mark | null;
  /** What the bank was handed, and what its teller booked of it. */
  readonly handed: Content | null;
  readonly entry: Content | null;
  /** Payments that really went out on paper, by content: 0 to 2. */
  readonly paid: Readonly<Record<Content, number>>;
}
export type PaperEvent =
  | { type: 'PRINT'; by: string; content: Content }
  | { type: 'ALTER_PAPER' | 'BOOK'; to: Content }
  | { type: 'SEAL' | 'SEAL_BLANK'; by: string }
  | { type: 'PAPER_VOUCHER'; content: Content; seal: 'red' }
  | {
      type:
        | 'FALLBACK_DECLARED'
        | 'CARRY'
        | 'RELEASE'
        | 'RELEASE_UNSEEN'
        | 'GIVE_BACK'
        | 'ENTER_LATE';
    };

const life = setup({
  types: { context: {} as PaperContext, events: {} as PaperEvent },
  guards: {
    isAnotherPaper: ({ context, event }) => 'to' in event && context.paper !== event.to,
    isRepeatOfEarlier: ({ event }) => 'content' in event && event.content === 'earlier',
    isTakenAgain: () => false,
    dutyOrderIsOff: () => false,
    entryAgrees: ({ context }) => context.entry === context.handed,
  },
  actions: {
    post: (_, _params: { line: string; message: ModelEvent }) => {},
    note: (_, _params: { reason: string }) => {},
    print: assign({
      paper: ({ event }) => ('content' in event ? event.content : null),
      clerk: ({ event }) =>
        event.type === 'PRINT' ? { by: event.by, as: 'unit clerk', content: event.content } : null,
    }),
    alterPaper: assign({ paper: ({ event }) => ('to' in event ? event.to : null) }),
    stamp: assign({
      keeper: ({ context, event }) =>
        event.type === 'SEAL' && context.paper
          ? { by: event.by, as: 'red-seal keeper', content: context.paper }
          : null,
    }),
    makeOutAlone: assign({
      paper: 'genuine',
      keeper: ({ event }) =>
        event.type === 'SEAL_BLANK'
          ? { by: event.by, as: 'red-seal keeper', content: 'genuine' as const }
          : null,
    }),
    takeIn: assign({
      handed: ({ event }) => ('content' in event ? event.content : null),
      entry: null,
    }),
    book: assign({ entry: ({ event }) => ('to' in event ? event.to : null) }),
    payOut: assign({
      paid: ({ context }) => {
        const content = context.entry ?? 'genuine';
        return { ...context.paid, [content]: Math.min(2, context.paid[content] + 1) };
      },
    }),
  },
});

const note = (reason: string) => ({ type: 'note' as const, params: { reason } });
/** What the messenger takes along. */
const carry = {
  type: 'post' as const,
  params: ({ context }: { context: PaperContext }) => ({
    line: 'messenger',
    message: { type: 'PAPER_VOUCHER', content: context.paper, seal: 'red' },
  }),
};
const alterable = { ALTER_PAPER: { guard: 'isAnotherPaper', actions: 'alterPaper' } } as const;
/** Another copy of a voucher that is at the counter, or was. */
const handedInAgain = {
  PAPER_VOUCHER: [
    { guard: 'isTakenAgain', target: 'handedIn', actions: 'takeIn' },
    { actions: note('this paper voucher is registered already') },
  ],
} as const;

/**
 * The machine under the given rules: `dutyOrder`, `duplicateCheck` and `bankDualControl` are read
 * by its guards.
 */
export function makeMachine(rules: Rules) {
  return life
    .createMachine({
      id: 'paper/voucher',
      context: {
        paper: null,
        clerk: null,
        keeper: null,
        handed: null,
        entry: null,
        paid: { genuine: 0, altered: 0, earlier: 0 },
      },
      initial: 'unused',
      states: {
        unused: { on: { FALLBACK_DECLARED: 'declared' } },
        declared: {
          on: {
            PRINT: { target: 'printed', actions: 'print' },
            SEAL_BLANK: { guard: 'dutyOrderIsOff', target: 'sealed', actions: 'makeOutAlone' },
          },
        },
        printed: { on: { ...alterable, SEAL: { target: 'sealed', actions: 'stamp' } } },
        sealed: { on: { ...alterable, CARRY: { target: 'carried', actions: carry } } },
        carried: {
          on: {
            CARRY: { actions: carry },
            PAPER_VOUCHER: [
              {
                guard: 'isRepeatOfEarlier',
                actions: note('that earlier voucher is paid already'),
              },
              { target: 'handedIn', actions: 'takeIn' },
            ],
          },
        },
        handedIn: {
          on: {
            ...handedInAgain,
            BOOK: { target: 'booked', actions: 'book' },
            GIVE_BACK: 'returned',
          },
        },
        booked: {
          on: {
            ...handedInAgain,
            RELEASE: { guard: 'entryAgrees', target: 'executed', actions: 'payOut' },
            RELEASE_UNSEEN: { target: 'executed', actions: 'payOut' },
            GIVE_BACK: 'returned',
          },
        },
        executed: { on: { ...handedInAgain, ENTER_LATE: 'enteredLate' } },
        enteredLate: { on: handedInAgain },
        returned: { on: handedInAgain },
      },
    })
    .provide({
      guards: {
        isRepeatOfEarlier: ({ event }) =>
          rules.duplicateCheck && 'content' in event && event.content === 'earlier',
        isTakenAgain: ({ context }) =>
          !rules.duplicateCheck && Object.values(context.paid).every((times) => times < 2),
        dutyOrderIsOff: () => !rules.dutyOrder,
        entryAgrees: ({ context }) => !rules.bankDualControl || context.entry === context.handed,
      },
    });
}
