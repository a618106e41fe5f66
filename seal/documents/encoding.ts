/**
 * Bytes and text. Documents are written in UTF-8; UTF-8 and GBK are read, as the declaration in the
 * first line says. Either way a text has one spelling in bytes: GBK is written in two bytes a
 * character, with a table made from the runtime's own decoder.
 */
import { InputError } from '../../base/assert';
import { DocumentError, shown } from './faults';

export const encodings = ['UTF-8', 'GBK'] as const;
export type Encoding = (typeof encodings)[number];

/** The first line of every document, its line end included. */
export const declarationOf = (encoding: Encoding): string =>
  `<?xml version="1.0" encoding="${encoding}"?>\n`;

/**
 * The text of a document and the encoding that its declaration names. A byte order mark is part of
 * the text, so it is refused with everything else in front of the declaration.
 * @throws DocumentError where the declaration is another one, or the bytes are no text of it.
 */
export function decodeDocument(
  bytes: Buffer,
  place: string,
): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodings.find((one) => {
    const declaration = declarationOf(one);
    return bytes.subarray(0, declaration.length).toString('latin1') === declaration;
  });
  if (encoding === undefined) {
    const found = shown(bytes.subarray(0, 44).toString('latin1').split('\n')[0] as string);
    const expected = encodings.map((one) => JSON.stringify(declarationOf(one))).join(' or ');
    throw new DocumentError('encoding', `${place}:1`, found, expected);
  }
  const text = textOf(bytes, encoding);
  if (text !== undefined) return { text, encoding };
  const line = lineOfFirstBad(bytes, encoding);
  throw new DocumentError('encoding', `${place}:${line}`, 'other bytes', `text in ${encoding}`);
}

/** The text, or undefined where the bytes are none. */
function textOf(bytes: Buffer, encoding: Encoding): string | undefined {
  try {
    const label = encoding === 'UTF-8' ? 'utf-8' : 'gbk';
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A line feed is one byte in both encodings and no second byte of any character. */
function lineOfFirstBad(bytes: Buffer, encoding: Encoding): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from);
    const next = end < 0 ? bytes.length : end + 1;
    if (textOf(bytes.subarray(from, next), encoding) === undefined) return line;
    from = next;
  }
  return line;
}

/**
 * The bytes of a text.
 * @throws InputError where GBK has no two bytes for a character.
 */
export function encodeText(text: string, encoding: Encoding): Buffer {
  if (encoding === 'UTF-8') return Buffer.from(text, 'utf8');
  gbkTable ??= makeGbkTable();
  const bytes = Buffer.alloc(text.length * 2);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    const pair = gbkTable.get(character);
    if (pair === undefined) {
      throw new InputError(shown(character), 'a character without a place in it', 'text in GBK');
    }
    length = bytes.writeUInt16BE(pair, length);
  }
  return bytes.subarray(0, length);
}

let gbkTable: ReadonlyMap<string, number> | undefined;

/** Every pair of bytes that is one character; where two pairs are the same one, the first. */
function makeGbkTable(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = [...character].length === 1 && character !== '\ufffd';
      if (isOne && !table.has(character)) table.set(character, (lead << 8) | trail);
    }
  }
  return table;
}
