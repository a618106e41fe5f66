/**
 * Values that have one spelling: whole numbers, texts, truth, null, lists and plain objects of
 * them. A Map, a Set or a Date would be spelled `{}` whatever it holds, so they are refused here.
 */

export interface Strange {
  readonly path: string;
  readonly found: string;
  readonly instead: string;
}

const DEPTH_MAX = 50;

/**
 * The first value that has no spelling; undefined where there is none. A field that is `undefined`
 * counts as never written unless `isComplete`: an event without its payload would shrink a model.
 */
export function strangeIn(
  value: unknown,
  path: string,
  isComplete = false,
  depth = 0,
): Strange | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number')
    return Number.isSafeInteger(value)
      ? undefined
      : { path, found: `the number ${value}`, instead: 'whole numbers, in the smallest unit' };
  if (typeof value !== 'object')
    return {
      path,
      found: value === undefined ? 'nothing' : `a ${typeof value}`,
      instead: 'plain values: texts, whole numbers',
    };
  if (depth > DEPTH_MAX)
    return { path, found: 'a value that contains itself', instead: 'plain values' };
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const strange = strangeIn(value[i], `${path}[${i}]`, true, depth + 1);
      if (strange) return strange;
    }
    return undefined;
  }
  const kind = kindOf(value);
  if (kind) return { path, ...kind };
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined && !isComplete) continue;
    const strange = strangeIn(field, `${path}.${key}`, isComplete, depth + 1);
    if (strange) return strange;
  }
  return undefined;
}

const instead: Readonly<Record<string, string>> = {
  Map: 'a plain object with sorted keys',
  Set: 'a sorted list',
  Date: 'a text, or better an event such as DAY_ENDED',
};

function kindOf(value: object): Omit<Strange, 'path'> | undefined {
  if ('getSnapshot' in value && 'send' in value)
    return { found: 'a spawned actor', instead: 'a part of its own in the system' };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return undefined;
  // A value made in another realm has another Object.prototype, with nothing above it.
  if (Object.getPrototypeOf(prototype) === null) return undefined;
  const name = value.constructor?.name ?? 'a class';
  return { found: `an object of class ${name}`, instead: instead[name] ?? 'a plain object' };
}
