/** Failures of noticing: money was gone, and who could have seen it was shown something else. */
import { IS_NAMED } from '../../models/systems/detection/properties';
import type { Failure } from './failure';

const theft = { family: 'detection', scope: 'coalitions', property: IS_NAMED } as const;

export const detectionFailures: readonly Failure[] = [
  {
    ...theft,
    number: 10,
    title: 'a forged seal by a finance insider, and statements forged by whoever paid at the bank',
    coalition: ['officer A', 'teller'],
    off: ['verifySealBeforeActing', 'statementsIndependent'],
    control: 'statementsIndependent',
  },
  {
    ...theft,
    number: 11,
    title:
      'payments deleted from the database afterwards by who holds the rights of administrators',
    coalition: ['payment-system administrator', 'seal-system administrator'],
    off: ['operationsAuditedSeparately'],
    control: 'operationsAuditedSeparately',
  },
  {
    ...theft,
    number: 12,
    title: 'one password known to two, notices forged afterwards, one officer paid and reconciled',
    coalition: ['teller', 'password of authoriser'],
    off: ['identityAuthentication', 'statementsIndependent'],
    control: 'statementsIndependent',
  },
];
