/**
 * One seed, named streams. A stream is xoroshiro128+ seeded by a hash of (seed, path of names),
 * because consecutive seeds given to it straight are correlated. Forking draws nothing from the
 * parent.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { assert } from './assert';
import { fnv1a } from './canonical';

export interface Stream {
  readonly path: string;
  /** An integer from `min` to `max`, both included, uniformly. */
  readonly integer: (min: number, max: number) => number;
  /** A float in [0, 1). */
  readonly unit: () => number;
  /** True with probability `numerator / denominator`. */
  readonly chance: (numerator: number, denominator: number) => boolean;
  /** One of the items. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** The items in a random order; the argument stays as it was. */
  readonly shuffled: <T>(items: readonly T[]) => T[];
  /** An independent stream with a name of its own. */
  readonly fork: (name: string) => Stream;
}

/** The root stream of a seed (any text or safe integer). */
export const streamOf = (seed: number | string): Stream => makeStream(`${seed}`);

/**
 * A stream without name or forks, for millions of small things that each draw a little: it weighs a
 * tenth of a stream.
 */
export class Source {
  private readonly generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** An integer from `min` to `max`, both included, uniformly. */
  integer(min: number, max: number): number {
    return uniformInt(this.generator, min, max);
  }

  /** A float in [0, 1). */
  unit(): number {
    return uniformFloat64(this.generator);
  }
}

/** The source at a path: it draws what the stream of the same path draws. */
export const sourceOf = (path: string): Source => sourceAt(fnv1a(path));

/** The same from the hash of its path: what many paths begin with need be hashed once only. */
export const sourceAt = (hash: number): Source => new Source(avalanche(hash));

function avalanche(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

function makeStream(path: string): Stream {
  const generator = xoroshiro128plus(avalanche(fnv1a(path)));
  const integer = (min: number, max: number): number => {
    assert(min <= max, `stream ${path}: empty range ${min}..${max}`);
    return uniformInt(generator, min, max);
  };
  return {
    path,
    integer,
    unit: () => uniformFloat64(generator),
    chance: (numerator, denominator) => integer(1, denominator) <= numerator,
    pick: (items) => items[integer(0, items.length - 1)] as (typeof items)[number],
    shuffled: (items) => {
      const copy = [...items];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = integer(0, i);
        const held = copy[i] as (typeof copy)[number];
        copy[i] = copy[j] as (typeof copy)[number];
        copy[j] = held;
      }
      return copy;
    },
    fork: (name) => makeStream(`${path}/${name}`),
  };
}
