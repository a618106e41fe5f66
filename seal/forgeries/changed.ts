/**
 * What a forgery changed, field by field: found by comparing what was handed in with the good one,
 * so that the table says what the bytes say and not what the forger meant.
 */
import { decode } from '../der';
import { readSesSignature } from '../read-signature';
import { sesSignature } from '../structures';
import { sesSignature1 } from '../structures-version-1';

type Leaves = ReadonlyMap<string, string>;

/** Every leaf of a decoded structure by its path; `value` beside `der` is the thing itself. */
function leavesOf(value: unknown, path = '', into = new Map<string, string>()): Leaves {
  if (value === undefined) return into;
  if (Buffer.isBuffer(value)) return into.set(path, value.toString('hex'));
  if (typeof value !== 'object' || value === null) return into.set(path, String(value));
  if ('der' in value && 'value' in value) return leavesOf(value.value, path, into);
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    const name = isList ? `${path}[${Number(key) + 1}]` : path === '' ? key : `${path}.${key}`;
    // Which of two kinds of list it is: no bytes of its own.
    if (key !== 'kind') leavesOf(inner, name, into);
  }
  return into;
}

/** Leaves of a signature of either version; undefined where the bytes are none. */
export function leavesOfSignature(bytes: Buffer): Leaves | undefined {
  try {
    const { version } = readSesSignature(bytes);
    const value =
      version === 4
        ? decode(sesSignature, bytes, 'signature')
        : decode(sesSignature1, bytes, 'signature');
    return leavesOf(value);
  } catch {
    // Not a signature at all, or one of another form: then no field can be named.
    return undefined;
  }
}

/** Paths whose value differs or is on one side alone, in the order of the structure. */
function differences(good: Leaves, other: Leaves): readonly string[] {
  const paths = [...new Set([...good.keys(), ...other.keys()])];
  return paths.filter((path) => good.get(path) !== other.get(path));
}

/** What differs between a good signature and a forged one. */
export function changedFields(good: Buffer, forged: Buffer): readonly string[] {
  if (good.equals(forged)) return [];
  const [before, after] = [leavesOfSignature(good), leavesOfSignature(forged)];
  if (before === undefined || after === undefined) return ['SES_Signature'];
  const changed = differences(before, after);
  return changed.length === 0 ? ['SES_Signature'] : changed;
}

/** `document[100]`, or from the first to the last byte that differs. */
export function changedBytes(good: Buffer, forged: Buffer): readonly string[] {
  if (good.equals(forged)) return [];
  if (forged.length === 0) return ['document'];
  let first = 0;
  while (first < good.length && good[first] === forged[first]) first += 1;
  let fromEnd = 0;
  const shorter = Math.min(good.length, forged.length) - first;
  while (fromEnd < shorter && good.at(-1 - fromEnd) === forged.at(-1 - fromEnd)) fromEnd += 1;
  const last = forged.length - fromEnd - 1;
  return [last > first ? `document[${first}..${last}]` : `document[${first}]`];
}
