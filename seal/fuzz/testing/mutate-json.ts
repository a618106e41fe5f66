/**
 * JSON changed as values: keys left out, renamed or added, items doubled and exchanged, values of
 * another kind, among them names that every object of JavaScript has. A file of lines is changed in
 * one of its lines.
 */
import type { Stream } from '../../../base/streams';
import { bytesChanged, type Change, type Draw } from './mutate-bytes';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Names that stand in every object, and what a careless reader makes of them. */
const keys = ['toString', 'valueOf', 'constructor', 'hasOwnProperty', 'length', '0', '', 'copy'];
const texts = [
  '',
  ' ',
  '0.00',
  '-0.01',
  '1.0',
  '90071992547409.91',
  '90071992547409.92',
  '999999999999999.99',
  '9999999999999999.99',
  '2013-02-30',
  '2013-07-01',
  'receipt',
  'sent',
  '2104',
  '5106',
  '预算内',
  '𠮷\ud800',
  'a'.repeat(201),
];
const numbers = [0, -0, 1, -1, 12, 13, 0.5, 1e300, -1e300, 2 ** 53, 1025, 1 << 20, 16];

function anyValue({ stream, words }: Draw): Json {
  switch (stream.integer(0, 6)) {
    case 0:
      return stream.pick(texts);
    case 1:
      return words.length === 0 ? '' : stream.pick(words);
    case 2:
      return stream.pick(numbers);
    case 3:
      return stream.pick([null, true, false]);
    case 4:
      return {};
    case 5:
      return [];
    default:
      return { [stream.pick(keys)]: stream.pick([null, 1, 'x']) };
  }
}

/** A value inside another one. */
interface Place {
  readonly inside: Json[] | { [key: string]: Json };
  readonly key: string;
}

function placesIn(value: Json, places: Place[] = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return places;
  for (const key of Object.keys(value)) {
    places.push({ inside: value, key });
    placesIn(at({ inside: value, key }), places);
  }
  return places;
}

// Arrays are indexed by the text of a number here, as objects by a key.
const at = ({ inside, key }: Place): Json =>
  (inside as { readonly [key: string]: Json })[key] as Json;

function put({ inside, key }: Place, value: Json): void {
  // `__proto__` too becomes a key of its own.
  const writable = { enumerable: true, configurable: true, writable: true };
  Object.defineProperty(inside, key, { value, ...writable });
}

function leftOut({ inside, key }: Place): void {
  if (Array.isArray(inside)) inside.splice(Number(key), 1);
  else delete inside[key];
}

function added({ inside }: Place, key: string, value: Json): void {
  if (Array.isArray(inside)) inside.push(value);
  else put({ inside, key }, value);
}

type ValueChange = (place: Place, draw: Draw, places: readonly Place[]) => void;

const valueChanges: readonly ValueChange[] = [
  (place) => leftOut(place),
  (place, draw) => put(place, anyValue(draw)),
  (place, draw) => put(place, anyValue(draw)),
  (place, draw, places) => put(place, structuredClone(at(draw.stream.pick(places)))),
  (place, draw) => added(place, keyFrom(draw), anyValue(draw)),
  (place, draw) => added(place, keyFrom(draw), structuredClone(at(place))),
  (place, draw) => {
    const value = at(place);
    leftOut(place);
    added(place, keyFrom(draw), value);
  },
  (place, draw) => {
    const value = at(place);
    if (typeof value === 'string') put(place, textChanged(value, draw));
    else if (typeof value === 'number') put(place, nearTo(value, draw.stream));
  },
];

const keyFrom = ({ stream, words }: Draw): string =>
  stream.pick(words.length > 0 && stream.chance(1, 2) ? words : keys);

const textChanged = (text: string, draw: Draw): string =>
  bytesChanged(Buffer.from(text, 'utf8'), draw).toString('utf8');

const nearTo = (value: number, stream: Stream): number =>
  stream.pick([value + 1, value - 1, value * 2, Math.floor(value / 2), -value, value + 0.5]);

/** A value changed in one place; the argument may be changed with it. */
export function valueChanged(value: Json, draw: Draw): Json {
  const places = placesIn(value);
  if (places.length === 0) return anyValue(draw);
  draw.stream.pick(valueChanges)(draw.stream.pick(places), draw, places);
  return value;
}

/** Lists in lists, deeper than anybody's stack; the text alone is ever made of them. */
const DEEP = 16_000;
const isDeep = (line: string): boolean => line.includes('[[[[');

/** A value exchanged for what is as deep as the input may be long. */
function deepened(line: string, { stream }: Draw): string {
  const values = [...line.matchAll(/"[^"]*"(?!:)|\d+/g)];
  if (values.length === 0) return line;
  const { 0: found, index } = stream.pick(values);
  const deep = `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`;
  return `${line.slice(0, index)}${deep}${line.slice(index + found.length)}`;
}

function lineChanged(line: string, draw: Draw): string {
  if (isDeep(line)) return textChanged(line, draw);
  if (draw.stream.chance(1, 24)) return deepened(line, draw);
  let value: Json;
  try {
    value = JSON.parse(line) as Json;
  } catch {
    // An earlier change has broken it: it stays text.
    return textChanged(line, draw);
  }
  return JSON.stringify(valueChanged(value, draw));
}

export const jsonLinesChanged: Change = (bytes, draw) => {
  const { stream } = draw;
  const lines = bytes.toString('utf8').split('\n');
  const i = stream.integer(0, lines.length - 1);
  const line = lines[i] ?? '';
  switch (stream.integer(0, 9)) {
    case 0:
      lines.splice(i, 1);
      break;
    case 1:
      lines.splice(stream.integer(0, lines.length), 0, line);
      break;
    default:
      lines[i] = lineChanged(line, draw);
  }
  return Buffer.from(lines.join('\n'), 'utf8');
};
