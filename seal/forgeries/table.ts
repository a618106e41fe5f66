/**
 * The table of forgeries: every one is made on real bytes, handed in, and what came back is written
 * down beside what was declared. Pure but for the random number of each signature, which shows
 * nowhere in the table.
 */
import type { ForgeryResult, ForgeryTable } from '../../base/forgery-results';
import type { DocumentVerdict } from '../documents/verify-document';
import { failureSteps, type Verdict, verificationSteps } from '../verdict';
import { makeVerifier } from '../verify';
import { changedBytes, changedFields } from './changed';
import { judgeDocument, makeDocumentForger } from './document-forger';
import { makeForger } from './forger';
import { forgeriesBy } from './forgeries';
import { forgeriesOfDocuments } from './of-documents';
import { changedElements, forgeriesOfElements } from './of-elements';
import { forgeriesOfFields } from './of-fields';
import { goodVersion1 } from './of-version-1';

/** Steps in the order in which a receiver goes. */
const order = [
  'format-of-document',
  'seals-present',
  ...verificationSteps,
  'post',
  'place',
  'date',
  'time',
  'register',
];

type AnyVerdict = Verdict | DocumentVerdict;
type Refusals = ForgeryResult['refusals'];

/** Each step and name once, in order. */
function refusalsIn(verdicts: readonly AnyVerdict[]): Refusals {
  const found = new Map<string, Refusals[number]>();
  for (const verdict of verdicts) {
    if (verdict.accepted) continue;
    const { step, failure } = verdict;
    found.set(`${step} ${failure}`, { step, failure });
  }
  return [...found.values()].sort(
    (a, b) => order.indexOf(a.step) - order.indexOf(b.step) || (a.failure < b.failure ? -1 : 1),
  );
}

const acceptedIn = (verdicts: readonly AnyVerdict[]): number =>
  verdicts.filter(({ accepted }) => accepted).length;

/** One forgery handed in once; what shows no change in its bytes was changed in the register. */
const rowOfOne = (
  group: ForgeryResult['group'],
  what: string,
  changed: readonly string[],
  verdict: AnyVerdict,
  failure: string,
): ForgeryResult => ({
  group,
  what,
  changed: changed.length === 0 ? ['register'] : changed,
  tried: 1,
  accepted: acceptedIn([verdict]),
  refusals: refusalsIn([verdict]),
  isCaught: !verdict.accepted && verdict.failure === failure,
});

function rowsOfSignatures(seed: number | string): readonly ForgeryResult[] {
  const forger = makeForger(seed);
  const old = goodVersion1(forger).signature;
  return forgeriesBy(forger).map(({ what, failure, forge }) => {
    const { signature, document = forger.document, trust } = forge();
    const verdict = makeVerifier(trust ?? forger.parties.trust).verify(signature, document);
    const changed = [
      ...changedFields(what.startsWith('version 1:') ? old : forger.good, signature),
      ...changedBytes(forger.document, document),
    ];
    return rowOfOne('signature', what, changed, verdict, failure);
  });
}

function rowsOfFields(seed: number | string): readonly ForgeryResult[] {
  return forgeriesOfFields(makeForger(seed)).map(({ what, path, steps, verdicts }) => {
    const all = verdicts();
    const accepted = acceptedIn(all);
    const refusals = refusalsIn(all);
    const isCaught =
      all.length > 0 &&
      accepted === 0 &&
      all.every((verdict) => !verdict.accepted && steps.includes(failureSteps[verdict.failure]));
    // How many bytes a signature has is drawn: it is no part of the table.
    return {
      group: 'field',
      what,
      changed: [path],
      tried: 'every byte',
      accepted,
      refusals,
      isCaught,
    };
  });
}

function rowsOfDocuments(seed: number | string): readonly ForgeryResult[] {
  const forger = makeDocumentForger(seed);
  const whole = forgeriesOfDocuments(forger).map(({ what, failure, forge }): ForgeryResult => {
    const forged = forge();
    const verdict = judgeDocument(forger, forged);
    const changed = changedElements(forger.good, forged.bytes);
    return rowOfOne('document', what, changed, verdict, failure);
  });
  const elements = forgeriesOfElements(forger).map(({ what, path, verdicts }): ForgeryResult => {
    const all = verdicts();
    const accepted = acceptedIn(all);
    return {
      group: 'element',
      what,
      changed: [path],
      tried: all.length,
      accepted,
      refusals: refusalsIn(all),
      isCaught: accepted === 0 && all.length > 0,
    };
  });
  return [...whole, ...elements];
}

/** Tries every forgery: the table that a report shows. */
export const tryForgeries = (seed: number | string): ForgeryTable => ({
  seed: `${seed}`,
  rows: [...rowsOfSignatures(seed), ...rowsOfFields(seed), ...rowsOfDocuments(seed)],
});
