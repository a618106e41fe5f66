/**
 * A message as a voucher document: canonical XML, details in pages of nine rows with a subtotal
 * each where the form has pages (S), the amount in capitals. What is sealed is each page: the whole
 * head with the total, page n of m, and that page's rows.
 */
import { assert } from '../../base/assert';
import { parseYuan, sumFen, yuanText } from '../../base/fen';
import type { Message2104 } from '../../models/messages/2104-authorised-quota-notice';
import type { Message2301 } from '../../models/messages/2301-clearing-claim';
import type { Message5106 } from '../../models/messages/5106-authorised-clearing-quota';
import type { Message5201 } from '../../models/messages/5201-direct-payment';
import { capitals, ROWS_A_PAGE } from '../notice';
import type { Encoding } from './encoding';
import { type Field, fieldsOf } from './fields';
import { leaf, writeXml, type XmlNode } from './xml-write';

/** The vouchers that have a document. */
export type DocumentMessage = Message2104 | Message5106 | Message5201 | Message2301;

/** A message, or a part of one, by its keys; the fields say which there are. */
export type Values = Readonly<Record<string, unknown>>;

/** The bytes of a voucher. @throws InputError where a value cannot be written in the encoding. */
export function writeVoucher(message: DocumentMessage, encoding: Encoding = 'UTF-8'): Buffer {
  return writeXml({ name: 'Voucher', content: nodesOf(message) }, encoding);
}

/** The bytes of each page, in order: what is sealed. A form without pages is one. */
export function writePages(
  message: DocumentMessage,
  encoding: Encoding = 'UTF-8',
): readonly Buffer[] {
  const nodes = nodesOf(message);
  const pages = nodes.find(({ name }) => name === 'Pages')?.content;
  if (typeof pages !== 'object') return [writeXml({ name: 'Voucher', content: nodes }, encoding)];
  return pages.map((page) => {
    const content = nodes.map((node) =>
      node.name === 'Pages' ? { name: 'Pages', content: [page] } : node,
    );
    return writeXml({ name: 'Voucher', content }, encoding);
  });
}

/** How many pages a message has on its form. */
export function pageCountOf(message: DocumentMessage): number {
  const isPaged = fieldsOf[message.voucherType].some(
    (field) => field.is === 'details' && field.paged,
  );
  return isPaged ? Math.ceil(message.details.length / ROWS_A_PAGE) : 1;
}

/** The message without what its receiver filled in. */
export function sentCopyOf(message: DocumentMessage): DocumentMessage {
  if (message.copy === 'sent') return message;
  const { receipt: _filledIn, ...shared } = message;
  // The compiler does not follow that the four sent copies are the four receipts without it.
  return { ...shared, copy: 'sent' } as DocumentMessage;
}

const nodesOf = (message: DocumentMessage): readonly XmlNode[] =>
  nodesFor(fieldsOf[message.voucherType], message as unknown as Values);

function nodesFor(fields: readonly Field[], values: Values): readonly XmlNode[] {
  return fields.flatMap((field) => nodesForField(field, values));
}

function nodesForField(field: Field, values: Values): readonly XmlNode[] {
  if (field.is === 'details') return [detailsNode(field.fields, field.paged, values)];
  if (field.is === 'capitals') {
    return [leaf(field.element, capitals(parseYuan(String(values.amount))))];
  }
  const value = values[field.key];
  if (value === undefined && field.optional) return [];
  if (field.is === 'group') {
    return [{ name: field.element, content: nodesFor(field.fields, value as Values) }];
  }
  const written = typeof field.as === 'string' ? String(value) : field.as[String(value)];
  assert(written !== undefined, `${field.key} has a word for ${String(value)}`);
  return [leaf(field.element, written)];
}

function detailsNode(fields: readonly Field[], paged: boolean, values: Values): XmlNode {
  const details = values.details as readonly Values[];
  const rows = details.map((detail) => ({ name: 'Detail', content: nodesFor(fields, detail) }));
  if (!paged) return { name: 'DetailList', content: rows };
  const count = Math.ceil(rows.length / ROWS_A_PAGE);
  const content = Array.from({ length: count }, (_, i): XmlNode => {
    const part = <T>(all: readonly T[]) => all.slice(i * ROWS_A_PAGE, (i + 1) * ROWS_A_PAGE);
    const amounts = part(details).map((detail) => parseYuan(String(detail.amount)));
    return {
      name: 'Page',
      attributes: { No: String(i + 1), Of: String(count) },
      content: [...part(rows), leaf('PageAmt', yuanText(sumFen(amounts)))],
    };
  });
  return { name: 'Pages', content };
}
