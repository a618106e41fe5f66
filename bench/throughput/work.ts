/**
 * A thread of the sealing bench: streams its part of a batch, or seals pages for a while and counts
 * them. Called by the pool by name.
 */
import { assert, present } from '../../base/assert';
import { streamOf } from '../../base/streams';
import { drawRows, noticesOf } from '../../seal/batch-rows';
import { pageBytes, pagesOf } from '../../seal/notice';
import { sealDocument } from '../../seal/seal';
import { makeVerifier } from '../../seal/verify';
import { partiesOf, type Streamed, type StreamOrder, streamBatch } from './stream';

export interface SealForOrder {
  readonly seed: number;
  readonly milliseconds: number;
}

/** Streams a part of a batch. */
export function stream(order: StreamOrder): Streamed {
  return streamBatch(order);
}

const rendered = new Map<number, readonly Buffer[]>();

/** The pages of the published batch, rendered once a thread. */
function pagesOfBatch(seed: number): readonly Buffer[] {
  const known = rendered.get(seed);
  if (known) return known;
  const notices = noticesOf(drawRows(streamOf(seed).fork('stream/rows'), 2575));
  const pages = notices.flatMap((notice) => pagesOf(notice).map(pageBytes));
  rendered.set(seed, pages);
  return pages;
}

/** Pages a second of the clock, and a second of this process's processor time. */
export interface SealedFor {
  readonly perSecond: number;
  readonly perCpuSecond: number;
}

/** Puts the treasury seal on page after page for so long. */
export function sealFor({ seed, milliseconds }: SealForOrder): SealedFor {
  const { sealers, trust } = partiesOf(seed);
  const pages = pagesOfBatch(seed);
  const last: { signature?: Buffer; page?: Buffer } = {};
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  let sealed = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    // The clock is read once in sixteen pages, as the ruler reads none in between.
    for (let i = 0; i < 16; i++) {
      const page = present(pages[sealed++ % pages.length], 'a page');
      last.page = page;
      last.signature = sealDocument(sealers.treasury, page, '20130731010000Z');
    }
    elapsed = performance.now() - began;
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  const { signature, page } = last;
  const verdict = makeVerifier(trust).verify(present(signature, 'a seal'), present(page, 'a page'));
  assert(verdict.accepted, 'what was sealed last is accepted');
  return { perSecond: (sealed * 1e3) / elapsed, perCpuSecond: (sealed * 1e6) / (user + system) };
}
