/**
 * Every step of verification asked of a signature, also those behind one that fails: whoever holds
 * a key gets there with any content, and no changed bytes do without signing again.
 */
import { faultOfSeal } from '../../documents/seal-judged';
import { faultOfPicture, faultOfSize } from '../../picture-judged';
import { specimenOf } from '../../seal';
import type { SealStop } from '../../verdict';
import {
  failureOfDocument,
  failureOfList,
  failureOfSeal,
  failureOfSealWindow,
  failureOfSigner,
  failureOfStops,
  failureOfValue,
  readMaker,
  readSignature,
  readSigner,
} from '../../verify-steps';
import { notice } from './sample-messages';
import { authority, page, trust } from './trust';

const stop: SealStop = { kind: 'suspended', since: '20130715000000Z', until: '20130801000000Z' };

/** The names of all failures. */
export function everyStep(bytes: Buffer): string {
  const signature = readSignature(bytes);
  if ('accepted' in signature) return signature.failure;
  const { seal, time, propertyInfo } = signature;
  const signer = readSigner(signature.cert, authority);
  if ('accepted' in signer) return signer.failure;
  const specimen = specimenOf(signature.sealDer);
  const stopped = { ...trust, stops: new Map([[specimen, [stop]]]) };
  const failures = [
    failureOfValue(signature, signer.certificate.publicKey),
    failureOfList(seal, signature.cert),
    failureOfSeal(seal, specimen, trust, readMaker(seal.cert, trust, authority)),
    failureOfSealWindow(seal, time),
    failureOfStops(specimen, stopped, time),
    failureOfSigner(signer, time),
    failureOfDocument(signature.dataHash, page),
    faultOfSeal({
      verdict: {
        accepted: true,
        sealId: seal.id,
        sealName: seal.name,
        signer: signer.certificate.subject,
        time,
        propertyInfo,
        millimetres: seal.picture.width,
      },
      post: 'treasury',
      owner: 'treasury',
      message: notice,
      upstream: { post: 'director', time: '20130701000000Z' },
      arrival: { time: '20130702000000Z', daysMax: 31 },
    }),
  ];
  const picture = faultOfPicture(seal.picture, seal.name) === undefined;
  const size = faultOfSize(seal.picture) === undefined;
  return `${failures.map((one) => one?.failure ?? '-').join(' ')} ${picture} ${size}`;
}
