/**
 * Any single changed byte of a sealed page, in the page or in its signature, is refused under a
 * name.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { streamOf } from '../base/streams';
import { drawRows, noticesOf } from './batch-rows';
import { pageBytes, pagesOf } from './notice';
import { makeTestParties, sealDocument, sealPosts } from './seal';
import { failureSteps } from './verdict';
import { makeVerifier } from './verify';

const parties = makeTestParties(streamOf('tamper'));
const pages = noticesOf(drawRows(streamOf('tamper'), 30))
  .flatMap(pagesOf)
  .map(pageBytes);
const sealed = pages.map((page) =>
  sealPosts.map((post) => sealDocument(parties.sealers[post], page, '20130731010000Z')),
);
const verifier = makeVerifier(parties.trust);

const anyPage = fc.nat(pages.length - 1);
const anyPost = fc.nat(sealPosts.length - 1);
const anyFlip = fc.integer({ min: 1, max: 255 });

function flipped(bytes: Buffer, at: number, flip: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at % bytes.length] = (copy[at % bytes.length] as number) ^ flip;
  return copy;
}

test.prop([anyPage, anyPost, fc.nat(), anyFlip])(
  'a changed byte of the signature is refused',
  (page, post, at, flip) => {
    const document = pages[page] as Buffer;
    const signature = sealed[page]?.[post] as Buffer;
    expect(verifier.verify(signature, document).accepted).toBe(true);
    const verdict = verifier.verify(flipped(signature, at, flip), document);
    expect(verdict.accepted).toBe(false);
    if (!verdict.accepted) expect(failureSteps).toHaveProperty(verdict.failure, verdict.step);
  },
);

test.prop([anyPage, anyPost, fc.nat(), anyFlip])(
  'a changed byte of the page is refused as a changed document',
  (page, post, at, flip) => {
    const document = flipped(pages[page] as Buffer, at, flip);
    const verdict = verifier.verify(sealed[page]?.[post] as Buffer, document);
    expect(verdict).toMatchObject({ accepted: false, failure: 'document-changed' });
  },
);

test.prop([anyPage, anyPage, anyPost])(
  'a signature covers its own page and no other',
  (page, other, post) => {
    const verdict = verifier.verify(sealed[page]?.[post] as Buffer, pages[other] as Buffer);
    expect(verdict.accepted).toBe(page === other);
  },
);

test.prop([fc.uint8Array({ maxLength: 3000 })])('noise is refused and never thrown at', (noise) => {
  expect(verifier.verify(Buffer.from(noise), pages[0] as Buffer).accepted).toBe(false);
});
