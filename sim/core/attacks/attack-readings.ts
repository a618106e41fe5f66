/**
 * How the three parties' books read a voucher under attack: as they read an honest one, and beside
 * it whom each says the money goes to. A party knows what its own parts show and no more.
 */
import type { Account } from '../../../models/account';
import type { Content } from '../../../models/content';
import type { ModelEvent, WordView } from '../../../models/system';
import type { Party } from '../books/ledgers';
import type { Reading } from '../reading';
import {
  dualAtBank,
  dualAtFinance,
  isTransferred,
  ofState,
  once,
  paymentReadings,
  unitReadings,
} from '../readings';
import type { Point } from './points';

export interface Readings {
  readonly readings: Readonly<Partial<Record<Party, Reading>>>;
  readonly moves: (event: ModelEvent) => boolean;
}

const contextOf = (view: WordView, part: string) => view.parts[part]?.context ?? {};

/** Of money that went out more than once, or elsewhere as well, the worst is told. */
const gone = (paid: Partial<Record<Content, number>> | undefined): Content => {
  if ((paid?.earlier ?? 0) > 0) return 'earlier';
  return (paid?.altered ?? 0) > 0 ? 'altered' : 'genuine';
};

const saying =
  (reading: Reading, content: (view: WordView) => Content): Reading =>
  (view) => ({ ...reading(view), content: content(view) });

const paidBy =
  (...parts: readonly string[]) =>
  (view: WordView): Content =>
    parts.map((part) => gone(contextOf(view, part).paid)).find((one) => one !== 'genuine') ??
    'genuine';

/** What is in no unit's name is not what was asked for either. */
const asContent = (account: Account): Content =>
  account === 'altered' || account === 'invented' ? 'altered' : 'genuine';

const BANK_DESK = 'claim desk of the bank';
const CENTRAL_DESK = 'claim desks of the central bank';
const sending: readonly string[] = ['SEND', 'SEND_UNCOMPARED'];

/** The bank holds its claim in hand: the scope ends with the debit, no receipt is in it. */
const claims: Readings = {
  readings: {
    finance: () => ({ standing: 'none', units: 1 }),
    bank: saying(
      ofState(BANK_DESK, ['unclaimed'], []),
      (view) => contextOf(view, BANK_DESK).draft ?? 'genuine',
    ),
    'central bank': saying(ofState(CENTRAL_DESK, ['awaited'], ['debited']), (view) =>
      gone(contextOf(view, CENTRAL_DESK).debited),
    ),
  },
  moves: ({ type }) => sending.includes(type),
};

const bySystem: Readonly<Record<string, Readings>> = {
  'direct-payment': {
    readings: {
      finance: saying(paymentReadings.finance, (view) => {
        const { row, draft } = contextOf(view, 'finance');
        return row ?? draft;
      }),
      bank: saying(paymentReadings.bank, paidBy('bank')),
    },
    moves: isTransferred,
  },
  'authorised-payment': {
    readings: {
      finance: saying(unitReadings.finance, (view) => contextOf(view, 'unit').draft ?? 'genuine'),
      bank: saying(unitReadings.bank, paidBy('bank')),
    },
    moves: isTransferred,
  },
  'dual-track': {
    readings: {
      // What the unit's clerk signed stands in the unit's book, whatever was written over it.
      finance: saying(
        dualAtFinance,
        (view) =>
          contextOf(view, 'paper').clerk?.content ?? contextOf(view, 'unit').draft ?? 'genuine',
      ),
      bank: saying(dualAtBank, paidBy('bank', 'paper')),
    },
    moves: (event) => isTransferred(event) || event.type === 'RELEASE',
  },
  'clearing-and-refund': claims,
  // Finance knows a payment for made once a statement of it has come to its desk.
  detection: {
    readings: {
      finance: (view) => {
        const { content } = contextOf(view, 'file at finance');
        const isOut = view.parts['file at finance']?.value === 'ordered';
        const isStated = view.parts['statement desk']?.value !== 'waiting';
        return {
          ...once(isStated ? 'done' : isOut ? 'open' : 'none'),
          content: asContent(content),
        };
      },
      bank: saying(ofState('payment at the bank', ['awaited'], ['paid']), (view) => {
        const { journal } = contextOf(view, 'payment at the bank');
        return asContent(journal);
      }),
    },
    moves: ({ type }) => type === 'RELEASE',
  },
};

export const readingsOf = ({ family }: Point): Readings => bySystem[family.name] as Readings;
