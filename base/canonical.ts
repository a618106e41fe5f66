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
  const text = textOf(value);
  if (text === undefined) throw bugIn(value, path);
  return text;
}

/** Undefined where something in it has no canonical form; paths are spelled for those alone. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? String(value === 0 ? 0 : value) : undefined;
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return undefined;
  let all = '';
  if (Array.isArray(value)) {
    for (const item of value) {
      const text = textOf(item);
      if (text === undefined) return undefined;
      all += all === '' ? text : `,${text}`;
    }
    return `[${all}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] === undefined) continue;
    const text = textOf(fields[key]);
    if (text === undefined) return undefined;
    all += `${all === '' ? '' : ','}${JSON.stringify(key)}:${text}`;
  }
  return `{${all}}`;
}

/** The first value without a canonical form, with its path. */
function bugIn(value: unknown, path: string): HarnessBug {
  if (Array.isArray(value)) {
    const at = value.findIndex((item) => textOf(item) === undefined);
    return bugIn(value[at], `${path}[${at}]`);
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    const bad = fields.find(([, one]) => one !== undefined && textOf(one) === undefined);
    return bugIn(bad?.[1], `${path}.${bad?.[0]}`);
  }
  const what = typeof value === 'number' ? `${value} is not a safe integer` : undefined;
  return new HarnessBug(`${path}: ${what ?? `a ${typeof value} has no canonical form`}`);
}

/** FNV-1a, 32 bits: for checksums of runs and stream names, never for security. */
export function fnv1a(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
