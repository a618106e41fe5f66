/**
 * One spelling for every value: sorted keys, no floats, no bigint, no functions. Digests and
 * identities use it.
 */
import { HarnessBug } from './assert';

export type Canonical =
  | null
  | boolean
  | number
  | string
  | readonly Canonical[]
  | { readonly [key: string]: Canonical };

/**
 * The canonical text of a value. Keys whose value is `undefined` are left out, as if never written.
 * @throws HarnessBug on floats, bigint, functions and symbols, naming the path.
 */
export function canonical(value: unknown, path = '$'): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      throw new HarnessBug(`${path}: ${value} is not a safe integer`);
    return String(value === 0 ? 0 : value);
  }
  if (Array.isArray(value))
    return `[${value.map((item, i) => canonical(item, `${path}[${i}]`)).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value as Record<string, unknown>, path);
  throw new HarnessBug(`${path}: a ${typeof value} has no canonical form`);
}

function canonicalObject(value: Record<string, unknown>, path: string): string {
  const fields: string[] = [];
  for (const key of Object.keys(value).sort()) {
    if (value[key] === undefined) continue;
    fields.push(`${JSON.stringify(key)}:${canonical(value[key], `${path}.${key}`)}`);
  }
  return `{${fields.join(',')}}`;
}

/** FNV-1a, 32 bits: for checksums of runs and stream names, never for security. */
export function fnv1a(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
