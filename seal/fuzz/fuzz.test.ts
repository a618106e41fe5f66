/**
 * The readers under changed bytes: an answer or an InputError, never a crash. A long run is
 * `FUZZ_TIMES=100000 npx vitest run seal/fuzz`.
 */
import { expect, test } from 'vitest';
import { fuzz } from './mutate';
import { answerOf, readersOf } from './readers';

const times = Number(process.env.FUZZ_TIMES ?? '400');
const seed = process.env.FUZZ_SEED ?? 'fuzz';
const readers = readersOf('fuzz');

test.each(readers.map((reader) => [reader.name, reader] as const))(
  'no changed bytes crash the reader of a %s',
  (_name, reader) => {
    const run = fuzz(reader, seed, times);
    const told = run.crashes.map(({ bytes, message }) => `${message}: ${bytes.toString('hex')}`);
    expect(told).toEqual([]);
    expect(run.answers).toBeGreaterThan(1);
    expect(run.tried).toBe(times);
  },
  60_000 + times * 20,
);

test('the fuzzer tells a crash from a refusal', () => {
  const crashing = {
    name: 'crashing',
    seeds: [Buffer.from('seed')],
    read: (bytes: Buffer) => {
      if (bytes.length > 4) throw new TypeError('longer than the seed');
      return 'short';
    },
  };
  expect(fuzz(crashing, 'fuzz', 100).crashes.length).toBeGreaterThan(0);
});

test('a certificate whose key is no point, which once crashed the reader, is refused', () => {
  const reader = readers.find(({ name }) => name === 'certificate');
  const [, good] = reader?.seeds ?? [];
  if (reader === undefined || good === undefined) throw new Error('a reader with two seeds');
  const key = good.indexOf(Buffer.from('03420004', 'hex')) + 3;
  const bytes = Buffer.from(good);
  bytes[key + 64] = (bytes[key + 64] ?? 0) ^ 1;
  expect(key).toBeGreaterThan(3);
  expect(answerOf(reader, bytes)).toMatch(/^refused public key/);
});
