/**
 * A voucher document as a message. Its elements are read strictly in order, its message is judged
 * by the contract of its code and by the arrival checks that need no register (decimals, signs,
 * sums, counts, mixing), and then it is written again: one byte that differs is named with its
 * line, so page subtotals, capitals, page numbers and white space are checked in one stroke.
 */
import { type InputError, present } from '../../base/assert';
import { checkByItself, type Refusal } from '../../models/messages/arrival-checks';
import { expectBytes } from './canonical-bytes';
import { ElementsInOrder } from './elements';
import type { Encoding } from './encoding';
import { DocumentError, shown } from './faults';
import { type DocumentType, documentTypes, type Field, fieldsOf, type LeafField } from './fields';
import { type DocumentMessage, writeVoucher } from './voucher-write';
import { readXml, type XmlElement } from './xml-read';

export interface ReadVoucher {
  readonly message: DocumentMessage;
  readonly encoding: Encoding;
}

/** What is read on the way: where each path of the message stands. */
interface Reading {
  readonly place: string;
  readonly lines: Map<string, number>;
}

/** @throws DocumentError naming file, line, what was found and what was expected. */
export function readVoucher(bytes: Buffer, place: string): ReadVoucher {
  const { root, encoding } = readXml(bytes, place);
  if (root.name !== 'Voucher') {
    throw new DocumentError('unknown-element', `${place}:${root.line}`, root.name, 'Voucher');
  }
  const reading: Reading = { place, lines: new Map([['', root.line]]) };
  const read = readFields(fieldsOf[typeOf(root, place)], root, '', reading);
  const raw = { ...read, copy: read.receipt === undefined ? 'sent' : 'receipt' };
  const arrival = checkByItself(raw);
  if (!arrival.accepted) throw errorOf(present(arrival.refusals[0], 'a refusal'), reading);
  // Only codes that have a document are read, and the contract of the code has judged the rest.
  const message = arrival.message as DocumentMessage;
  expectBytes(bytes, () => writeVoucher(message, encoding), place);
  return { message, encoding };
}

function typeOf(root: XmlElement, place: string): DocumentType {
  const element = root.children.find(({ name }) => name === 'VtCode');
  if (element === undefined) {
    throw new DocumentError('missing-element', `${place}:${root.line}`, 'none', 'VtCode');
  }
  const type = documentTypes.find((one) => one === element.text);
  if (type !== undefined) return type;
  const expected = `one of ${documentTypes.join(', ')}`;
  const at = `${place}:${element.line}`;
  throw new DocumentError('unknown-voucher-type', at, shown(element.text), expected);
}

function errorOf({ refusal, path, found, expected }: Refusal, reading: Reading): DocumentError {
  // The field itself, or the nearest element around it that stands in the document.
  let known = path;
  while (!reading.lines.has(known)) known = known.replace(/(^|\.|\[)[^.[]*$/, '');
  const at = `${reading.place}:${reading.lines.get(known)}`;
  return new DocumentError(refusal, path === '' ? at : `${at} ${path}`, found, expected);
}

type MutableValues = Record<string, unknown>;

function readFields(
  fields: readonly Field[],
  parent: XmlElement,
  path: string,
  reading: Reading,
): MutableValues {
  const values: MutableValues = {};
  const elements = new ElementsInOrder(parent, fields.map(elementNameOf), reading.place);
  for (const field of fields) {
    const isOptional = (field.is === 'leaf' || field.is === 'group') && field.optional;
    const element = elements.next(elementNameOf(field), isOptional);
    if (element !== undefined) readField(field, element, path, values, reading);
  }
  elements.end();
  return values;
}

const elementNameOf = (field: Field): string =>
  field.is === 'details' ? (field.paged ? 'Pages' : 'DetailList') : field.element;

function readField(
  field: Field,
  element: XmlElement,
  path: string,
  values: MutableValues,
  reading: Reading,
): void {
  // Capitals follow from the amount; what stands there is compared when all is written again.
  if (field.is === 'capitals') return;
  const key = field.is === 'details' ? 'details' : field.key;
  const inside = path === '' ? key : `${path}.${key}`;
  reading.lines.set(inside, element.line);
  if (field.is === 'group') values[key] = readFields(field.fields, element, inside, reading);
  else if (field.is === 'leaf') values[key] = valueIn(field, element, reading.place);
  else {
    values[key] = detailsIn(element, field.paged, reading.place).map((detail, i) => {
      const at = `${inside}[${i}]`;
      reading.lines.set(at, detail.line);
      return readFields(field.fields, detail, at, reading);
    });
  }
}

function valueIn(field: LeafField, element: XmlElement, place: string): string | number {
  const { text, name, line, children } = element;
  const refuse = (found: string, expected: string): never => {
    throw new DocumentError('wrong-value', `${place}:${line} ${name}`, found, expected);
  };
  if (children.length > 0) return refuse('elements', 'text');
  if (field.as === 'text') return text;
  if (field.as === 'integer') {
    return /^\d{1,9}$/.test(text) ? Number(text) : refuse(shown(text), 'a whole number');
  }
  const word = Object.entries(field.as).find(([, written]) => written === text);
  return word?.[0] ?? refuse(shown(text), `one of ${Object.values(field.as).join(', ')}`);
}

/** The details of a list, or of all pages in order. */
function detailsIn(element: XmlElement, paged: boolean, place: string): readonly XmlElement[] {
  const lists = paged ? element.children : [element];
  return lists.flatMap((list) => {
    if (paged && list.name !== 'Page') throw unknown(list, 'Page', place);
    const details = list.children.filter(({ name }) => name !== 'PageAmt' || !paged);
    const other = details.find(({ name }) => name !== 'Detail');
    if (other !== undefined) throw unknown(other, paged ? 'Detail, PageAmt' : 'Detail', place);
    return details;
  });
}

const unknown = (element: XmlElement, expected: string, place: string): InputError =>
  new DocumentError('unknown-element', `${place}:${element.line}`, element.name, expected);
