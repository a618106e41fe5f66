/** Markup as spans of text, however broken it is: for changing it, never for believing it. */
import { decodeDocument, type Encoding, encodeText } from '../../documents/encoding';

/** One element as it stands. */
export interface Span {
  readonly name: string;
  /** From its `<` to behind its last `>`. */
  readonly from: number;
  readonly to: number;
  /** What is between its tags. */
  readonly inFrom: number;
  readonly inTo: number;
  readonly isLeaf: boolean;
}

const TAG = /<(\/?)([^\s<>/?!]+)([^<>]*)>/g;

/** Every element whose end is found, in the order of their ends. */
export function spansIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  const open: { name: string; from: number; inFrom: number; isLeaf: boolean }[] = [];
  for (const match of text.matchAll(TAG)) {
    const [whole, slash, name = ''] = match;
    const { index } = match;
    if (slash === '') {
      const outside = open.at(-1);
      if (outside !== undefined) outside.isLeaf = false;
      open.push({ name, from: index, inFrom: index + whole.length, isLeaf: true });
      continue;
    }
    const begun = open.pop();
    if (begun === undefined) continue;
    spans.push({ ...begun, to: index + whole.length, inTo: index });
  }
  return spans;
}

export const replaced = (text: string, from: number, to: number, by: string): string =>
  `${text.slice(0, from)}${by}${text.slice(to)}`;

/** The text of a document, in whatever it says that it is written, or byte for byte. */
export function textOf(bytes: Buffer): { readonly text: string; readonly encoding?: Encoding } {
  try {
    return decodeDocument(bytes, 'fuzz');
  } catch {
    // No document any more: its bytes are changed as characters.
    return { text: bytes.toString('utf8') };
  }
}

/** The bytes again. Characters that GBK has not go in as UTF-8, which is a change too. */
export function bytesOf(text: string, encoding: Encoding | undefined): Buffer {
  try {
    return encodeText(text, encoding ?? 'UTF-8');
  } catch {
    // GBK has no such character.
    return Buffer.from(text, 'utf8');
  }
}

/** What a leaf holds in base64: a voucher, a seal; undefined where it holds something else. */
export function insideOf(text: string): { is: 'der' | 'xml'; bytes: Buffer } | undefined {
  if (text.length < 40 || !/^[A-Za-z0-9+/=]+$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  if (bytes[0] === 0x30) return { is: 'der', bytes };
  return bytes[0] === 0x3c ? { is: 'xml', bytes } : undefined;
}
