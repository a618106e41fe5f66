/** What the receivers of the samples know: read from the samples, so that it fits them. */
import { readCertificate } from '../../certificate';
import type { SealsExpected } from '../../documents/verify-document';
import { type DocumentMessage, writePages } from '../../documents/voucher-write';
import { specimenOf, TEST_ENVIRONMENT } from '../../seal';
import { postOfSeal, postsOn } from '../../testing/posts-on';
import type { Trust } from '../../verdict';
import { makeVerifier } from '../../verify';
import { notice } from './sample-messages';
import { sampleOf, samplesOf } from './samples';

const authorityDer = sampleOf('certificate', 'authority.bin');

export const authority = readCertificate(authorityDer, 'authority');

export const trust: Trust = {
  authority: authorityDer,
  makers: [sampleOf('certificate', 'maker.bin')],
  environment: TEST_ENVIRONMENT,
  specimens: new Set(samplesOf('seal').map(specimenOf)),
  revocations: sampleOf('revocation-list', 'two.bin'),
};

export const verifier = makeVerifier(trust, { cached: false });

/** What the signatures among the samples were put on. */
export const page = writePages(notice)[0] as Buffer; // a notice has a page

export const expectedOf = (message: DocumentMessage): readonly SealsExpected[] =>
  postsOn(message).map(([copy, posts]) => ({ copy, posts, verifier, postOf: postOfSeal }));
