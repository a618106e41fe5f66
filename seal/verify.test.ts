/** Good seals are accepted; every forgery ends at its own step under its own name. */
import { expect, test } from 'vitest';
import { encode } from './der';
import { FORGERY_TIME, type Forged, flipped, makeForger } from './forgeries/forger';
import { forgeriesBy } from './forgeries/forgeries';
import { sealDocument } from './seal';
import { signatureValue, sm3 } from './sm2';
import { type FailureName, failureSteps, type Verdict } from './verdict';
import { makeVerifier } from './verify';

const forger = makeForger('verify');
const { parties, treasury, document, good, info, resealed, withSeal, rebuilt } = forger;
const forgeries = forgeriesBy(forger);

/** The verdict, which is the same with a cold cache, a warm one and none. */
function judge({ signature, document: page = document, trust = parties.trust }: Forged): Verdict {
  const cached = makeVerifier(trust);
  const verdict = cached.verify(signature, page);
  expect(cached.verify(signature, page)).toEqual(verdict);
  expect(makeVerifier(trust, { cached: false }).verify(signature, page)).toEqual(verdict);
  return verdict;
}

const nameOf = (verdict: Verdict): string => (verdict.accepted ? 'accepted' : verdict.failure);

test('each of the three seals is accepted and says whose it is and when', () => {
  for (const sealer of Object.values(parties.sealers)) {
    expect(judge({ signature: sealDocument(sealer, document, FORGERY_TIME) })).toEqual({
      accepted: true,
      sealId: `CS-TEST-${sealer.post.toUpperCase()}`,
      sealName: sealer.seal.value.eSealInfo.value.property.name,
      signer: `Countersign test ${sealer.post}`,
      time: FORGERY_TIME,
      propertyInfo: 'countersign/notice-page/1',
      millimetres: 40,
    });
  }
});

test('a seal that lists digests of certificates is accepted', () => {
  const digests = [{ type: 'SM3', value: sm3(treasury.certificate) }];
  const certList = { kind: 'digests', digests } as const;
  const seal = resealed({ property: { ...info.property, certListType: 2, certList } });
  expect(nameOf(judge(withSeal(seal)))).toBe('accepted');
});

test('the first and the last second of a seal belong to it', () => {
  for (const time of ['20130601000000Z', '20160531235959Z']) {
    expect(nameOf(judge({ signature: sealDocument(treasury, document, time) }))).toBe('accepted');
  }
});

test.each(forgeries.map((each) => [each.what, each.failure, each.forge] as const))(
  '%s: %s',
  (_what, failure, forge) => {
    const step = failureSteps[failure];
    expect(judge(forge())).toMatchObject({ accepted: false, failure, step });
  },
);

test('every failure name has a forgery', () => {
  const struck = new Set<string>(forgeries.map(({ failure }) => failure));
  expect([...struck].sort()).toEqual((Object.keys(failureSteps) as FailureName[]).sort());
});

test('an earlier step wins where two things are wrong', () => {
  const changed = flipped(document, 3);
  const { signature } = withSeal(resealed({ esID: 'CS-TEST-NEW' }));
  expect(nameOf(judge({ signature, document: changed }))).toBe('seal-not-registered');
  const value = encode(signatureValue, { r: 1n, s: 1n });
  expect(nameOf(judge({ ...rebuilt({ signature: value }), document: changed }))).toBe(
    'signature-wrong',
  );
});

test('a good verdict in the cache does not cover for a later bad one', () => {
  const verifier = makeVerifier(parties.trust);
  expect(verifier.verify(good, document).accepted).toBe(true);
  const late = sealDocument(treasury, document, '20160601000000Z');
  expect(nameOf(verifier.verify(late, document))).toBe('seal-expired');
  expect(nameOf(verifier.verify(good, flipped(document, 9)))).toBe('document-changed');
  expect(verifier.verify(good, document).accepted).toBe(true);
});

test('a trust whose authority did not sign itself is refused', () => {
  const trust = { ...parties.trust, authority: parties.maker.certificate };
  expect(() => makeVerifier(trust)).toThrow(/signed by itself/);
});
