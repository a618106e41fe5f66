/** One bit of every element and attribute of a document: of its envelope, and of its voucher. */
import { type Envelope, writeEnvelope } from '../documents/envelope';
import { type DocumentVerdict, verifyDocument } from '../documents/verify-document';
import type { DocumentForger } from './document-forger';

export interface ElementForgery {
  readonly what: string;
  readonly path: string;
  readonly verdicts: () => readonly DocumentVerdict[];
}

interface Value {
  readonly name: string;
  /** The first byte of the text, and how many there are. */
  readonly at: number;
  readonly length: number;
}

/** Texts of elements and values of attributes, by their place in the bytes. */
function valuesIn(bytes: Buffer): readonly Value[] {
  const text = bytes.toString('latin1');
  const elements = [...text.matchAll(/<(\w+)[^<>]*>([^<\n]+)</g)].map((found) => {
    const [whole, name = '', value = ''] = found;
    return { name, at: found.index + whole.length - 1 - value.length, length: value.length };
  });
  const attributes = [...text.matchAll(/ (\w+)="([^"]+)"/g)].map((found) => {
    const [whole, name = '', value = ''] = found;
    return {
      name: `@${name}`,
      at: found.index + whole.length - 1 - value.length,
      length: value.length,
    };
  });
  return [...elements, ...attributes];
}

/** The text with one bit of its first, and one of its last byte changed. */
function variants(bytes: Buffer, { at, length }: Value): readonly Buffer[] {
  return [...new Set([at, at + length - 1])].map((place) => {
    const copy = Buffer.from(bytes);
    copy[place] = (copy[place] ?? 0) ^ 1;
    return copy;
  });
}

function grouped(values: readonly Value[]): readonly (readonly [string, readonly Value[]])[] {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(value.name);
    if (group === undefined) groups.set(value.name, [value]);
    else group.push(value);
  }
  return [...groups].map(([name, group]) => [name, spread(group)]);
}

/** So many of a kind, from the first to the last. */
const OF_A_KIND_MAX = 6;
const spread = (values: readonly Value[]): readonly Value[] =>
  values.filter(
    (_, i) =>
      Math.floor((i * OF_A_KIND_MAX) / values.length) !==
      Math.floor(((i - 1) * OF_A_KIND_MAX) / values.length),
  );

/** Seals and voucher are long texts of their own: the fields of each are tried elsewhere. */
const elsewhere: ReadonlySet<string> = new Set(['Seal', 'Voucher']);

export function forgeriesOfElements(forger: DocumentForger): readonly ElementForgery[] {
  const { good, goodBytes } = forger;
  const expected = forger.expected();
  const judge = (bytes: Buffer): DocumentVerdict =>
    verifyDocument(bytes, 'notice.xml', 'sent', expected);
  const envelope = goodBytes.toString('utf8');
  const within = good.voucher.toString('base64');
  const withVoucher = (voucher: Buffer): Buffer =>
    Buffer.from(envelope.replace(within, voucher.toString('base64')), 'utf8');
  return [
    ...grouped(valuesIn(goodBytes))
      .filter(([name]) => !elsewhere.has(name))
      .map(([name, values]) => ({
        what: 'one bit of an element of the envelope',
        path: name,
        verdicts: () => values.flatMap((value) => variants(goodBytes, value)).map(judge),
      })),
    ...grouped(valuesIn(good.voucher)).map(([name, values]) => ({
      what: 'one bit of an element of the voucher',
      path: name,
      verdicts: () =>
        values
          .flatMap((value) => variants(good.voucher, value))
          .map((one) => judge(withVoucher(one))),
    })),
  ];
}

/** What differs between two envelopes, by element. */
export function changedElements(good: Envelope, forged: Buffer): readonly string[] {
  const lines = (bytes: Buffer): readonly string[] => bytes.toString('utf8').split('\n');
  const whole = writeEnvelope(good);
  if (whole.equals(forged)) return [];
  const [before, after] = [lines(whole), lines(forged)];
  const nameOf = (line: string): string => /<([!\w-]+)/.exec(line)?.[1] ?? 'MOF';
  const known = new Set(before);
  const left = new Set(after);
  const changed = [
    ...after.filter((line) => !known.has(line)),
    ...before.filter((line) => !left.has(line)),
  ].map(nameOf);
  return changed.length === 0 ? ['Seals'] : [...new Set(changed)];
}
