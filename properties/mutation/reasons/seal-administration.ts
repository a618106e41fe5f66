/** Survivors of the life of a seal and of what is sealed with it. */
import { AFTER_REFUSAL, type Explained, inEach, TWO_LOOK } from '../explained';

const here = ['seal-administration'];
const OF_SPECIMEN =
  '(guard isAnotherSpecimen negated|action changeSpecimen dropped|transition dropped)';

export const harmlessSealAdministration: readonly Explained[] = [
  ...inEach(
    here,
    TWO_LOOK,
    'voucher: the handler seals the draft: condition dropped: it agrees with the application',
  ),
  ...inEach(
    here,
    AFTER_REFUSAL,
    'bank/specimen: received REFUSE #(1|2): (awaited is not entered|' +
      '(post VOUCHER_RETURNED|transition) dropped)',
  ),
  ...inEach(
    here,
    'an earlier wrong password still counts: the seal is locked sooner, and unlocked',
    'finance/seal: inUse SUSPEND: action forgetWrongPasswords dropped',
  ),
  ...inEach(
    here,
    'his mark stands; he, or the keeper, can put it once more before anything is sent',
    'finance/seal-permission: drafted SEAL_AS_HANDLER: handled is not entered',
    'finance/seal-permission: granted SEAL_AS_KEEPER: to returned instead of sealed',
  ),
];

const ofTheSeal: readonly Explained[] = [
  ...inEach(
    here,
    'missing: a witness that a seal is lost while it is in use, and while it is locked',
    'finance/seal: (inUse|locked) SUSPEND: (suspended is not entered|transition dropped)',
  ),
  ...inEach(
    here,
    'missing: a seal is locked after so many wrong passwords, and not before',
    'finance/seal: inUse WRONG_PASSWORD #1: (guard mayTryAgain (dropped|negated)|' +
      '(action countWrongPassword|transition) dropped)',
    'finance/seal: inUse WRONG_PASSWORD #2: (to suspended instead of locked|' +
      'locked is not entered|transition dropped)',
    'voucher: the keeper types a wrong password: step dropped',
  ),
  ...inEach(
    here,
    'missing: a seal that is unlocked, found or registered is in use at once; as it is a further ' +
      'act brings it there',
    'finance/seal: locked UNLOCK: to suspended instead of inUse',
    'finance/seal: suspended RESUME: to locked instead of inUse',
    'finance/seal: issued REGISTER: to locked instead of inUse',
  ),
  ...inEach(
    here,
    'missing: a witness that a lost seal is found and used again',
    'finance/seal: suspended RESUME: (inUse is not entered|transition dropped)',
    'voucher: the seal is found and taken into use again: step dropped',
  ),
  ...inEach(
    here,
    'missing: whenever the seal is withdrawn, the specimens and the record of what happened show ' +
      'it (the record is what the sentence about withdrawn seals asks)',
    'finance/seal: locked SUSPEND: to withdrawn instead of suspended',
    'voucher: the seal is withdrawn: act SEAL_WITHDRAWN of what really happened dropped',
  ),
  ...inEach(
    here,
    'missing: a witness that the seal is withdrawn while a voucher is in hand at a bank',
    `(bank|central-bank)/specimen: (received|accepted) SPECIMEN: ${OF_SPECIMEN}`,
  ),
];

export const weakSealAdministration: readonly Explained[] = [
  ...ofTheSeal,
  ...inEach(
    here,
    'missing: two persons together past the client; the server that does not look is tried with ' +
      'one person alone',
    'finance/seal-permission: drafted SEAL_AS_DIRECTOR: guard directorMaySeal (dropped|negated)',
    'finance/seal-permission: drafted SEAL_AS_HANDLER: guard handlerMaySeal dropped',
    'finance/seal-permission: returned SEAL_AS_KEEPER: guard keeperMaySeal dropped',
  ),
  ...inEach(
    here,
    'missing: the treasury seal is put only after the seal system has granted it',
    'finance/seal-permission: handled SEAL_AS_DIRECTOR: to granted instead of approved',
  ),
  ...inEach(
    here,
    'missing: a witness that the unit withdraws its application in each state before it is sent',
    'finance/seal-permission: (handled|approved|granted) WITHDRAW_APPLICATION: ' +
      'guard nothingIsSent negated',
    'finance/seal-permission: (handled|approved|granted|sealed) WITHDRAW_APPLICATION: ' +
      '(action recordWithdrawal|transition) dropped',
  ),
  ...inEach(
    here,
    'missing: a seal on a voucher is cancelled only where its application is withdrawn',
    'finance/seal-permission: handled CANCEL_AS_HANDLER: guard isToBeCancelled dropped',
  ),
  ...inEach(
    here,
    'missing: what is withdrawn is not paid; where its seals are not cancelled, or are put ' +
      'again, it goes on and is acknowledged',
    'finance/seal-permission: approved CANCEL_AS_DIRECTOR: (to granted instead of handled|' +
      'handled is not entered|transition dropped)',
    'finance/seal-permission: sealed CANCEL_AS_KEEPER: (to granted instead of approved|' +
      'transition dropped)',
    'voucher: the keeper cancels the treasury seal: step dropped',
  ),
  ...inEach(
    here,
    'missing: what is voided was accepted by nobody',
    'finance/seal-permission: sealed VOUCHER_ACCEPTED #1: to voided instead of acknowledged',
  ),
  ...inEach(
    here,
    'missing: an answer that finance does not wait for changes nothing at finance',
    'finance/seal-permission: (sealed|returned) VOUCHER_ACCEPTED #2: guard isAwaited dropped',
    'finance/seal-permission: sealed VOUCHER_RETURNED: guard isAwaited dropped',
  ),
  ...inEach(
    here,
    'missing: the bank accepts nothing whose document was changed or whose signer is not in its ' +
      'list (the outcomes ask what was paid and on whose authority)',
    'bank/specimen: received REFUSE #(1|2): to accepted instead of awaited',
  ),
];
