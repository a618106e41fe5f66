/**
 * Lives of what is asked for beside notices and direct payments: authorised payments with their
 * clearing, adjustments, changes of a quota. Each is one group of the system's own honest scope, so
 * the tables are the checker's. A return is final only where nothing more happens: a part that will
 * be made anew is still open.
 */
import { present } from '../../../base/assert';
import { canonical } from '../../../base/canonical';
import type { Family } from '../../../models/family';
import type { Rules } from '../../../models/rules';
import type { System } from '../../../models/system';
import { family as authorised } from '../../../models/systems/authorised-payment/system';
import { family as clearing } from '../../../models/systems/clearing-and-refund/system';
import { family as changes } from '../../../models/systems/quota-change/system';
import { CHANGED } from '../books/settlement';
import { type Swap, scopeOf, withAddedStates } from '../changed-lives';
import { type Life, lifeOfGroup } from '../lives';
import { isTransferred, ofState, unitReadings } from '../readings';

/** Balances that a document brings with it when it is asked for, by kind. */
export const broughtAlong: Readonly<Record<string, string>> = {
  adjustment: 'debited under the first subject',
};

const build = (family: Family, scope: string, rules: Rules): System =>
  scopeOf(family, scope).build(rules);

/** What a clearing hears of an authorised payment: that the bank has paid, that finance knows. */
export const told: NonNullable<Life['tellsWhenDone']> = {
  bank: [
    { type: 'PAYMENT_ORDER', content: 'genuine', seal: 'good' },
    { type: 'VERIFY' },
    { type: 'ENTER', to: 'genuine' },
    { type: 'RELEASE_GRANTED' },
    { type: 'TRANSFER_SUCCEEDED' },
    { type: 'SEND_RECEIPT' },
  ].map((event) => `bank ${canonical(event)}`),
  finance: [`finance ${canonical({ type: 'PAYMENT_RECEIPT' })}`],
};

/** An authorised payment draws on the quota that notices brought to the bank. */
export const authorisedLife = (rules: Rules, swap: Swap): Life => {
  const life = lifeOfGroup({
    name: 'authorised payment',
    system: build(swap(authorised), 'one voucher', rules),
    counterNames: { quota: 'quota at the bank' },
    readings: unitReadings,
    moves: isTransferred,
    tellsWhenDone: told,
  });
  return withAddedStates(life, build(authorised, 'one voucher', rules));
};

const ADJUSTED = 'adjustment at finance';
const BOOKED = 'adjustment at the central bank';
/** An adjustment that does not add up comes back and is made anew, as often as its table says. */
export const adjustmentLife = (rules: Rules, swap: Swap): Life =>
  lifeOfGroup({
    name: 'adjustment',
    system: build(swap(clearing), 'adjustment', rules),
    readings: {
      finance: ofState(ADJUSTED, ['drafted'], ['acknowledged']),
      'central bank': ofState(BOOKED, ['awaited'], ['booked', 'receipted']),
    },
  });

const CHANGE = 'change at finance';
const RECEIVED = 'change at the bank';
/** A change is asked for anew where it came back; its twin to the central bank has no table. */
export const changeLife = (rules: Rules, swap: Swap): Life => {
  const system = build(swap(changes), 'small', rules);
  const group = present(
    system.groups.find(({ name }) => name === 'change'),
    'the group of changes',
  );
  return lifeOfGroup({
    name: 'quota change',
    system: { ...system, groups: [group] },
    counterNames: { 'quota notified': CHANGED },
    readings: {
      finance: ofState(CHANGE, ['planned', 'asked'], ['acknowledged'], ['returned']),
      bank: ofState(RECEIVED, ['awaited'], ['registered', 'receipted'], ['returned', 'refused']),
    },
  });
};
