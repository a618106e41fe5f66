/** The batch of the end of July 2013: 2,575 rows, 287 pages, each sealed and verified. */
import { expect, test } from 'vitest';
import { InputError } from '../base/assert';
import { type SealBatchProgress, sealBatch } from './seal-batch';

const now = () => 0;

test('2,575 rows make 287 pages, all sealed and verified', async () => {
  const seen: SealBatchProgress[] = [];
  const onProgress = (progress: SealBatchProgress) => seen.push(progress);
  const batch = await sealBatch({ rows: 2575, seed: 2013, now, onProgress });
  expect(batch).toMatchObject({
    rows: 2575,
    notices: 3,
    pages: 287,
    signatures: 287,
    verified: 287,
    milliseconds: { keys: 0, render: 0, seal: 0, verify: 0 },
  });
  expect(seen.at(-1)).toEqual({ stage: 'verify', done: 287, total: 287 });
  expect(seen.filter(({ stage }) => stage === 'seal').at(-1)?.done).toBe(287);
});

test('what is sealed depends on the seed alone', async () => {
  const [first, again, other, three] = await Promise.all([
    sealBatch({ rows: 30, seed: 1, now }),
    sealBatch({ rows: 30, seed: 1, now, cached: false }),
    sealBatch({ rows: 30, seed: 2, now }),
    sealBatch({ rows: 30, seed: 1, now, posts: ['handler', 'director', 'treasury'] }),
  ]);
  expect(first.digest).toBe('29cb956c7f22972e1077ddf28992104b91f7a534f1802c25e9c230d56458bac7');
  expect(again.digest).toBe(first.digest);
  expect(three.digest).toBe(first.digest);
  expect(other.digest).not.toBe(first.digest);
  expect([first.signatures, three.signatures, three.verified]).toEqual([4, 12, 12]);
});

test('the clock is the caller’s, and the four stages take turns on it', async () => {
  let ticks = 0;
  const batch = await sealBatch({ rows: 1, seed: 1, now: () => ticks++ });
  expect(batch.milliseconds).toEqual({ keys: 1, render: 1, seal: 1, verify: 1 });
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 53])('%d rows are refused', async (rows) => {
  await expect(sealBatch({ rows, seed: 1, now })).rejects.toThrow(InputError);
});

test('no posts are refused: unsealed pages are not a batch', async () => {
  await expect(sealBatch({ rows: 1, seed: 1, now, posts: [] })).rejects.toThrow(InputError);
});

test('a stop is heard between pages', async () => {
  const stop = new AbortController();
  const onProgress = () => stop.abort(new Error('stopped by hand'));
  const request = { rows: 900, seed: 1, now, onProgress, signal: stop.signal };
  await expect(sealBatch(request)).rejects.toThrow('stopped by hand');
});
