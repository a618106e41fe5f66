/**
 * Every forgery of one signature, in the order of the steps that must find it. None may be
 * accepted, and each must end under its own name.
 */
import { createHash } from 'node:crypto';
import { type Forger, type Forgery, flipped } from './forger';
import { forgeriesOfCertificate } from './of-certificates';
import { forgeriesOfList, forgeriesOfSeal } from './of-seals';
import { forgeriesOfFormat, forgeriesOfValue } from './of-values';
import { forgeriesOfVersion1 } from './of-version-1';

/** Step 6: the document and its hash. */
function forgeriesOfDocument(forger: Forger): readonly Forgery[] {
  const { good, document, otherDocument, resigned } = forger;
  const changed = (what: string, other: () => Buffer): Forgery => ({
    what,
    failure: 'document-changed',
    forge: () => ({ signature: good, document: other() }),
  });
  const hashed = (what: string, dataHash: () => Buffer): Forgery => ({
    what,
    failure: 'hash-of-another-algorithm',
    forge: () => ({ signature: resigned({ dataHash: dataHash() }) }),
  });
  return [
    changed('a page with one bit changed', () => flipped(document, 100)),
    changed('another page of the same notice', () => otherDocument),
    changed('two rows exchanged', () => {
      const page = JSON.parse(document.toString('utf8')) as { readonly rows: unknown[] };
      return Buffer.from(JSON.stringify({ ...page, rows: page.rows.toReversed() }), 'utf8');
    }),
    changed('no page', () => Buffer.alloc(0)),
    hashed('a hash by SHA-256', () => createHash('sha256').update(document).digest()),
    hashed('a hash by SHA-1', () => createHash('sha1').update(document).digest()),
    hashed('an empty hash', () => Buffer.alloc(0)),
  ];
}

/** All forgeries against one forger's good signature. */
export const forgeriesBy = (forger: Forger): readonly Forgery[] => [
  ...forgeriesOfFormat(forger),
  ...forgeriesOfValue(forger),
  ...forgeriesOfList(forger),
  ...forgeriesOfSeal(forger),
  ...forgeriesOfCertificate(forger),
  ...forgeriesOfDocument(forger),
  ...forgeriesOfVersion1(forger),
];
