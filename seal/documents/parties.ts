/** Between whom a document travels: a receipt goes back the way on which the voucher came. */
import { never } from '../../base/assert';
import type { DocumentMessage } from './voucher-write';

export type Copy = DocumentMessage['copy'];

/** 国家金库 in the codes of banks: where a notice to the central bank goes (I). */
export const STATE_TREASURY = '011';

export const sourceOf = (message: DocumentMessage): string =>
  message.copy === 'sent' ? senderOf(message) : receiverOf(message);

export const destinationOf = (message: DocumentMessage): string =>
  message.copy === 'sent' ? receiverOf(message) : senderOf(message);

function senderOf(message: DocumentMessage): string {
  return message.voucherType === '2301' ? message.agentBank : message.issuer;
}

function receiverOf(message: DocumentMessage): string {
  switch (message.voucherType) {
    case '2104':
    case '5201':
      return message.agentBank;
    case '5106':
      return STATE_TREASURY;
    case '2301':
      return message.treasury;
    default:
      return never(message);
  }
}
