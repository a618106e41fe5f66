/**
 * What must hold of a seal, its specimens and what is sealed, among honest people and under attack.
 */
import {
  always,
  canClose,
  closes,
  type EdgeView,
  endsWell,
  leadsTo,
  never,
  neverStep,
  type Property,
  sometimes,
  sometimesStep,
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
const seal = (view: View) => view.parts[SEAL]?.context;

/** A step that is taken from a local state of a part. */
const from =
  (name: string, part: string, state: string) =>
  ({ step, before }: EdgeView): boolean =>
    step === name && isAt(before, part, state);
/** A step that brings a part to a local state in which it was not before. */
const bringsTo = ({ before, after }: EdgeView, part: string, state: string): boolean =>
  !isAt(before, part, state) && isAt(after, part, state);

const SLIP = 'the keeper types a wrong password';
const LOST = 'the seal is reported lost and is suspended';
const FOUND = 'the seal is found and taken into use again';
const WITHDRAWN = 'the seal is withdrawn';
const backInUse = [
  'the seal is unlocked',
  FOUND,
  'the specimen of the new seal is registered',
] as const;

/** How the seal itself is locked, lost, found, withdrawn and replaced. */
const ofTheSeal: readonly Property[] = [
  neverStep(
    'no seal is locked for a first wrong password',
    (edge) =>
      edge.step === SLIP &&
      seal(edge.before).wrongPasswords === 0 &&
      bringsTo(edge, SEAL, 'locked'),
  ),
  neverStep(
    'a seal that is unlocked, found or registered is in use at once',
    ({ step, after }) => backInUse.some((name) => name === step) && !isAt(after, SEAL, 'inUse'),
  ),
  always('where the seal is withdrawn, nobody holds its specimen and the record shows it', {
    word: (view) =>
      !isAt(view, SEAL, 'withdrawn') ||
      (view.parts[RECORD]?.context.isWithdrawn &&
        receivers.every((part) => view.parts[part]?.context.specimen === 0)),
  }),
  sometimesStep(
    'the seal is locked for a second wrong password',
    (edge) =>
      edge.step === SLIP && seal(edge.before).wrongPasswords > 0 && bringsTo(edge, SEAL, 'locked'),
  ),
  ...(['inUse', 'locked'] as const).map((state) =>
    sometimesStep(
      `the seal is lost while it is ${state === 'inUse' ? 'in use' : state}`,
      (edge) => from(LOST, SEAL, state)(edge) && bringsTo(edge, SEAL, 'suspended'),
    ),
  ),
  sometimesStep('a lost seal is found and used again', ({ step }) => step === FOUND),
  ...[['bank', 'central bank'] as const, ['central bank', 'bank'] as const].map(([one, other]) =>
    sometimesStep(
      `the seal is withdrawn when the ${one} has accepted and the ${other} has not looked yet`,
      (edge) => from(WITHDRAWN, one, 'accepted')(edge) && isAt(edge.before, other, 'received'),
    ),
  ),
];

const UNIT_WITHDRAWS = 'the unit withdraws its application';
const CANCELS = 'the director cancels his seal';
const cancels = [
  'the handler cancels his seal',
  CANCELS,
  'the keeper cancels the treasury seal',
] as const;
const reached = {
  handled: 'the handler has sealed',
  approved: 'the director has sealed',
  granted: 'the treasury seal is permitted',
  sealed: 'the treasury seal is put',
} as const;

/** How what is sealed is permitted, withdrawn and cancelled again. */
const ofTheVoucher: readonly Property[] = [
  neverStep(
    'nobody but the seal system permits the treasury seal',
    (edge) =>
      edge.step !== 'the seal system grants the permission to seal' &&
      bringsTo(edge, FINANCE, 'granted'),
  ),
  neverStep(
    'no seal is cancelled on a voucher whose application stands',
    ({ step, before }) => cancels.some((name) => name === step) && !finance(before).isWithdrawn,
  ),
  never('no voucher is voided that somebody has accepted', {
    word: (view) =>
      isAt(view, FINANCE, 'voided') &&
      (isAt(view, BANK, 'accepted', 'paid') || isAt(view, CENTRAL_BANK, 'accepted')),
  }),
  ...Object.entries(reached).map(([state, when]) =>
    sometimesStep(
      `the unit withdraws its application when ${when}`,
      from(UNIT_WITHDRAWS, FINANCE, state),
    ),
  ),
  sometimesStep(
    'the director cancels before the treasury seal is permitted',
    (edge) => from(CANCELS, FINANCE, 'approved')(edge) && bringsTo(edge, FINANCE, 'handled'),
  ),
  sometimesStep(
    'the keeper cancels the treasury seal that he has put',
    ({ step }) => step === 'the keeper cancels the treasury seal',
  ),
];

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
  ...ofTheSeal,
  ...ofTheVoucher,
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
  neverStep('the server takes no seal from who shows no credential', ({ step }) =>
    step.endsWith(', past the client'),
  ),
  neverStep(
    'the bank accepts no changed document, and no signer who is not in its list',
    (edge) => {
      const { document, signer } = edge.before.parts[BANK]?.context.voucher ?? {};
      const isWrong = document === 'changed' || signer === 'not in the list';
      return edge.kind !== 'deviation' && bringsTo(edge, BANK, 'accepted') && isWrong;
    },
  ),
  neverStep(
    'an answer that finance does not wait for changes nothing at finance',
    ({ kind, step, unexpected, before }) =>
      kind === 'delivery' &&
      step.endsWith(` on answers of the ${BANK}`) &&
      !unexpected &&
      finance(before).answers[BANK] !== 'asked',
  ),
  sometimes('a payment goes out', { word: (view) => paid(view) !== null }),
];
