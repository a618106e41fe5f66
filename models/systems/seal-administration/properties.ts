/**
 * What must hold of a seal, its specimens and what is sealed, among honest people and under attack.
 */
import {
  canClose,
  closes,
  endsWell,
  leadsTo,
  never,
  neverStep,
  type Property,
  sometimes,
  type View,
} from '../../../base/property';
import { authorisers } from '../../content';
import { isAt, isNothingOnTheWay } from '../payment-properties';
import { BANK } from '../payment-steps';
import { CENTRAL_BANK, RECORD, receivers, SEAL } from './seal-steps';
import { FINANCE } from './voucher-steps';

const finance = (view: View) => view.parts[FINANCE]?.context;
const marks = (view: View) => {
  const { handler, director, treasury } = finance(view);
  return [handler, director, treasury];
};
const paid = (view: View) => view.parts[BANK]?.context.paid;

/** Finance seals with the seal whose specimen everybody holds. */
const isOneSpecimen = (view: View): boolean =>
  isAt(view, SEAL, 'inUse') &&
  receivers.every(
    (part) => view.parts[part]?.context.specimen === view.parts[SEAL]?.context.number,
  );
const isClosed = (view: View): boolean =>
  (isAt(view, FINANCE, 'voided') ||
    (isAt(view, FINANCE, 'acknowledged') && isAt(view, BANK, 'paid'))) &&
  isOneSpecimen(view) &&
  isNothingOnTheWay(view);

export const honestProperties: readonly Property[] = [
  never(
    'no voucher is accepted under a withdrawn seal',
    { word: (view) => view.parts[RECORD]?.context.acceptedUnderWithdrawn },
    { outcome: true },
  ),
  never(
    'no funds go out on a voucher that wants one of its seals',
    { word: (view) => paid(view) !== null && marks(view).includes(null) },
    { outcome: true },
  ),
  never('nobody seals both as handler and as director', {
    word: (view) => {
      const { handler, director } = finance(view);
      return handler !== null && director !== null && handler.as === director.as;
    },
  }),
  leadsTo(
    'after a seal is withdrawn everybody comes to hold the specimen of the next',
    { word: (view) => view.parts[RECORD]?.context.isWithdrawn },
    { word: isOneSpecimen },
  ),
  neverStep('no message is unexpected', (edge) => edge.unexpected),
  canClose('every seal operation in hand can still come to an end', { word: isClosed }),
  closes('every seal operation in hand comes to an end', { word: isClosed }),
  endsWell('a seal operation at rest is at its end', { word: isClosed }),
  sometimes('a voucher comes back for its specimen', {
    word: (view) => isAt(view, FINANCE, 'returned'),
  }),
  sometimes('a voucher is paid under the seal that came after', {
    word: (view) => isAt(view, BANK, 'paid') && view.parts[BANK]?.context.voucher.seal === 2,
  }),
  sometimes('the central bank accepts under the seal that came after', {
    word: (view) =>
      isAt(view, CENTRAL_BANK, 'accepted') && view.parts[CENTRAL_BANK]?.context.voucher.seal === 2,
  }),
  sometimes('a sealed voucher is voided, its seals cancelled', {
    word: (view) => isAt(view, FINANCE, 'voided'),
  }),
];

export const coalitionProperties: readonly Property[] = [
  never(
    'no funds go out on what nobody asked for',
    { word: (view) => paid(view) !== null && paid(view) !== 'genuine' },
    { outcome: true },
  ),
  never(
    "no funds go out on one person's authority",
    { word: (view) => paid(view) === 'genuine' && authorisers(marks(view)).length < 2 },
    { outcome: true },
  ),
  sometimes('a payment goes out', { word: (view) => paid(view) !== null }),
];
