/**
 * One bit of every byte of every field of a signature: in version 4 and version 1 as they were
 * handed in, and in the seal of version 4 once more with the signer signing again what he changed
 * and the receiver having registered it, so that only the maker's signature is left to tell.
 */
import { decode, elementAt, encode } from '../der';
import { specimenOf } from '../seal';
import { sign } from '../sm2';
import { sesSignature } from '../structures';
import type { Trust, Verdict, VerificationStep } from '../verdict';
import { makeVerifier } from '../verify';
import { leavesOfSignature } from './changed';
import type { Forger } from './forger';
import { goodVersion1 } from './of-version-1';

/** Bytes that belong to one field, or to no field: tags and lengths. */
interface Range {
  readonly path: string;
  readonly at: number;
  readonly length: number;
}

export interface FieldForgery {
  readonly what: string;
  readonly path: string;
  /** The steps that may find it, each under a name of its own. */
  readonly steps: readonly VerificationStep[];
  readonly verdicts: () => readonly Verdict[];
}

const CONSTRUCTED = 0x20;

/** Contents of primitive elements, in order; those inside an OCTET STRING are not looked into. */
function contentsIn(bytes: Buffer, base = 0): readonly Omit<Range, 'path'>[] {
  const found: Omit<Range, 'path'>[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { element, next } = elementAt(bytes, at, 'forged');
    const { content } = element;
    const start = base + next - content.length;
    if (((bytes[at] ?? 0) & CONSTRUCTED) === 0) found.push({ at: start, length: content.length });
    else found.push(...contentsIn(content, start));
    at = next;
  }
  return found;
}

/** Every field with its bytes, and at last every byte that is no field's. */
function fieldsOfSignature(bytes: Buffer): readonly Range[] {
  const paths = [...(leavesOfSignature(bytes)?.keys() ?? [])];
  return contentsIn(bytes).map((range, i) => ({ ...range, path: paths[i] ?? 'unnamed' }));
}

/** Which steps a field's change may end at: what is signed fails its signature at the latest. */
function stepsOf(path: string): readonly VerificationStep[] {
  if (path.startsWith('toSign.')) return ['format', 'signature-value'];
  if (path === 'cert') return ['format', 'signature-value', 'signer-in-list'];
  if (path === 'signature') return ['format', 'signature-value'];
  return ['format'];
}

/** The byte with its lowest bit changed. */
function flippedAt(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

const placesOf = ({ at, length }: Range): readonly number[] =>
  Array.from({ length }, (_, i) => at + i);

function asHandedIn(forger: Forger, good: Buffer, trust: Trust, what: string) {
  const verifier = makeVerifier(trust);
  const judge = (places: readonly number[]) => () =>
    places.map((at) => verifier.verify(flippedAt(good, at), forger.document));
  const fields = fieldsOfSignature(good);
  const inFields = new Set(fields.flatMap(placesOf));
  const rest = Array.from(good.keys()).filter((at) => !inFields.has(at));
  return [
    ...fields.map((range) => ({
      what,
      path: range.path,
      steps: stepsOf(range.path),
      verdicts: judge(placesOf(range)),
    })),
    {
      what: `${what}: tags and lengths`,
      path: 'SES_Signature',
      steps: ['format', 'signature-value'] as const,
      verdicts: judge(rest),
    },
  ];
}

function signedAgain(forger: Forger): readonly FieldForgery[] {
  const { good, goodSignature, treasury, document, parties } = forger;
  const specimens = new Set<string>();
  const verifier = makeVerifier({ ...parties.trust, specimens });
  const inside = goodSignature.toSign.der;
  const start = good.indexOf(inside);
  const judge = (at: number): Verdict => {
    const der = flippedAt(inside, at - start);
    const signature = sign(treasury.privateKey, der);
    const toSign = { ...goodSignature.toSign, der };
    const forged = encode(sesSignature, { ...goodSignature, toSign, signature });
    specimens.add(specimenOf(sealIn(forged)));
    return verifier.verify(forged, document);
  };
  return fieldsOfSignature(good)
    .filter(({ path }) => path.startsWith('toSign.eseal.'))
    .map((range) => ({
      what: 'one bit of a field of the seal, signed again and registered',
      path: range.path,
      steps: ['format', 'signer-in-list', 'seal'],
      verdicts: () => placesOf(range).map(judge),
    }));
}

/** The seal's bytes, where they can still be read. */
function sealIn(signature: Buffer): Buffer {
  try {
    return decode(sesSignature, signature, 'forged').toSign.value.eseal.der;
  } catch {
    // No structure: then nobody registers it.
    return Buffer.alloc(0);
  }
}

export function forgeriesOfFields(forger: Forger): readonly FieldForgery[] {
  const { good, parties } = forger;
  const old = goodVersion1(forger);
  return [
    ...asHandedIn(forger, good, parties.trust, 'one bit of a field'),
    ...signedAgain(forger),
    ...asHandedIn(forger, old.signature, old.trust, 'version 1: one bit of a field'),
  ];
}
