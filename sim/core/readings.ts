/** How books read the parties' parts of each life by the names of their states. */
import type { ModelEvent, WordView } from '../../models/system';
import type { Standing } from './books/ledgers';
import type { Reading } from './reading';

export const stateOf = (view: WordView, part: string): string => String(view.parts[part]?.value);
export const once = (standing: Standing) => ({ standing, units: 1 });
/** Reads one part by lists of state names; what is in no list is open. */
export const ofState =
  (
    part: string,
    none: readonly string[],
    done: readonly string[],
    gone: readonly string[] = [],
  ): Reading =>
  (view) => {
    const state = stateOf(view, part);
    if (none.includes(state)) return once('none');
    if (done.includes(state)) return once('done');
    return once(gone.includes(state) ? 'void' : 'open');
  };

/** States in which finance has sent nothing yet. */
export const office = ['drafted', 'handled', 'approved', 'sealed'];

export const isTransferred = (event: ModelEvent): boolean =>
  event.type === 'TRANSFER_SUCCEEDED' ||
  (event.type === 'TRANSFER_UNKNOWN' && event.succeeded === true);

export const paymentReadings = {
  finance: ofState('finance', office, ['acknowledged'], ['returned']),
  bank: ofState('bank', ['awaited'], ['paid', 'receipted'], ['returned', 'refused']),
};
/** A payment that a unit orders, through finance's store. */
export const unitReadings = {
  finance: ofState(
    'unit',
    ['asked', 'entered', 'handled', 'stored'],
    ['acknowledged'],
    ['returned'],
  ),
  bank: paymentReadings.bank,
};

const notOutYet = ['unused', 'declared', 'printed', 'sealed'];
/** The ordering side is done when the receipt has come, or the finished paper is entered. */
export const dualAtFinance: Reading = (view) => {
  const [unit, paper] = [stateOf(view, 'unit'), stateOf(view, 'paper')];
  if (unit === 'acknowledged' || paper === 'enteredLate') return once('done');
  if (unit === 'returned' && ['unused', 'returned'].includes(paper)) return once('void');
  const isSent = unit === 'sent' || unit === 'returned' || !notOutYet.includes(paper);
  return once(isSent ? 'open' : 'none');
};
export const dualAtBank: Reading = (view) => {
  const [bank, paper] = [stateOf(view, 'bank'), stateOf(view, 'paper')];
  if (['paid', 'receipted'].includes(bank)) return once('done');
  if (['executed', 'enteredLate'].includes(paper)) return once('done');
  const isGone = ['returned', 'refused'].includes(bank);
  if (isGone && ['unused', 'returned'].includes(paper)) return once('void');
  const isHere = bank !== 'awaited' || ![...notOutYet, 'carried'].includes(paper);
  return once(isHere ? 'open' : 'none');
};
