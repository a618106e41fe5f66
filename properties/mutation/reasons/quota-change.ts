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
