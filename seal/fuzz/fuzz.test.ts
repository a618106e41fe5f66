/**
 * The readers under changed bytes: an answer or an InputError, never a crash and never a run
 * without end. A long run is `npm run fuzz:seal -- --times 100000 --seed any`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { CountedModules } from './testing/counted-modules';
import { fuzz } from './testing/guided';
import { named, READERS, subjectsOf } from './testing/subjects';

const times = Number(process.env.FUZZ_TIMES ?? '150');
const seed = process.env.FUZZ_SEED ?? 'fuzz';
const modules = new CountedModules();
const subjects = subjectsOf(modules, READERS);

test.each(subjects.map((subject) => [subject.name, subject] as const))(
  'no changed bytes crash the reader of a %s',
  (_name, subject) => {
    const run = fuzz(subject, { modules, seed, times });
    const told = run.findings.map(
      ({ kind, message, block, bytes }) => `${kind} ${block} ${message}: ${bytes.toString('hex')}`,
    );
    expect(told).toEqual([]);
    expect(run.tried).toBe(times);
    expect(run.kept.length).toBeGreaterThan(subject.samples.length);
  },
  60_000 + times * 20,
);

test('every sample is genuine: a reader reads it, and a receiver accepts it', () => {
  const told = subjects.flatMap(({ name, samples, answer }) =>
    samples.map((sample) => `${name} ${answer(sample)}`),
  );
  expect(told.filter((line) => !/^\S+ read /.test(line))).toEqual([]);
  const judged = told.filter((line) => /^(signature|document) /.test(line));
  expect(judged.filter((line) => !line.includes(' read accepted'))).toEqual([]);
  expect(judged.length).toBeGreaterThan(10);
});

test('one seed keeps and finds the same, byte for byte, whatever ran before', () => {
  const digestOf = (loaded: CountedModules, from: string): string => {
    const subject = named(subjectsOf(loaded, READERS), 'revocation-list');
    return fuzz(subject, { modules: loaded, seed: from, times: 300 }).digest;
  };
  expect(digestOf(new CountedModules(), 'one')).toBe(digestOf(modules, 'one'));
  expect(digestOf(modules, 'one')).not.toBe(digestOf(modules, 'other'));
});

/** What an input once crashed, and the answer that it has had since. */
const mended: Readonly<Record<string, RegExp>> = {
  // OpenSSL threw an error of its own.
  'certificate/key-is-no-point.bin': /^refused public key/,
  // The library that draws reads a second head of any length as one of thirteen bytes.
  'drawing/second-head.bin': /^read unknown/,
  // `String` threw: an object of JSON may have a `toString` that is no function.
  'messages/value-without-a-text.bin': /^refused messages row 0 account/,
  // scrypt threw: a cost must be a power of two.
  'wrapped-key/cost-is-no-power-of-two.bin':
    /^refused keeper: a key wrapped by scrypt, within its bounds/,
};

test('what was found once is answered ever since', () => {
  const folder = join(__dirname, 'corpus');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.bin'));
  expect(files.sort()).toEqual(Object.keys(mended).sort());
  for (const [name, answer] of Object.entries(mended)) {
    const subject = named(subjects, name.split('/')[0] as string);
    expect([name, subject.answer(readFileSync(join(folder, name)))]).toEqual([
      name,
      expect.stringMatching(answer),
    ]);
  }
});

test('lists in lists, deeper than a stack, are named where a text should stand', () => {
  const deep = `${'['.repeat(16_000)}${']'.repeat(16_000)}`;
  const { answer } = named(subjects, 'messages');
  const answers = ['voucherType', 'subject', 'amount'].map((key) =>
    answer(Buffer.from(`[{"${key}":${deep}}]`)),
  );
  expect(answers[0]).toMatch(/^refused messages message 0 voucherType: one of/);
  expect(answers[1]).toMatch(/^refused messages row 0 subject: .*received array/);
  expect(answers.every((one) => one.startsWith('refused'))).toBe(true);
});
