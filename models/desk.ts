/**
 * A desk that compares two accounts of one payment and names the difference. One that waits for a
 * document gets it in hand first; an auditor goes and looks. What was compared once is not compared
 * again: whoever changes a book afterwards meets no comparison any more.
 *
 * waiting -> inHand -> agreed | differing            waiting -> agreed | differing
 */
import { assign, setup } from 'xstate';
import type { Account } from './account';

export interface Context {
  /** What the document in hand shows. */
  readonly says: Account | null;
}
export type DeskEvent =
  | { type: 'RECEIVE'; says: Account }
  | { type: 'COMPARE'; own: Account }
  | { type: 'EXAMINE'; agrees: boolean };

const desk = setup({
  types: { context: {} as Context, events: {} as DeskEvent },
  guards: {
    theyAgree: ({ context, event }) => event.type === 'COMPARE' && context.says === event.own,
    looksRight: ({ event }) => event.type === 'EXAMINE' && event.agrees,
    looksWrong: ({ event }) => event.type === 'EXAMINE' && !event.agrees,
  },
  actions: {
    take: assign({ says: ({ event }) => (event.type === 'RECEIVE' ? event.says : null) }),
    file: assign({ says: null }),
  },
});

/** A desk that is given a document and compares it with what it has itself. */
export const makeDocumentDesk = (id: string) =>
  desk.createMachine({
    id,
    context: { says: null },
    initial: 'waiting',
    states: {
      waiting: { on: { RECEIVE: { target: 'inHand', actions: 'take' } } },
      inHand: {
        on: {
          COMPARE: [
            { guard: 'theyAgree', target: 'agreed', actions: 'file' },
            { target: 'differing', actions: 'file' },
          ],
        },
      },
      agreed: {},
      differing: {},
    },
  });

const examined = [{ guard: 'looksRight', target: 'agreed' }, { target: 'differing' }] as const;

/** A desk that goes and looks, once. */
export const makeAuditDesk = (id: string) =>
  desk.createMachine({
    id,
    context: { says: null },
    initial: 'waiting',
    states: { waiting: { on: { EXAMINE: examined } }, agreed: {}, differing: {} },
  });

/** A desk that reads on: nothing is ever taken out of a log, and what is added later is read. */
export const makeLogDesk = (id: string) =>
  desk.createMachine({
    id,
    context: { says: null },
    initial: 'waiting',
    states: {
      waiting: { on: { EXAMINE: examined } },
      agreed: { on: { EXAMINE: { guard: 'looksWrong', target: 'differing' } } },
      differing: {},
    },
  });
