/**
 * The one way in which a document is written: two spaces a level, one element a line, line feeds,
 * attributes as they are listed, nothing abbreviated. What is written has no other spelling, so
 * every byte counts, those between elements included.
 */
import { InputError } from '../../base/assert';
import { declarationOf, type Encoding, encodeText } from './encoding';
import { shown } from './faults';

export interface XmlNode {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** A node has text or children, never both. */
  readonly content: string | readonly XmlNode[];
}

/** A leaf. */
export const leaf = (name: string, content: string): XmlNode => ({ name, content });

/** The bytes of a document. @throws InputError where a value cannot be written in it. */
export function writeXml(root: XmlNode, encoding: Encoding = 'UTF-8'): Buffer {
  const lines: string[] = [];
  addLines(root, '', lines);
  return encodeText(`${declarationOf(encoding)}${lines.join('\n')}\n`, encoding);
}

function addLines(node: XmlNode, indent: string, lines: string[]): void {
  const { name, attributes = {}, content } = node;
  let head = `${indent}<${name}`;
  for (const [key, value] of Object.entries(attributes)) head += ` ${key}="${escaped(value)}"`;
  if (typeof content === 'string') {
    lines.push(`${head}>${escaped(content)}</${name}>`);
    return;
  }
  lines.push(`${head}>`);
  for (const child of content) addLines(child, `${indent}  `, lines);
  lines.push(`${indent}</${name}>`);
}

/** Characters that XML 1.0 has not, and line ends, which it would not keep. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be written.
const unwritable = /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(value: string): string {
  if (unwritable.test(value)) {
    throw new InputError('a value', shown(value), 'characters that can be printed on one line');
  }
  return value.replace(/[&<>"]/g, (character) => escapes[character] as string);
}
