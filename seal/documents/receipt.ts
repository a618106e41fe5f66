/** The receipt of a document that was handled to its end: what its receiver fills in. */
import { InputError } from '../../base/assert';
import type { DocumentMessage } from './voucher-write';

/** What the central bank fills in: a notice is registered, a claim paid in full. */
export function centralBankReceiptOf(message: DocumentMessage, date: string): DocumentMessage {
  if (message.copy !== 'sent') {
    throw new InputError(message.voucherNumber, 'a receipt', 'a document that was sent');
  }
  const treasuryNumber = `国库-${message.voucherNumber}`;
  if (message.voucherType === '5106') {
    const receipt = { handled: date, outcome: 'registered', treasuryNumber } as const;
    return { ...message, copy: 'receipt', receipt };
  }
  if (message.voucherType === '2301') {
    const { amount: paidAmount } = message;
    const receipt = { paid: date, paidAmount, outcome: 'paid', treasuryNumber } as const;
    return { ...message, copy: 'receipt', receipt };
  }
  const expected = 'a 5106 or 2301: what the central bank receives';
  throw new InputError(message.voucherNumber, `a ${message.voucherType}`, expected);
}

/**
 * The receipt copy of an agent bank, dated: the quota is registered, the payment made.
 * @throws InputError where the document is no sent copy, or goes to the central bank.
 */
export function receiptOf(message: DocumentMessage, date: string): DocumentMessage {
  if (message.copy !== 'sent') {
    throw new InputError(message.voucherNumber, 'a receipt', 'a document that was sent');
  }
  const bankNumber = `办讫-${message.voucherNumber}`;
  if (message.voucherType === '2104') {
    const bankOfficer = { post: '负责人', date };
    const receipt = { handled: date, outcome: 'registered', bankNumber, bankOfficer } as const;
    return { ...message, copy: 'receipt', receipt };
  }
  if (message.voucherType === '5201') {
    const receipt = {
      paid: date,
      paidAmount: message.amount,
      outcome: 'paid',
      bankNumber,
    } as const;
    return { ...message, copy: 'receipt', receipt };
  }
  const expected = 'a 2104 or 5201: what an agent bank receives';
  throw new InputError(message.voucherNumber, `a ${message.voucherType}`, expected);
}
