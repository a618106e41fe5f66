/** Capitals are read back by a reader that knows nothing of how they were written. */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { fen } from '../base/fen';
import { capitals } from './notice';

const digits = '零壹贰叁肆伍陆柒捌玖';
const small: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };
const large: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };

/** Fen of an amount in capitals, by the grammar of Chinese numerals. */
function readCapitals(text: string): bigint {
  const parts = /^(负?)(?:(.+)元)?(.*)$/.exec(text) as RegExpExecArray;
  const [, sign = '', yuan = '', rest = ''] = parts;
  let fenTotal = integerOf(yuan) * 100n;
  for (const [, digit = '', unit] of rest.matchAll(/([壹贰叁肆伍陆柒捌玖])([角分])/g)) {
    fenTotal += BigInt(digits.indexOf(digit)) * (unit === '角' ? 10n : 1n);
  }
  return sign === '' ? fenTotal : -fenTotal;
}

function integerOf(text: string): bigint {
  let total = 0n;
  let section = 0n;
  let digit = 0n;
  for (const letter of text) {
    const value = digits.indexOf(letter);
    if (value >= 0) digit = BigInt(value);
    else if (letter in small) {
      section += digit * (small[letter] as bigint);
      digit = 0n;
    } else {
      const unit = large[letter] as bigint;
      // 亿 multiplies all that stands before it, 万 its own section alone.
      if (unit === 100_000_000n) total = (total + section + digit) * unit;
      else total += (section + digit) * unit;
      section = 0n;
      digit = 0n;
    }
  }
  return total + section + digit;
}

const anyFen = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.tuple(fc.nat(900), fc.nat(11)).map(([head, zeros]) => head * 10 ** zeros),
);

test.prop([anyFen])('capitals read back as the amount they were written from', (amount) => {
  expect(readCapitals(capitals(fen(amount)))).toBe(BigInt(amount));
});

test.prop([anyFen])('capitals end in 整 exactly where there are no fen', (amount) => {
  const endsWhole = amount % 10 === 0;
  expect(capitals(fen(amount)).endsWith('整')).toBe(endsWhole);
});
