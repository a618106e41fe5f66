/** Failures of a payment at the bank: three checks that real systems had as switches, or not. */
import type { Failure } from './failure';

export const paymentFailures: readonly Failure[] = [
  {
    number: 6,
    title: 'the duplicate check is a switch; off, a replay pays twice',
    family: 'direct-payment',
    scope: 'one voucher',
    property: 'no payment is executed more than once',
    off: ['duplicateCheck'],
    control: 'duplicateCheck',
  },
  {
    number: 7,
    title: 'the comparison with the stored original is a switch; off, the payee changes on the way',
    family: 'authorised-payment',
    scope: 'coalitions',
    property: 'no funds go out on what nobody asked for',
    off: ['compareWithStoredOriginal'],
    control: 'compareWithStoredOriginal',
  },
  {
    number: 8,
    title: 'the outcome of a transfer is unknown, the operator tries again: paid twice',
    family: 'direct-payment',
    scope: 'one voucher',
    property: 'no payment is executed more than once',
    off: ['queryUnknownTransfers'],
    control: 'queryUnknownTransfers',
  },
];
