/**
 * A document as a tree of elements with their lines. Strict: no document type (so no entities of
 * anybody's making), no comment, instruction or CDATA section, no text beside elements, bounded
 * size, depth and number. Whether the document is written in the one right way is asked later.
 */
import { SaxesParser } from 'saxes';
import { decodeDocument, type Encoding } from './encoding';
import { DocumentError, shown } from './faults';

export interface XmlElement {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Empty where there are children. */
  readonly text: string;
}

export interface XmlDocument {
  readonly root: XmlElement;
  readonly encoding: Encoding;
}

/** A thousand details of eleven fields are 12,000 elements and less than 1 MiB. */
export const xmlBounds = { bytes: 4 * 1024 * 1024, elements: 20_000, depth: 8 } as const;

interface OpenElement {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** @throws DocumentError naming the line (`file.xml:12`). */
export function readXml(bytes: Buffer, place: string): XmlDocument {
  if (bytes.length > xmlBounds.bytes) {
    const expected = `at most ${xmlBounds.bytes} bytes`;
    throw new DocumentError('too-large', place, `${bytes.length} bytes`, expected);
  }
  const { text, encoding } = decodeDocument(bytes, place);
  return { root: treeOf(text, place), encoding };
}

function treeOf(text: string, place: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let startLine = 1;
  const here = (): string => `${place}:${parser.line}`;
  const refuse = (what: string) => (): never => {
    throw new DocumentError('not-allowed-here', here(), what, 'elements and text alone');
  };
  parser.on('error', (error) => {
    const found = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw new DocumentError('not-well-formed', here(), found, 'well-formed XML');
  });
  parser.on('doctype', refuse('a document type'));
  parser.on('comment', refuse('a comment'));
  parser.on('processinginstruction', refuse('an instruction'));
  parser.on('cdata', refuse('a CDATA section'));
  parser.on('opentagstart', () => {
    startLine = parser.line;
    count += 1;
    if (count <= xmlBounds.elements && open.length < xmlBounds.depth) return;
    const expected = `at most ${xmlBounds.elements} elements, ${xmlBounds.depth} deep`;
    throw new DocumentError('too-large', here(), 'more', expected);
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, line: startLine, attributes, children: [], text: '' });
  });
  parser.on('text', (some) => {
    const inside = open.at(-1);
    if (inside !== undefined) inside.text += some;
  });
  parser.on('closetag', () => {
    const closed = finished(open.pop() as OpenElement, place);
    const outside = open.at(-1);
    if (outside === undefined) root = closed;
    else outside.children.push(closed);
  });
  parser.write(text).close();
  if (root === undefined) throw new DocumentError('not-well-formed', here(), 'no element', 'one');
  return root;
}

/** Between elements there is white space alone. */
function finished(element: OpenElement, place: string): XmlElement {
  const { name, line, children, text } = element;
  if (children.length === 0) return element;
  if (text.trim() === '') return { ...element, text: '' };
  const found = `${shown(text.trim())} beside the elements of ${name}`;
  throw new DocumentError('wrong-value', `${place}:${line}`, found, 'elements alone');
}
