/** The seed's sample notice all the way: arrived, put on its page, sealed by three, verified. */
import { expect, test } from 'vitest';
import { assert } from '../base/assert';
import { streamOf } from '../base/streams';
import { checkArrival } from '../models/messages/arrival-checks';
import { notice0020365 } from '../models/messages/fixtures/notice-002-0365';
import { fixtureRegister } from '../models/messages/fixtures/register';
import { noticeOf, pageBytes, pagesOf } from './notice';
import { makeTestParties, sealDocument, sealPosts } from './seal';
import { makeVerifier } from './verify';

const arrival = checkArrival(notice0020365, fixtureRegister);
assert(arrival.accepted && arrival.message.voucherType === '2104', 'the sample is accepted');
const [page] = pagesOf(noticeOf(arrival.message)).map(pageBytes) as [Buffer];
const parties = makeTestParties(streamOf('sample'));
const verifier = makeVerifier(parties.trust);

test('handler, director and treasury seal the sample notice and the bank accepts all three', () => {
  for (const post of sealPosts) {
    const signature = sealDocument(parties.sealers[post], page, '20130701010000Z');
    expect(verifier.verify(signature, page)).toMatchObject({ accepted: true });
  }
});

test('the sealed text carries the published numbers', () => {
  const text = page.toString('utf8');
  for (const part of ['授权额度-002-0365', '¥800,000.00', '捌拾万元整', '21001730108058001858']) {
    expect(text).toContain(part);
  }
});

test('no byte of a signature can change one bit unseen', () => {
  const signature = sealDocument(parties.sealers.treasury, page, '20130701010000Z');
  const accepted: number[] = [];
  for (let at = 0; at < signature.length; at++) {
    const copy = Buffer.from(signature);
    copy[at] = (copy[at] as number) ^ (1 << (at % 8));
    if (verifier.verify(copy, page).accepted) accepted.push(at);
  }
  expect(accepted).toEqual([]);
});
