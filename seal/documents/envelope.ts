/**
 * The envelope in which a voucher travels (C: what published voucher stores send): a head, the
 * voucher in base64, its four identifying attributes, the flag that tells a receipt from what was
 * sent, and the seals. Everything in it but voucher and seals follows from the voucher, and is
 * compared with it.
 */
import { assert } from '../../base/assert';
import { expectBytes } from './canonical-bytes';
import { ElementsInOrder } from './elements';
import { DocumentError, shown } from './faults';
import { type Copy, destinationOf, sourceOf } from './parties';
import { type ReadVoucher, readVoucher } from './voucher-read';
import { type DocumentMessage, pageCountOf } from './voucher-write';
import { readXml, type XmlElement } from './xml-read';
import { leaf, writeXml, type XmlNode } from './xml-write';

/** A seal on a page: who put it, on which page of which copy, and the DER of its SES_Signature. */
export interface EnvelopeSeal {
  readonly post: string;
  readonly copy: Copy;
  /** From 1. */
  readonly page: number;
  readonly signature: Buffer;
}

export interface Envelope extends ReadVoucher {
  /** The bytes of the voucher; its pages are written from it. */
  readonly voucher: Buffer;
  readonly seals: readonly EnvelopeSeal[];
}

/** Seals a page may bear: three of the sender and one of the receiver, and some to spare. */
const SEALS_A_PAGE_MAX = 8;
const flags: Readonly<Record<Copy, string>> = { sent: '0', receipt: '1' };

/** The seals of a post after the other, each on every page: how they stand in an envelope. */
export const sealsOf = (
  copy: Copy,
  seals: readonly { readonly post: string; readonly signatures: readonly Buffer[] }[],
): readonly EnvelopeSeal[] =>
  seals.flatMap(({ post, signatures }) =>
    signatures.map((signature, i) => ({ post, copy, page: i + 1, signature })),
  );

/** The bytes of an envelope, always in UTF-8; the voucher inside keeps its own encoding. */
export function writeEnvelope(envelope: Envelope): Buffer {
  const { message, voucher, seals } = envelope;
  const head = [...identityOf(message), ...wayOf(message)].map(([name, text]) => leaf(name, text));
  const counts = [leaf('VoucherCount', '1'), leaf('DetailCount', String(message.details.length))];
  const body: XmlNode = {
    name: 'VoucherBody',
    attributes: Object.fromEntries(identityOf(message)),
    content: [
      leaf('VoucherFlag', flags[message.copy]),
      leaf('Voucher', voucher.toString('base64')),
      { name: 'Seals', attributes: { Count: String(seals.length) }, content: seals.map(sealNode) },
    ],
  };
  return writeXml({
    name: 'MOF',
    content: [{ name: 'Head', content: [...head, ...counts] }, body],
  });
}

const sealNode = ({ post, copy, page, signature }: EnvelopeSeal): XmlNode => ({
  name: 'Seal',
  attributes: { Post: post, On: copy, Page: String(page) },
  content: signature.toString('base64'),
});

const identityOf = (message: DocumentMessage): readonly (readonly [string, string])[] => [
  ['AdmDivCode', message.administrativeDivision],
  ['StYear', String(message.year)],
  ['VtCode', message.voucherType],
  ['VoucherNo', message.voucherNumber],
];

const wayOf = (message: DocumentMessage): readonly (readonly [string, string])[] => [
  ['Src', sourceOf(message)],
  ['Des', destinationOf(message)],
];

/**
 * An envelope with its voucher read and everything compared. Whether seals are good is not asked.
 * @throws DocumentError naming file, line, what was found and what was expected; a line of the
 * voucher inside is named as `file.xml voucher:12`.
 */
export function readEnvelope(bytes: Buffer, place: string): Envelope {
  const { root } = readXml(bytes, place);
  expectName(root, 'MOF', place);
  const parts = new ElementsInOrder(root, ['Head', 'VoucherBody'], place);
  const head = childOf(parts, 'Head');
  const body = childOf(parts, 'VoucherBody');
  parts.end();
  const inside = new ElementsInOrder(body, ['VoucherFlag', 'Voucher', 'Seals'], place);
  const flag = childOf(inside, 'VoucherFlag');
  const content = childOf(inside, 'Voucher');
  const list = childOf(inside, 'Seals');
  inside.end();
  const voucher = base64In(content, place);
  const { message, encoding } = readVoucher(voucher, `${place} voucher`);
  expectSame(attributesOf(body), Object.fromEntries(identityOf(message)), body, place);
  expectHead(head, message, place);
  expectSame({ VoucherFlag: flag.text }, { VoucherFlag: flags[message.copy] }, flag, place);
  const envelope = {
    message,
    encoding,
    voucher,
    seals: sealsIn(list, pageCountOf(message), place),
  };
  expectBytes(bytes, () => writeEnvelope(envelope), place);
  return envelope;
}

function childOf(elements: ElementsInOrder, name: string): XmlElement {
  const element = elements.next(name);
  assert(element, 'an element that may not be absent is there or an error is thrown');
  return element;
}

function expectName(element: XmlElement, name: string, place: string): void {
  if (element.name === name) return;
  throw new DocumentError('unknown-element', `${place}:${element.line}`, element.name, name);
}

/** The bytes of base64, and only where this is their one spelling. */
function base64In(element: XmlElement, place: string): Buffer {
  const { text, line, name, children } = element;
  const bytes = Buffer.from(text, 'base64');
  if (children.length === 0 && bytes.length > 0 && bytes.toString('base64') === text) return bytes;
  throw new DocumentError('wrong-value', `${place}:${line} ${name}`, shown(text), 'base64');
}

const attributesOf = (element: XmlElement): Readonly<Record<string, string>> => element.attributes;

type Named = Readonly<Record<string, string>>;

/** The first name whose value is another one than the voucher says. */
function expectSame(found: Named, wanted: Named, element: XmlElement, place: string): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (found[name] === value) continue;
    const what = found[name] === undefined ? 'nothing' : shown(found[name]);
    const at = `${place}:${element.line} ${name}`;
    throw new DocumentError('envelope-differs', at, what, `${shown(value)}, as the voucher says`);
  }
  const unknown = Object.keys(found).find((name) => !Object.hasOwn(wanted, name));
  if (unknown === undefined) return;
  const expected = Object.keys(wanted).join(', ');
  const at = `${place}:${element.line} ${element.name}`;
  throw new DocumentError('unknown-attribute', at, unknown, expected);
}

function expectHead(head: XmlElement, message: DocumentMessage, place: string): void {
  const wanted: readonly (readonly [string, string])[] = [
    ...identityOf(message),
    ...wayOf(message),
    ['VoucherCount', '1'],
    ['DetailCount', String(message.details.length)],
  ];
  const names = wanted.map(([name]) => name);
  const elements = new ElementsInOrder(head, names, place);
  for (const [name, value] of wanted) {
    const element = childOf(elements, name);
    expectSame({ [name]: element.text }, { [name]: value }, element, place);
  }
  elements.end();
}

function sealsIn(list: XmlElement, pages: number, place: string): readonly EnvelopeSeal[] {
  const { children, line } = list;
  expectSame(list.attributes, { Count: String(children.length) }, list, place);
  const most = pages * SEALS_A_PAGE_MAX;
  if (children.length > most) {
    const found = `${children.length} seals`;
    throw new DocumentError('too-large', `${place}:${line}`, found, `at most ${most}`);
  }
  return children.map((child) => {
    expectName(child, 'Seal', place);
    const { Post: post, On: on, Page: page } = child.attributes;
    const copy = on === 'sent' || on === 'receipt' ? on : undefined;
    const isPage = /^[1-9]\d{0,3}$/.test(page ?? '') && Number(page) <= pages;
    if (post === undefined || post === '' || copy === undefined || !isPage) {
      const found = shown(JSON.stringify(child.attributes));
      const expected = `a Post, On sent or receipt, a Page from 1 to ${pages}`;
      throw new DocumentError('wrong-value', `${place}:${child.line} Seal`, found, expected);
    }
    return { post, copy, page: Number(page), signature: base64In(child, place) };
  });
}
