/**
 * The plain DER types that seals and certificates use. Times are text `20130701090000Z`, which
 * sorts as time does; integers are never negative here: no structure of ours has a negative one.
 */
import { assert } from '../base/assert';
import { type Codec, DerError, type DerFault } from './der';

const fail = (fault: DerFault, place: string, found: string, expected: string): never => {
  throw new DerError(fault, place, found, expected);
};

/** INTEGER from zero up. */
export const bigInteger: Codec<bigint> = {
  tag: 0x02,
  write(value) {
    assert(value >= 0n, 'an integer that is not negative');
    let digits = value.toString(16);
    if (digits.length % 2 === 1) digits = `0${digits}`;
    const bytes = Buffer.from(digits, 'hex');
    return (bytes[0] as number) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
  },
  read({ content, place }) {
    const [first, second] = content;
    if (first === undefined) return fail('non-minimal-integer', place, 'no bytes', 'at least one');
    if (first >= 0x80) return fail('negative-integer', place, 'a sign bit', 'zero or more');
    if (first === 0 && second !== undefined && second < 0x80) {
      return fail('non-minimal-integer', place, 'a leading zero byte', 'the shortest form');
    }
    return BigInt(`0x${content.toString('hex')}`);
  },
};

/** INTEGER that fits a safe integer. */
export const integer: Codec<number> = {
  tag: 0x02,
  write: (value) => bigInteger.write(BigInt(value)),
  read(element) {
    const value = bigInteger.read(element);
    if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
    return fail('integer-too-large', element.place, `${element.content.length} bytes`, '53 bits');
  },
};

export const boolean: Codec<boolean> = {
  tag: 0x01,
  write: (value) => Buffer.of(value ? 0xff : 0),
  read({ content, place }) {
    if (content.length === 1 && content[0] === 0) return false;
    if (content.length === 1 && content[0] === 0xff) return true;
    return fail('malformed-boolean', place, content.toString('hex'), '00 or ff');
  },
};

export const octets: Codec<Buffer> = {
  tag: 0x04,
  write: (value) => value,
  read: ({ content }) => content,
};

/** BIT STRING of whole bytes. */
export const bits: Codec<Buffer> = {
  tag: 0x03,
  write: (value) => Buffer.concat([Buffer.of(0), value]),
  read({ content, place }) {
    if (content[0] === 0) return content.subarray(1);
    return fail('unused-bits', place, String(content[0] ?? 'nothing'), 'no unused bits');
  },
};

/** OBJECT IDENTIFIER as dotted text. */
export const oid: Codec<string> = {
  tag: 0x06,
  write(value) {
    const [first = 0, second = 0, ...rest] = value.split('.').map(Number);
    const bytes: number[] = [];
    for (const arc of [first * 40 + second, ...rest]) {
      const groups = [arc % 128];
      for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
        groups.unshift(0x80 | (left % 128));
      }
      bytes.push(...groups);
    }
    return Buffer.from(bytes);
  },
  read({ content, place }) {
    const arcs: number[] = [];
    let arc = 0;
    let isOpen = false;
    for (const byte of content) {
      if (!isOpen && byte === 0x80) fail('malformed-oid', place, '0x80 first', 'the shortest arc');
      arc = arc * 128 + (byte & 0x7f);
      if (arc > 2 ** 40) fail('malformed-oid', place, 'a huge arc', 'an arc below 2^40');
      isOpen = byte >= 0x80;
      if (isOpen) continue;
      arcs.push(arc);
      arc = 0;
    }
    const [head] = arcs;
    if (isOpen || head === undefined) return fail('malformed-oid', place, 'its end', 'a whole arc');
    const first = Math.min(Math.floor(head / 40), 2);
    return [first, head - first * 40, ...arcs.slice(1)].join('.');
  },
};

const utf8Strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textCodec(tag: number, allowed: RegExp, expected: string): Codec<string> {
  return {
    tag,
    write(value) {
      assert(allowed.test(value), `${JSON.stringify(value)} is ${expected}`);
      return Buffer.from(value, 'utf8');
    },
    read({ content, place }) {
      let text: string;
      try {
        text = utf8Strict.decode(content);
      } catch {
        return fail('malformed-text', place, 'other bytes', expected);
      }
      return allowed.test(text) ? text : fail('malformed-text', place, 'other text', expected);
    },
  };
}

export const utf8 = textCodec(0x0c, /^\P{Surrogate}*$/su, 'UTF-8 text');
// biome-ignore lint/suspicious/noControlCharactersInRegex: IA5 is exactly these characters.
export const ia5 = textCodec(0x16, /^[\x00-\x7f]*$/, 'ASCII text');
export const printable = textCodec(0x13, /^[A-Za-z0-9 '()+,\-./:=?]*$/, 'printable text');

/** True where `20130701090000Z` names a second that exists. */
export function isTime(text: string): boolean {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!parts) return false;
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as number[];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && (hour ?? 24) < 24 && (minute ?? 60) < 60 && (second ?? 60) < 60;
}

function timeCodec(tag: number, digits: 2 | 4): Codec<string> {
  const century = (text: string): string => (digits === 4 ? '' : text < '5' ? '20' : '19');
  return {
    tag,
    write(value) {
      const text = value.slice(4 - digits);
      assert(isTime(value), `${value} is a time such as 20130701090000Z`);
      assert(`${century(text)}${text}` === value, `${value} fits a year of ${digits} digits`);
      return Buffer.from(text, 'latin1');
    },
    read({ content, place }) {
      const text = content.toString('latin1');
      const time = `${century(text)}${text}`;
      if (isTime(time)) return time;
      return fail('malformed-time', place, JSON.stringify(text), 'a time to the second, in UTC');
    },
  };
}

export const generalizedTime = timeCodec(0x18, 4);
/** UTCTime, 1950 to 2049: what X.509 uses before 2050. Values are four-digit years all the same. */
export const utcTime = timeCodec(0x17, 2);
