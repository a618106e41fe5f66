/** Survivors of the life of a seal and of what is sealed with it. */
import { AFTER_REFUSAL, type Explained, inEach, TWO_LOOK } from '../explained';

const here = ['seal-administration'];

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
