/** Survivors of changes of the quota. How a notice is sealed is another system's matter. */
import { ASKED_AGAIN, type Explained, inEach, NOTE_ONLY, ONCE_MORE } from '../explained';

const here = ['quota-change'];

export const harmlessQuotaChange: readonly Explained[] = [
  ...inEach(
    here,
    ASKED_AGAIN,
    'finance/quota-change: asked SEAL: post dropped',
    'bank/quota-change: received REFUSE: post QUOTA_RETURNED dropped',
    'bank/quota-change: registered RETURN_REGISTERED: post QUOTA_RETURNED dropped',
    'bank/quota-change: registered SEND_RECEIPT: post QUOTA_RECEIPT dropped',
  ),
  ...inEach(
    here,
    NOTE_ONLY,
    'bank/quota-change: (receipted|refused|returned) QUOTA_CHANGE: action note dropped',
  ),
  ...inEach(
    here,
    ONCE_MORE,
    'change: finance sends the change again: condition dropped: (nothing is in hand there|' +
      'is not on (changes of the quota|answers of the bank))',
  ),
];

export const weakQuotaChange: readonly Explained[] = [
  ...inEach(
    here,
    'missing: a witness that the payment system crashes before the quota is granted',
    'bank/quota-draw: takenUp CRASHED: (waiting is not entered|transition dropped)',
    'payment: the payment system crashes and starts again: step dropped',
  ),
  ...inEach(
    here,
    'missing: a payment counts as paid only after its transfer has succeeded',
    'bank/quota-draw: takenUp QUOTA_GRANTED: to paid instead of granted',
  ),
  ...inEach(
    here,
    'missing: no change is released without the treasury seal (no mark of the seal is kept here)',
    'finance/quota-change: planned CHANGE_ASKED: to released instead of asked',
  ),
  ...inEach(
    here,
    'missing: the bank refuses a payment, or one less, only where the quota does not suffice',
    'payment: the bank refuses the payment for want of quota: guard of quota at the bank dropped',
    'change: the bank refuses one less because the quota is used: (condition dropped: it is less|' +
      'guard of quota at the bank dropped)',
  ),
];
