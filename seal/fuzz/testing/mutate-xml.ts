/**
 * Documents changed as markup: elements taken out, doubled, exchanged, renamed; attributes; values
 * that a reader must judge; what no document may hold, such as a document type; the encoding. What
 * stands in base64 is opened, changed in its own structure and wrapped again; a value may be
 * changed everywhere at once, so that envelope and voucher still agree; and a message may be
 * changed before it is written, so that everything agrees but the seals.
 */
import { encodings } from '../../documents/encoding';
import { bytesOf, insideOf, replaced, type Span, spansIn, textOf } from './markup';
import { rewritten } from './messages-rewritten';
import { bytesChanged, type Change, type Draw } from './mutate-bytes';
import { derChanged } from './mutate-der';

const values = [
  '',
  ' ',
  '0',
  '0.00',
  '-1.00',
  '1.0',
  '00.10',
  '90071992547409.91',
  '90071992547409.92',
  '9999999999999999.99',
  '13',
  '000000001',
  '2013-02-30',
  '2013-07-01',
  '2104',
  '5106',
  '5201',
  '2301',
  '9999',
  '1',
  '预算内',
  '已退回',
  '章\n',
  '&amp;',
  '&lt;',
  '&#x7AE0;',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '&nbsp;',
  '𠮷',
  '\u0085',
  '\ufffe',
  'PD94bWw=',
  'MAA=',
];
const markup = [
  '<!-- x -->',
  '<![CDATA[x]]>',
  '<?x y?>',
  '<!DOCTYPE MOF [<!ENTITY a "aaaaaaaaaa">]>',
  '<a/>',
  '<a b="c">',
  '</a>',
  '<a xmlns:b="c" b:d=""/>',
  '&a;',
  '<',
  '>',
  '&',
  ']]>',
  '\ufeff',
  '\r\n',
  '\0',
];
const attributes = ['Count', 'On', 'Page', 'Post', 'No', 'Of', '__proto__', 'toString', 'xmlns'];

type TextChange = (text: string, span: Span, spans: readonly Span[], draw: Draw) => string;

const whole = (text: string, { from, to }: Span): string => text.slice(from, to);
const value = ({ stream, words }: Draw): string =>
  words.length > 0 && stream.chance(1, 4) ? stream.pick(words) : stream.pick(values);

const textChanges: readonly TextChange[] = [
  (text, { from, to }) => replaced(text, from, to, ''),
  (text, span) => replaced(text, span.to, span.to, whole(text, span)),
  (text, { from, to }, spans, { stream }) =>
    replaced(text, from, to, whole(text, stream.pick(spans))),
  (text, { from, to, name }, _spans, { stream, other }) => {
    const theirs = textOf(other).text;
    const all = spansIn(theirs);
    const same = all.filter((one) => one.name === name);
    const pool = same.length > 0 && stream.chance(3, 4) ? same : all;
    return pool.length === 0 ? text : replaced(text, from, to, whole(theirs, stream.pick(pool)));
  },
  (text, span, spans, { stream }) => {
    const { name } = stream.pick(spans);
    const inner = text.slice(span.inFrom, span.inTo);
    return replaced(text, span.from, span.to, `<${name}>${inner}</${name}>`);
  },
  (text, { inFrom, inTo }, _spans, draw) => replaced(text, inFrom, inTo, value(draw)),
  (text, { inFrom, inTo }, _spans, draw) => {
    const changed = bytesChanged(Buffer.from(text.slice(inFrom, inTo), 'utf8'), draw);
    return replaced(text, inFrom, inTo, changed.toString('utf8'));
  },
  (text, { from, inFrom }, _spans, draw) => {
    const at = draw.stream.pick([from, inFrom]);
    return replaced(text, at, at, draw.stream.pick(markup));
  },
  (text, { from, inFrom }, _spans, draw) =>
    replaced(text, from, inFrom, tagChanged(text.slice(from, inFrom), draw)),
  (text, { from, to }, _spans, draw) =>
    replaced(text, from, to, text.slice(from, to).repeat(draw.stream.pick([2, 9, 40]))),
  (text, { inFrom, inTo }, _spans, draw) => {
    const found = text.slice(inFrom, inTo);
    return found.length < 2 ? text : everywhere(text, found, value(draw));
  },
];

/** A start tag with an attribute more, fewer, or of another value. */
function tagChanged(tag: string, draw: Draw): string {
  const { stream } = draw;
  const [first] = tag.match(/[^\s<>/]+="[^"]*"/g) ?? [];
  const put = `${stream.pick(attributes)}="${value(draw)}"`;
  switch (stream.integer(0, 3)) {
    case 0:
      return first === undefined ? tag : tag.replace(` ${first}`, '');
    case 1:
      return tag.replace('>', ` ${first ?? put}>`);
    case 2:
      return tag.replace('>', ` ${put}>`);
    default:
      return first === undefined ? tag : tag.replace(first, put);
  }
}

/** A value exchanged wherever it stands, in the voucher inside too. */
function everywhere(text: string, found: string, by: string): string {
  const changed = text.split(found).join(by);
  const leaf = spansIn(changed).find(({ name }) => name === 'Voucher');
  const inside = leaf && insideOf(changed.slice(leaf.inFrom, leaf.inTo));
  if (leaf === undefined || inside?.is !== 'xml') return changed;
  const { text: voucher, encoding } = textOf(inside.bytes);
  const bytes = bytesOf(voucher.split(found).join(by), encoding);
  return replaced(changed, leaf.inFrom, leaf.inTo, bytes.toString('base64'));
}

/** What stands in base64, changed in its own structure. */
function openedChanged(text: string, spans: readonly Span[], draw: Draw): string | undefined {
  const wrapped = spans.flatMap((span) => {
    const inside = span.isLeaf ? insideOf(text.slice(span.inFrom, span.inTo)) : undefined;
    return inside === undefined ? [] : [{ span, inside }];
  });
  if (wrapped.length === 0) return undefined;
  const { span, inside } = draw.stream.pick(wrapped);
  const own = { ...draw, other: inside.bytes };
  const changed =
    inside.is === 'xml' ? xmlChanged(inside.bytes, own) : derChanged(inside.bytes, own);
  return replaced(text, span.inFrom, span.inTo, changed.toString('base64'));
}

/** Another encoding, declared or not. */
function recoded(text: string, { stream }: Draw): Buffer {
  const declared = stream.pick(encodings);
  const used = stream.chance(1, 4) ? stream.pick(encodings) : declared;
  return bytesOf(text.replace(/encoding="[^"]*"/, `encoding="${declared}"`), used);
}

export const xmlChanged: Change = (bytes, draw) => {
  const { stream } = draw;
  const { text, encoding } = textOf(bytes);
  const how = stream.integer(0, 15);
  if (how === 0) return recoded(text, draw);
  if (how <= 3) return rewritten(bytes, draw) ?? bytesChanged(bytes, draw);
  const spans = spansIn(text);
  if (spans.length === 0) return bytesChanged(bytes, draw);
  const opened = how <= 8 ? openedChanged(text, spans, draw) : undefined;
  if (opened !== undefined) return bytesOf(opened, encoding);
  const changed = stream.pick(textChanges)(text, stream.pick(spans), spans, draw);
  return bytesOf(changed, encoding);
};

/** The same document with one element left out, for each of them: for making a finding small. */
export function* xmlSmaller(bytes: Buffer): Iterable<Buffer> {
  const { text, encoding } = textOf(bytes);
  for (const { from, to } of spansIn(text)) yield bytesOf(replaced(text, from, to, ''), encoding);
}
