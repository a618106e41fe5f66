/** The fuzzer itself: what it finds that blind changes do not, and what it calls a finding. */
import { expect, test } from 'vitest';
import { CountedModules } from './testing/counted-modules';
import { fuzz, type Guidance } from './testing/guided';
import type { Subject } from './testing/subjects';
import { endsWithin } from './testing/watched';

/** A reader of this source, counted. */
function toy(source: string, blocksMax?: number) {
  const modules = new CountedModules(blocksMax);
  const { read } = modules.loadSource('toy.ts', source) as {
    readonly read: (bytes: Buffer) => string;
  };
  const subject: Subject = {
    name: 'toy',
    structure: 'none',
    samples: [Buffer.from('good')],
    answer: read,
  };
  return { modules, subject };
}

/** Every answer is the same one, so that only blocks can guide. */
const PLANTED = `
  export function read(bytes: Buffer): string {
    if (bytes[1] === 0xc5) {
      if (bytes[2] === 0x9e) throw new TypeError('planted');
    }
    return 'none';
  }`;

test('a bug behind nested conditions is found by blocks, and by blind changes it is not', () => {
  const findings = (guidance: Guidance) => {
    const { modules, subject } = toy(PLANTED);
    return fuzz(subject, { modules, seed: 'planted', times: 30_000, guidance }).findings;
  };
  expect(findings('nothing')).toEqual([]);
  expect(findings('answers')).toEqual([]);
  const [found] = findings('blocks');
  expect(found).toMatchObject({ kind: 'crash', message: 'TypeError: planted' });
  expect([...(found?.bytes ?? [])].slice(1)).toEqual([0xc5, 0x9e]);
});

test('a finding is made as small as it can be, and counted where it comes again', () => {
  const { modules, subject } = toy(`
    export function read(bytes: Buffer): string {
      if (bytes.includes('!')) throw new RangeError(\`at \${bytes.indexOf('!')}\`);
      return 'none';
    }`);
  const { findings } = fuzz(subject, { modules, seed: 'small', times: 5000 });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.bytes.toString()).toBe('!');
  expect(findings[0]?.times).toBeGreaterThan(1);
});

test('a reader that goes on and on is a finding, also where it catches everything', () => {
  const source = `
    export function read(bytes: Buffer): string {
      try {
        while (bytes[0] !== 0x67) { }
      } catch { }
      return 'none';
    }`;
  const { modules, subject } = toy(source, 10_000);
  const { findings } = fuzz(subject, { modules, seed: 'on', times: 500 });
  expect(findings).toMatchObject([{ kind: 'runs on', block: 'toy.ts:5' }]);
});

test('what takes too long without reaching a block is cut off', () => {
  let isBegun = false;
  const work = () => {
    isBegun = true;
    for (;;);
  };
  expect(endsWithin(50, work)).toBe(false);
  expect(isBegun).toBe(true);
  expect(endsWithin(10_000, () => undefined)).toBe(true);
  expect(() => endsWithin(10_000, () => expect(1).toBe(2))).toThrow();
});

test('counting changes nothing that a module does, and counts every way through it', () => {
  const modules = new CountedModules();
  const { all } = modules.loadSource(
    'every.ts',
    `
    class Base { constructor(readonly name: string) {} }
    class Own extends Base {
      constructor(readonly own: number) { super('own'); }
      twice(): number { return this.own * 2; }
    }
    const arrow = (some?: number) => some ?? 7;
    const object = (one: number) => ({ one });
    export function all(n: number): unknown[] {
      const told: unknown[] = [];
      if (n > 1) told.push('many');
      else if (n === 1) told.push('one');
      for (let i = 0; i < n; i++) told.push(i);
      for (const letter of 'ab') if (letter === 'b') continue; else told.push(letter);
      for (const key in { k: 1 }) told.push(key);
      let left = n;
      while (left > 0) left--;
      do left++; while (left < 2);
      switch (n) {
        case 1: told.push('case'); break;
        default: told.push(n === 2 ? 'two' : 'other');
      }
      try { JSON.parse('{'); } catch { told.push('caught'); }
      told.push(n > 1 && 'and', n > 1 || 'or', arrow(), arrow(n), object(n).one);
      told.push(new Own(n).twice(), new Own(n).name, left, (function () { return 'f'; })());
      return told;
    }`,
  ) as { readonly all: (n: number) => unknown[] };
  const blocksOf = (n: number) => {
    modules.begin();
    all(n);
    return [...modules.counts];
  };
  const two = [...['many', 0, 1, 'a', 'k', 'two', 'caught', 'two'].slice(0, 7)];
  expect(all(2)).toEqual([...two, 'and', true, 7, 2, 2, 4, 'own', 2, 'f']);
  expect(all(1)).toEqual([
    'one',
    0,
    'a',
    'k',
    'case',
    'caught',
    false,
    'or',
    7,
    1,
    1,
    2,
    'own',
    2,
    'f',
  ]);
  const neverBy = (...asked: readonly number[]): readonly string[] => {
    const runs = asked.map(blocksOf);
    return modules.blocks.filter((_, i) => runs.every((counts) => counts[i] === 0));
  };
  expect(blocksOf(2)).not.toEqual(blocksOf(1));
  // An `else` that is absent, and what the last choice leaves over.
  expect(neverBy(1, 2)).toEqual(['every.ts:12', 'every.ts:21']);
  expect(neverBy(0, 1, 2, 3)).toEqual([]);
});
