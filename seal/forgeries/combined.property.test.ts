/**
 * Several forgeries at once on documents of every kind: nothing is accepted, and the answer is that
 * of the first step which one of them breaks. What each breaks is asked of the verifier itself,
 * with only that one done; what touches the same bytes is done together.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { Envelope } from '../documents/envelope';
import { TEST_ENVIRONMENT } from '../seal';
import { anyUnsealed } from '../testing/any-message';
import { type Blow, edited } from '../testing/blow';
import { anyBlow, blowOf } from '../testing/blows';
import { bytesOf, type Handed, judge, type Refused, untouched } from '../testing/handed';
import { postsOn } from '../testing/posts-on';
import { sealedDocument } from '../testing/sealed-documents';
import { verificationSteps } from '../verdict';

const steps: readonly string[] = [
  'format-of-document',
  'seals-present',
  ...verificationSteps,
  ...['post', 'place', 'date', 'time', 'register'],
];

const struck = (good: Envelope, blows: readonly Blow[]): Handed =>
  blows.reduce((handed, blow) => blow.strike(handed), untouched(good));

/** How early a refusal comes: which seal in order, and which step of it. */
function rankOf({ message }: Envelope, { step, failure, place }: Refused): number {
  if (step === 'format-of-document') return -1;
  if (step === 'register') return Number.POSITIVE_INFINITY;
  if (failure === 'seal-not-expected') return Number.MAX_SAFE_INTEGER;
  const [, page, post = ''] = / page (\d+), seal of (.+)$/.exec(place) ?? [];
  const posts = postsOn(message).flatMap(([, some]) => some);
  const seal = posts.indexOf(post) * 1000 + Number(page);
  return seal * 100 + steps.indexOf(step);
}

/** Lines of a document move with what stands before them. */
const told = ({ step, failure, place }: Refused): string =>
  step === 'format-of-document' ? failure : `${step} ${failure} ${place}`;

/**
 * What a receiver knows of a seal may spare the one that was forged, and strike one that was put in
 * another's place: then the first seal that any of them breaks ends under the name of one of them.
 */
const mayInteract = (handed: Handed): boolean =>
  handed.unknown.length > 0 ||
  (handed.trust.stops?.size ?? 0) > 0 ||
  handed.trust.revocations !== undefined ||
  handed.trust.environment !== TEST_ENVIRONMENT;

/** Answers that blows in so many groups may end with, from what each group alone ends with. */
function answersOf(good: Envelope, alone: readonly Refused[], handed: Handed): readonly string[] {
  const ranked = alone.map((one) => ({ one, rank: rankOf(good, one) }));
  const first = Math.min(...ranked.map(({ rank }) => rank));
  const ties = ranked.filter(({ rank }) => rank === first);
  const place = ties[0]?.one.place ?? '';
  const beside = mayInteract(handed) ? alone.map((one) => ({ ...one, place })) : [];
  return [...ties.map(({ one }) => one), ...beside].map(told);
}

/** More with `FORGERIES_TIMES=2000 npx vitest run seal/forgeries/combined`. */
const numRuns = Number(process.env.FORGERIES_TIMES ?? '50');
const place = /^file\.xml/;

test.prop([anyUnsealed, fc.array(anyBlow, { minLength: 2, maxLength: 4 })], { numRuns })(
  'forgeries together are refused for the earliest of what each is refused for',
  (unsealed, drawn) => {
    const good = sealedDocument(unsealed);
    const pristine = judge(good, untouched(good));
    expect(pristine).toMatchObject({ accepted: true, seals: good.seals.length });
    const goodBytes = bytesOf(good, untouched(good));
    const blows = drawn.flatMap((one) => blowOf(good, one) ?? []);
    const alone: Refused[] = [];
    for (const group of new Set(blows.map((blow) => blow.group))) {
      const own = blows.filter((blow) => blow.group === group);
      const handed = struck(good, own);
      const verdict = judge(good, handed);
      if (verdict.accepted) expect(bytesOf(good, handed).equals(goodBytes)).toBe(true);
      else alone.push(verdict);
      const [only] = own;
      if (own.length > 1 || only?.failure === undefined) continue;
      expect(verdict).toMatchObject({ accepted: false, failure: only.failure });
    }
    const handed = struck(good, blows);
    const verdict = judge(good, handed);
    if (alone.length === 0) expect(verdict).toMatchObject({ accepted: true });
    else if (verdict.accepted) expect(blows.map(({ what }) => what)).toEqual([]);
    else expect(answersOf(good, alone, handed)).toContain(told(verdict));
  },
);

test.prop(
  [
    anyUnsealed,
    fc.array(anyBlow, { maxLength: 2 }),
    fc.array(fc.tuple(fc.nat(999_999), fc.nat(767)), { minLength: 1, maxLength: 4 }),
  ],
  { numRuns },
)(
  'bytes changed anywhere in what was forged are refused under a name',
  (unsealed, drawn, edits) => {
    const good = sealedDocument(unsealed);
    const handed = struck(
      good,
      drawn.flatMap((one) => blowOf(good, one) ?? []),
    );
    let bytes = bytesOf(good, handed);
    for (const [at, which] of edits) bytes = edited(bytes, at, which);
    const verdict = judge(good, handed, bytes);
    if (verdict.accepted) expect(bytes.equals(bytesOf(good, untouched(good)))).toBe(true);
    else {
      expect(steps).toContain(verdict.step);
      expect(verdict.place).toMatch(place);
    }
  },
);
