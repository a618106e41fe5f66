/**
 * What a PDF of ours shows, read from its bytes alone: by its table of objects, its pages' streams
 * and the font's map from glyphs to characters. Enough of PDF for what is drawn here, no more.
 */
import { inflateSync } from 'node:zlib';
import { assert, present } from '../../base/assert';
import { Content, type PdfFont, type PdfPage } from './pdf-content';

export interface PdfRead {
  readonly pages: readonly PdfPage[];
  /** The name of the font, as the document names it. */
  readonly fontName: string;
  /** The embedded font program. */
  readonly fontFile: Buffer;
  /** How many glyphs of it are used, the one for a missing character among them. */
  readonly glyphs: number;
}

/** An object: its dictionary as text, and its stream unpacked. */
interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer;
}

export function readPdf(bytes: Buffer): PdfRead {
  const objects = objectsOf(bytes);
  const referred = (from: PdfObject, key: string): PdfObject =>
    present(objects.get(numberIn(from.dictionary, key)), key);
  const latin1 = bytes.toString('latin1');
  const trailer = latin1.slice(latin1.lastIndexOf('trailer'));
  const root = present(objects.get(numberIn(trailer, 'Root')), 'Root');
  const tree = referred(root, 'Pages');
  const kids = present(/\/Kids \[([^\]]*)\]/.exec(tree.dictionary)?.[1], 'Kids');
  const numbers = [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
  assert(numbers.length === Number(wordIn(tree.dictionary, 'Count')), 'Kids are counted');
  const sheets = numbers.map((number) => present(objects.get(number), 'a page'));
  const type0 = fontUsed(sheets.map((sheet) => referred(sheet, 'Resources').dictionary));
  const outer = present(objects.get(type0), 'the font');
  const descendant = present(/\/DescendantFonts \[(\d+) 0 R\]/.exec(outer.dictionary)?.[1], 'one');
  const inner = present(objects.get(Number(descendant)), 'the descendant font');
  const descriptor = referred(inner, 'FontDescriptor');
  const file = /\/FontFile[23] /.exec(descriptor.dictionary)?.[0];
  const font = fontOf(inner.dictionary, referred(outer, 'ToUnicode').stream.toString('latin1'));
  return {
    pages: sheets.map((sheet) => {
      const content = referred(sheet, 'Contents').stream.toString('latin1');
      return new Content(sizeOf(sheet.dictionary), font).read(content);
    }),
    fontName: wordIn(descriptor.dictionary, 'FontName'),
    fontFile: referred(descriptor, present(file, 'a font file').slice(1, -1)).stream,
    glyphs: font.widths.length,
  };
}

/** Objects by the places that the table at the end gives. */
function objectsOf(bytes: Buffer): ReadonlyMap<number, PdfObject> {
  const text = bytes.toString('latin1');
  const start = Number(present(/startxref\n(\d+)\n%%EOF\s*$/.exec(text)?.[1], 'startxref'));
  const table = present(/^xref\n0 (\d+)\n([^t]*)trailer/.exec(text.slice(start)), 'the table');
  const objects = new Map<number, PdfObject>();
  for (const [i, line] of present(table[2], 'lines').trim().split('\n').entries()) {
    if (i > 0) objects.set(i, objectAt(bytes, Number(line.slice(0, 10)), i));
  }
  assert(objects.size === Number(table[1]) - 1, 'every object has its line');
  return objects;
}

function objectAt(bytes: Buffer, offset: number, number: number): PdfObject {
  const end = bytes.indexOf('\nendobj', offset);
  const opening = bytes.indexOf('stream\n', offset);
  const text = bytes.toString('latin1', offset, end);
  assert(text.startsWith(`${number} 0 obj\n`), `object ${number} stands where the table says`);
  if (opening === -1 || opening > end) return { dictionary: text, stream: Buffer.alloc(0) };
  const dictionary = bytes.toString('latin1', offset, opening);
  const from = opening + 'stream\n'.length;
  const raw = bytes.subarray(from, from + Number(wordIn(dictionary, 'Length')));
  const isPacked = dictionary.includes('/FlateDecode');
  return { dictionary, stream: isPacked ? inflateSync(raw) : raw };
}

const wordIn = (dictionary: string, key: string): string =>
  present(new RegExp(`/${key} /?([^\\s/>\\]]+)`).exec(dictionary)?.[1], key);
const numberIn = (dictionary: string, key: string): number =>
  Number(present(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1], key));

/** The one font of all pages. */
function fontUsed(resources: readonly string[]): number {
  const used = resources.flatMap((dictionary) =>
    [...dictionary.matchAll(/\/F\d+ (\d+) 0 R/g)].map(([, number]) => Number(number)),
  );
  assert(new Set(used).size === 1, 'one font on all pages');
  return present(used[0], 'a font');
}

function sizeOf(dictionary: string): readonly [number, number] {
  const [, width, height] = present(/\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(dictionary), 'a size');
  return [Number(width), Number(height)];
}

function fontOf(dictionary: string, map: string): PdfFont {
  const list = present(/\/W \[0 \[([^\]]*)\]\]/.exec(dictionary)?.[1], 'widths');
  const texts: string[] = [];
  for (const [, from, entries] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    const units = present(entries, 'entries').matchAll(/<([^>]*)>/g);
    for (const [i, [, hex = '']] of [...units].entries()) {
      const code = Number.parseInt(present(from, 'a code'), 16) + i;
      texts[code] = Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
    }
  }
  return { widths: list.trim().split(/\s+/).map(Number), texts };
}
