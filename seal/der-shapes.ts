/**
 * How DER types are put together: sequences of named fields, explicit tags, values kept with their
 * bytes. A field's place in an error is its path: `SES_Signature.toSign.eseal.cert`.
 */
import {
  type Codec,
  DerError,
  type DerFault,
  type Element,
  elementAt,
  encode,
  expectTag,
  type ValueOf,
} from './der';

const fail = (fault: DerFault, place: string, found: string, expected: string): never => {
  throw new DerError(fault, place, found, expected);
};

/** Context tag [n], explicit, and it may be absent. */
export function optional<T>(n: number, inner: Codec<T>): Codec<T | undefined> {
  return { ...explicit(n, inner), optional: true } as Codec<T | undefined>;
}

/** A field under its own tag that may be absent; what follows it must have another tag. */
export function mayBeAbsent<T>(inner: Codec<T>): Codec<T | undefined> {
  return { ...inner, optional: true } as Codec<T | undefined>;
}

/** Context tag [n], explicit. */
export function explicit<T>(n: number, inner: Codec<T>): Codec<T> {
  return {
    tag: 0xa0 | n,
    write: (value) => encode(inner, value),
    read: ({ content, place }) => onlyElement(inner, content, place),
  };
}

/** SET of exactly one, as in distinguished names. */
export function setOfOne<T>(inner: Codec<T>): Codec<T> {
  return { ...explicit(0, inner), tag: 0x31 };
}

function onlyElement<T>(inner: Codec<T>, content: Buffer, place: string): T {
  const { element, next } = elementAt(content, 0, place);
  expectTag(inner, content[0] as number, place);
  if (next !== content.length) fail('trailing-bytes', place, 'another element', 'one element');
  return inner.read(element);
}

type Fields = Readonly<Record<string, Codec<unknown>>>;
type Sequence<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** SEQUENCE of named fields, in the order they are written here. */
export function sequence<F extends Fields>(fields: F): Codec<Sequence<F>> {
  const entries = Object.entries(fields);
  return {
    tag: 0x30,
    write(value) {
      const parts: Buffer[] = [];
      for (const [name, codec] of entries) {
        const field = value[name];
        if (!(codec.optional === true && field === undefined)) parts.push(encode(codec, field));
      }
      return Buffer.concat(parts);
    },
    read: ({ content, place }) => readFields(entries, content, place) as Sequence<F>,
  };
}

function readFields(
  entries: readonly (readonly [string, Codec<unknown>])[],
  content: Buffer,
  place: string,
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  let at = 0;
  for (const [name, codec] of entries) {
    if (codec.optional === true && content[at] !== codec.tag) {
      value[name] = undefined;
      continue;
    }
    const inside = `${place}.${name}`;
    const { element, next } = elementAt(content, at, inside);
    expectTag(codec, content[at] as number, inside);
    value[name] = codec.read(element);
    at = next;
  }
  if (at !== content.length) {
    fail('trailing-bytes', place, `${content.length - at} more bytes`, 'no more fields');
  }
  return value;
}

/** SEQUENCE OF one type. */
export function sequenceOf<T>(inner: Codec<T>): Codec<readonly T[]> {
  return {
    tag: 0x30,
    write: (values) => Buffer.concat(values.map((value) => encode(inner, value))),
    read({ content, place }) {
      const values: T[] = [];
      for (let at = 0; at < content.length; ) {
        const inside = `${place}[${values.length}]`;
        const { element, next } = elementAt(content, at, inside);
        expectTag(inner, content[at] as number, inside);
        values.push(inner.read(element));
        at = next;
      }
      return values;
    },
  };
}

/** A value together with its DER: what was signed is these bytes. */
export interface Exact<T> {
  readonly value: T;
  readonly der: Buffer;
}

export const exact = <T>(codec: Codec<T>, value: T): Exact<T> => ({
  value,
  der: encode(codec, value),
});

/** Keeps the bytes beside the value. */
export function exactly<T>(inner: Codec<T>): Codec<Exact<T>> {
  return {
    tag: inner.tag,
    write: ({ der }) => elementAt(der, 0, 'kept DER').element.content,
    read: (element: Element) => ({ value: inner.read(element), der: element.whole }),
  };
}

/** A codec that allows some values only. */
export function only<T>(inner: Codec<T>, allows: (value: T) => boolean, what: string): Codec<T> {
  return {
    ...inner,
    read(element) {
      const value = inner.read(element);
      if (allows(value)) return value;
      return fail('value-not-allowed', element.place, 'another value', what);
    },
  };
}

/** So many values are remembered; what stood longest unasked is forgotten first. */
const REMEMBERED_MAX = 16;

/**
 * What stands again byte for byte is not read again: the same value is handed out, the very same
 * object. Bytes that were refused are not remembered.
 */
export function remembering<T>(inner: Codec<T>): Codec<T> {
  const lately: { readonly whole: Buffer; readonly value: T }[] = [];
  return {
    ...inner,
    read({ content, whole, place }) {
      const at = lately.findIndex((known) => known.whole.equals(whole));
      const [known] = at < 0 ? [] : lately.splice(at, 1);
      if (known) {
        lately.unshift(known);
        return known.value;
      }
      // A copy: the caller's bytes are his to change.
      const own = Buffer.from(whole);
      const kept = { content: own.subarray(whole.length - content.length), whole: own, place };
      const value = inner.read(kept);
      lately.unshift({ whole: own, value });
      if (lately.length > REMEMBERED_MAX) lately.pop();
      return value;
    },
  };
}
