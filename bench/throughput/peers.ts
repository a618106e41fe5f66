/**
 * Signing and verifying 2,048 bytes by us and by two libraries in plain JavaScript, each other's
 * signatures accepted before a rate is told. The libraries are tools of development: where they are
 * not installed, the bench says so.
 */
import { createRequire } from 'node:module';
import { assert } from '../../base/assert';
import type { PeerRate } from '../../base/sealing-results';
import { privateKeyFrom, type Sm2PrivateKey, sign, sm3, verify } from '../../seal/sm2';
import type { OpensslSpeed } from '../openssl-speed';
import { sampled } from './samples';

const RAW_BYTES = 2048;
const load = createRequire(__filename);

/** What both libraries offer; messages are bytes, keys and signatures hex. */
interface Sm2Library {
  readonly sm2: {
    readonly doSignature: (message: Iterable<number>, scalar: string, options: object) => string;
    readonly doVerifySignature: (
      message: Iterable<number>,
      signature: string,
      point: string,
      options: object,
    ) => boolean;
  };
}

/** Rates of everybody who is here, ours first. */
export async function peerRates(
  seed: number,
  isFull: boolean,
  ruler: OpensslSpeed,
): Promise<readonly PeerRate[]> {
  const scalar = sm3(`the scalar of bench ${seed}`);
  const key = privateKeyFrom(scalar);
  const message = Buffer.alloc(RAW_BYTES, 0x5a);
  return [
    await ourRate(key, message, isFull ? 4000 : 400),
    ofOpenssl(ruler),
    await rateOfLibrary('sm-crypto', scalar, message, isFull ? 60 : 5),
    await rateOfLibrary('sm-crypto-v2', scalar, message, isFull ? 200 : 5),
  ];
}

async function ourRate(key: Sm2PrivateKey, message: Buffer, samples: number): Promise<PeerRate> {
  const signature = sign(key, message);
  const signing = await sampled(samples, () => void sign(key, message));
  const verifying = await sampled(samples, () => {
    assert(verify(key.publicKey, message, signature), 'what we sign is accepted');
  });
  return {
    peer: 'Countersign',
    version: `Node ${process.versions.node}`,
    signaturesPerSecond: 1000 / signing.median,
    verificationsPerSecond: 1000 / verifying.median,
  };
}

function ofOpenssl(speed: OpensslSpeed): PeerRate {
  if (!speed.present) return { peer: 'openssl speed sm2', absent: speed.reason };
  const { version, signaturesPerSecond, verificationsPerSecond } = speed;
  return { peer: 'openssl speed sm2', version, signaturesPerSecond, verificationsPerSecond };
}

/** One library's rate, or why there is none. */
export async function rateOfLibrary(
  peer: string,
  secret: Buffer,
  message: Buffer,
  samples: number,
): Promise<PeerRate> {
  let library: Sm2Library;
  let version: string;
  try {
    library = load(peer) as Sm2Library;
    version = (load(`${peer}/package.json`) as { readonly version: string }).version;
  } catch {
    return { peer, absent: 'not installed' };
  }
  const key = privateKeyFrom(secret);
  const point = key.publicKey.point.toString('hex');
  const scalar = secret.toString('hex');
  const options = { der: true, hash: true, publicKey: point };
  const bytes = Uint8Array.from(message);
  const { sm2 } = library;
  const theirs = Buffer.from(sm2.doSignature(bytes, scalar, options), 'hex');
  assert(verify(key.publicKey, message, theirs), `we accept what ${peer} signs`);
  const ours = sign(key, message).toString('hex');
  const signing = await sampled(samples, () => void sm2.doSignature(bytes, scalar, options));
  const verifying = await sampled(samples, () => {
    assert(sm2.doVerifySignature(bytes, ours, point, options), `${peer} accepts what we sign`);
  });
  return {
    peer,
    version,
    signaturesPerSecond: 1000 / signing.median,
    verificationsPerSecond: 1000 / verifying.median,
  };
}
