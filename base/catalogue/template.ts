/**
 * Fills a sentence's blanks. `{n}` is a value (numbers are grouped: 12,394); `{n|step|steps}` picks
 * the word for one or for many and prints no number. A blank without a value is our own fault.
 */
import { HarnessBug } from '../assert';

export type Params = Readonly<Record<string, string | number>>;

/** A number with its thousands grouped: `1,234,567`, `-1,234.5`. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

const BLANK = /\{([a-zA-Z]\w*)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** The names of a template's blanks, sorted, each once. */
export function blanksOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(BLANK)].map((match) => match[1] ?? ''))].sort();
}

/** @throws HarnessBug where a blank has no value. */
export function fill(template: string, params: Params, key: string): string {
  return template.replace(BLANK, (_, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) throw new HarnessBug(`sentence ${key}: nothing given for {${name}}`);
    if (one !== undefined) return value === 1 ? one : (many ?? '');
    return typeof value === 'number' ? grouped(value) : value;
  });
}
