/** Documents that are made: from messages in JSON, from rows, and the second notice of a quota. */
import { InputError, present } from '../../base/assert';
import type { Message2104 } from '../../models/messages/2104-authorised-quota-notice';
import type { Message5106 } from '../../models/messages/5106-authorised-clearing-quota';
import { checkByItself } from '../../models/messages/arrival-checks';
import type { Envelope } from './envelope';
import { shown } from './faults';
import { documentTypes } from './fields';
import { type NoticeIssuer, noticesOfRows, rowsOfJson } from './rows';
import { type DocumentMessage, writeVoucher } from './voucher-write';

/** An envelope without seals. @throws InputError where a value cannot be written. */
export const unsealed = (message: DocumentMessage): Envelope => ({
  message,
  encoding: 'UTF-8',
  voucher: writeVoucher(message),
  seals: [],
});

/**
 * Documents of a JSON value: a list of messages of the contract, or a list of rows of quota.
 * @throws InputError naming the first entry that is neither.
 */
export function documentsOfJson(
  given: unknown,
  place: string,
  by: NoticeIssuer,
): readonly DocumentMessage[] {
  if (!Array.isArray(given)) throw new InputError(place, 'no list', 'a list of rows or messages');
  const isMessage = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && 'voucherType' in one;
  if (!given.some(isMessage)) return noticesOfRows(rowsOfJson(given, place), by);
  return given.map((one, i) => messageOf(one, `${place} message ${i + 1}`));
}

function messageOf(raw: unknown, place: string): DocumentMessage {
  const arrival = checkByItself(raw);
  if (!arrival.accepted) {
    const { path, refusal, found, expected } = present(arrival.refusals[0], 'a refusal');
    throw new InputError(`${place} ${path}`, `${refusal}: ${found}`, expected);
  }
  const { message } = arrival;
  if ((documentTypes as readonly string[]).includes(message.voucherType)) {
    return message as DocumentMessage; // the codes that have a document, by the line above
  }
  const expected = `one of ${documentTypes.join(', ')}`;
  throw new InputError(`${place} voucherType`, shown(message.voucherType), expected);
}

/** The notice to the central bank that must agree with the one to the agent bank (R). */
export function clearingNoticeOf(notice: Message2104): Message5106 {
  if (notice.copy !== 'sent') {
    throw new InputError(notice.voucherNumber, 'a receipt', 'a notice that is sent');
  }
  const { details, voucherNumber, voucherType: _other, ...shared } = notice;
  return {
    ...shared,
    voucherType: '5106',
    voucherNumber: voucherNumber.replace('授权额度', '授权清算'),
    details: details.map(({ openingBank: _bank, account: _account, ...row }) => row),
  };
}
