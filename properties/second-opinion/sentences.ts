/**
 * What is asked of direct payment here, in two wordings: the shipped sentences, and the claims of
 * the hand-written model put to our machines. Where the two fall differently the words differ;
 * where machine and hand-written model differ under the same words, the meaning of a step does.
 */
import { HarnessBug } from '../../base/assert';
import { closes, endsWell, never, type Property, type View } from '../../base/property';
import { FINANCE } from '../../models/systems/direct-payment/finance-steps';
import {
  coalitionProperties,
  honestProperties,
} from '../../models/systems/direct-payment/properties';
import { isAt, paidIn } from '../../models/systems/payment-properties';

/** The sentences of the hand-written model, and the shipped ones that say the same together. */
export const shippedNames = {
  once: ['no payment is executed more than once'],
  overdraft: ['no quota is overdrawn at the bank'],
  asked: ['no funds go out on what nobody asked for'],
  authority: ["no funds go out on one person's authority"],
  ends: [
    'a payment at rest is acknowledged or returned',
    'the payment comes to be acknowledged or returned',
  ],
} as const;
export type Sentence = keyof typeof shippedNames;
export const allSentences = Object.keys(shippedNames) as readonly Sentence[];

/** Whether the properties are the shipped ones or say what the hand-written model says. */
export type Wording = 'shipped' | 'by hand';

/** What each sentence asks. */
export const properties = (wording: Wording): Readonly<Record<Sentence, readonly Property[]>> =>
  wording === 'shipped' ? shipped : { ...shipped, ...byHand };

const known = new Map<string, Property>(
  [...honestProperties, ...coalitionProperties].map((property) => [property.name, property]),
);
function named(sentence: Sentence): readonly Property[] {
  return shippedNames[sentence].map((name) => {
    const property = known.get(name);
    if (!property) throw new HarnessBug(`direct payment has no sentence: ${name}`);
    return property;
  });
}
const shipped: Record<Sentence, readonly Property[]> = {
  once: named('once'),
  overdraft: named('overdraft'),
  asked: named('asked'),
  authority: named('authority'),
  ends: named('ends'),
};

const hasEnded = (view: View): boolean => isAt(view, FINANCE, 'acknowledged', 'returned');
/** The two sentences that the hand-written model words otherwise. */
const byHand: Readonly<Pick<Record<Sentence, readonly Property[]>, 'asked' | 'ends'>> = {
  asked: [
    never('funds go out on another content than was asked for', {
      word: (view) => (paidIn(view).altered ?? 0) + (paidIn(view).earlier ?? 0) > 0,
    }),
  ],
  ends: [
    endsWell('at rest, finance has an answer', { word: hasEnded }),
    closes('finance comes to have an answer', { word: hasEnded }),
  ],
};
