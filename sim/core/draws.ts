/** Draws from published distributions, and exact splits of whole numbers by weights. */
import { randomNormal } from 'd3-random';
import { assert } from '../../base/assert';
import type { Stream } from '../../base/streams';
import type { Scenario } from './scenario';

/** A source of log-normal values of median one; the spread is that of the natural logarithm. */
export function lognormalOf(stream: Stream, spread: number): () => number {
  const normal = randomNormal.source(stream.unit)(0, spread);
  return () => Math.exp(normal());
}

/**
 * Weights of amounts: log-normal of the scenario's spread, and where it says so, some of them in a
 * Pareto tail.
 */
export function heavyTailOf(stream: Stream, scenario: Scenario): () => number {
  const body = lognormalOf(stream, scenario.volumes.amountSpread.is);
  const tail = scenario.documents?.amountTail.is;
  if (!tail || tail[0] === 0) return body;
  const [percent, exponent] = tail;
  const far = stream.fork('tail');
  return () => {
    const weight = body();
    return far.chance(percent, 100) ? weight * (1 - far.unit()) ** (-1 / exponent) : weight;
  };
}

/**
 * Splits a whole number into whole parts that sum to it exactly, each at least `least`, the rest in
 * proportion to the weights (largest remainders first, earlier parts first among equals).
 */
export function split(total: number, weights: readonly number[], least: number): number[] {
  const rest = total - least * weights.length;
  assert(rest >= 0 && weights.length > 0, `${total} cannot be split into ${weights.length} parts`);
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight) => (weight / sum) * rest);
  const parts = shares.map((share) => least + Math.floor(share));
  let left = total - parts.reduce((a, b) => a + b, 0);
  if (left >= 0 && left <= parts.length) {
    oneMoreOfThe(left, shares, parts);
    return parts;
  }
  const order = shares
    .map((share, i) => ({ i, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (let k = 0; left !== 0; k = (k + 1) % order.length) {
    const step = Math.sign(left);
    const i = (order[k] as { i: number }).i;
    if (step < 0 && (parts[i] as number) <= least) continue;
    parts[i] = (parts[i] as number) + step;
    left -= step;
  }
  return parts;
}

/** Raises the parts of so many largest remainders by one, earlier ones first among equals. */
function oneMoreOfThe(count: number, shares: readonly number[], parts: number[]): void {
  if (count === 0) return;
  const remainders = Float64Array.from(shares, (share) => share - Math.floor(share));
  const least = remainders.toSorted()[remainders.length - count] as number;
  let equals = count;
  for (const remainder of remainders) if (remainder > least) equals--;
  for (let i = 0; i < parts.length; i++) {
    const remainder = remainders[i] as number;
    if (remainder < least || (remainder === least && equals-- <= 0)) continue;
    parts[i] = (parts[i] as number) + 1;
  }
}

/**
 * Draws indices in proportion to weights, again and again, each in a few steps: the sums of the
 * weights up to each index are made once. It draws what `weighted` draws.
 */
export class Wheel {
  private readonly upTo: Float64Array;
  private readonly total: number;

  constructor(private readonly weights: readonly number[]) {
    this.upTo = new Float64Array(weights.length);
    let sum = 0;
    for (let i = 0; i < weights.length; i++) {
      sum += weights[i] as number;
      this.upTo[i] = sum;
    }
    this.total = sum;
  }

  draw(stream: Stream): number {
    const at = stream.unit() * this.total;
    const { upTo } = this;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    // Next to a border the last digits decide: those of the definition.
    const near = this.total * 1e-9;
    const isClear =
      (upTo[low] as number) - at > near && at - (low > 0 ? (upTo[low - 1] as number) : -1) > near;
    return isClear ? low : indexAt(this.weights, at);
  }
}

/** An index drawn in proportion to weights. */
export function weighted(stream: Stream, weights: readonly number[]): number {
  return indexAt(weights, stream.unit() * weights.reduce((a, b) => a + b, 0));
}

function indexAt(weights: readonly number[], from: number): number {
  let at = from;
  for (let i = 0; i < weights.length; i++) {
    at -= weights[i] as number;
    if (at < 0) return i;
  }
  return weights.length - 1;
}
