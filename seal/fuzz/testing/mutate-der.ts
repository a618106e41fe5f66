/**
 * DER changed as a tree: elements taken out, doubled, exchanged, retagged, wrapped, and contents of
 * another value; lengths around them follow, so that a reader gets as far as the change. Now and
 * then one length is written wrongly on purpose. What stands in an OCTET or BIT STRING and is DER
 * itself, such as a certificate, is part of the tree.
 */
import type { Stream } from '../../../base/streams';
import { bytesChanged, type Change, type Draw } from './mutate-bytes';

type LengthForm = 'indefinite' | 'long' | 'off by one';

/** Elements may be changed in place: a tree belongs to one change. */
interface DerNode {
  tag: number;
  /** In front of the elements inside: the unused bits of a BIT STRING. */
  lead: Buffer;
  /** Bytes, or elements. */
  content: Buffer | DerNode[];
  lengthForm?: LengthForm;
}

const CONSTRUCTED = 0x20;
const OCTETS = 0x04;
const BITS = 0x03;
const SEQUENCE = 0x30;
const DEPTH_MAX = 12;

/** The elements that bytes are made of; undefined where they are not. */
function nodesIn(bytes: Buffer, depth = 0): DerNode[] | undefined {
  const nodes: DerNode[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at] ?? 0;
    const first = bytes[at + 1];
    if (first === undefined || first === 0x80 || first > 0x83) return undefined;
    const count = first < 0x80 ? 0 : first & 0x7f;
    if (at + 2 + count > bytes.length) return undefined;
    const length = count === 0 ? first : bytes.readUIntBE(at + 2, count);
    const start = at + 2 + count;
    if (start + length > bytes.length) return undefined;
    nodes.push(nodeOf(tag, bytes.subarray(start, start + length), depth));
    at = start + length;
  }
  return nodes;
}

function nodeOf(tag: number, content: Buffer, depth: number): DerNode {
  const lead = tag === BITS ? content.subarray(0, 1) : Buffer.alloc(0);
  const inside = content.subarray(lead.length);
  const mayNest = (tag & CONSTRUCTED) !== 0 || tag === OCTETS || tag === BITS;
  const isNested = mayNest && depth < DEPTH_MAX && inside.length > 1;
  const isString = tag === OCTETS || tag === BITS;
  const children =
    isNested && (!isString || inside[0] === SEQUENCE) ? nodesIn(inside, depth + 1) : undefined;
  return children === undefined
    ? { tag, lead: Buffer.alloc(0), content }
    : { tag, lead, content: children };
}

const written = (nodes: readonly DerNode[]): Buffer => Buffer.concat(nodes.map(writtenNode));

function writtenNode(node: DerNode): Buffer {
  const { tag, lead, content, lengthForm } = node;
  const inside = Buffer.isBuffer(content) ? content : Buffer.concat([lead, written(content)]);
  return Buffer.concat([Buffer.of(tag), lengthOf(inside.length, lengthForm), inside]);
}

function lengthOf(length: number, form: LengthForm | undefined): Buffer {
  if (form === 'indefinite') return Buffer.of(0x80);
  if (form === 'long') return Buffer.of(0x83, length >> 16, (length >> 8) & 0xff, length & 0xff);
  const said = form === 'off by one' ? length + 1 : length;
  if (said < 0x80) return Buffer.of(said);
  if (said < 0x100) return Buffer.of(0x81, said);
  if (said < 0x10000) return Buffer.of(0x82, said >> 8, said & 0xff);
  return Buffer.of(0x83, said >> 16, (said >> 8) & 0xff, said & 0xff);
}

interface Place {
  readonly siblings: DerNode[];
  readonly at: number;
  readonly node: DerNode;
}

/** Every element with the list that it stands in. */
function placesIn(nodes: DerNode[], places: Place[] = []): readonly Place[] {
  nodes.forEach((node, at) => {
    places.push({ siblings: nodes, at, node });
    if (!Buffer.isBuffer(node.content)) placesIn(node.content, places);
  });
  return places;
}

const TAGS = [
  0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0a, 0x0c, 0x13, 0x16, 0x17, 0x18, 0x30, 0x31, 0xa0, 0xa3,
];

/** Contents that a reader must judge, by tag; for any other tag, all of them. */
const contents: Readonly<Record<number, readonly string[]>> = {
  1: ['00', 'ff', '01', '', '0000'],
  2: ['', '00', '01', '04', '7f', '80', '0080', '00ff', '1fffffffffffff', '20000000000000', '0001'],
  3: ['', '00', '01', '0000', '07ff', '00ffff'],
  6: ['', '2a', '80', 'ff', '2a80', '550403', '2a811ccf5501837508', 'ffffffffffffff7f'],
  10: ['', '00', '01', '02', '07', 'ff'],
};
const times = [
  '20130229000000Z',
  '20131301000000Z',
  '20130701246060Z',
  '00000101000000Z',
  '99991231235959Z',
  '130701090000Z',
  '491231235959Z',
  '500101000000Z',
  '20130701090000+0800',
  '20130701090000.5Z',
  '',
];
const texts = ['', '\0', '国', 'ES', 'PNG', 'SVG', 'SM3', ' ', '\ufeff', '𠮷', 'a'.repeat(300)];

function contentFor(node: DerNode, { stream, words }: Draw): Buffer {
  const { tag, content } = node;
  if (tag === 0x17 || tag === 0x18) return Buffer.from(stream.pick(times), 'latin1');
  if ([0x0c, 0x13, 0x16].includes(tag)) {
    const isWord = words.length > 0 && stream.chance(1, 3);
    return Buffer.from(stream.pick(isWord ? words : texts), 'utf8');
  }
  const known = contents[tag];
  if (known !== undefined) return Buffer.from(stream.pick(known), 'hex');
  const length = Buffer.isBuffer(content) ? content.length : 0;
  return Buffer.alloc(stream.pick([0, 1, 31, 32, 33, 64, 65, length]), stream.integer(0, 255));
}

type TreeChange = (place: Place, draw: Draw, others: readonly Place[]) => void;

/** An element of another input, of the same tag where there is one. */
function picked({ tag }: DerNode, others: readonly Place[], stream: Stream): DerNode | undefined {
  const same = others.filter(({ node }) => node.tag === tag);
  const from = same.length > 0 && stream.chance(3, 4) ? same : others;
  return from.length === 0 ? undefined : stream.pick(from).node;
}

const treeChanges: readonly TreeChange[] = [
  ({ siblings, at }) => siblings.splice(at, 1),
  ({ siblings, at, node }) => siblings.splice(at, 0, node),
  ({ siblings, at, node }, { stream }) => {
    const other = stream.integer(0, siblings.length - 1);
    siblings[at] = siblings[other] ?? node;
    siblings[other] = node;
  },
  ({ siblings, at, node }, { stream }, others) => {
    siblings.splice(at, 1, picked(node, others, stream) ?? node);
  },
  ({ siblings, at, node }, { stream }, others) => {
    siblings.splice(at, 0, picked(node, others, stream) ?? node);
  },
  ({ node }, { stream }) => {
    node.tag = stream.pick(TAGS);
  },
  ({ node }, draw) => {
    node.content = contentFor(node, draw);
  },
  ({ node }, draw) => {
    node.content = contentFor(node, draw);
  },
  ({ node }, draw) => {
    if (Buffer.isBuffer(node.content)) node.content = bytesChanged(node.content, draw);
  },
  ({ siblings, at, node }) => {
    siblings[at] = { tag: SEQUENCE, lead: Buffer.alloc(0), content: [node] };
  },
  ({ siblings, at, node }) => {
    if (!Buffer.isBuffer(node.content)) siblings.splice(at, 1, ...node.content);
  },
  ({ node }, { stream }) => {
    node.lengthForm = stream.pick(['indefinite', 'long', 'off by one'] as const);
  },
];

export const derChanged: Change = (bytes, draw) => {
  const nodes = nodesIn(bytes);
  const places = nodes === undefined ? [] : placesIn(nodes);
  if (nodes === undefined || places.length === 0) return bytesChanged(bytes, draw);
  const others = placesIn(nodesIn(draw.other) ?? []);
  draw.stream.pick(treeChanges)(draw.stream.pick(places), draw, others);
  return written(nodes);
};

/** The same bytes with one element left out, for each of them: for making a finding small. */
export function* derSmaller(bytes: Buffer): Iterable<Buffer> {
  const count = placesIn(nodesIn(bytes) ?? []).length;
  for (let i = 0; i < count; i++) {
    const nodes = nodesIn(bytes) ?? [];
    const { siblings, at } = placesIn(nodes)[i] as Place; // the same bytes have the same places
    siblings.splice(at, 1);
    yield written(nodes);
  }
}
