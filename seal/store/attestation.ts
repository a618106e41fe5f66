/**
 * An auditor signs the head of his chain and keeps the paper elsewhere. Whoever rewrites the whole
 * chain afterwards, digests and all, no longer has the record that was signed.
 */
import { canonical } from '../../base/canonical';
import { type Sm2PublicKey, sign, verify } from '../sm2';
import { type AuditChain, type AuditHead, auditRecords, faultOfChain, headOf } from './audit';
import type { Unlocked } from './unlocked';
import type { Vault } from './vault';

export interface Attestation extends AuditHead {
  readonly auditor: string;
  /** SM2 over the canonical text of the rest; DER as hex. */
  readonly signature: string;
}

const attested = ({ chain, number, digest, auditor }: Omit<Attestation, 'signature'>): Buffer =>
  Buffer.from(canonical({ what: 'countersign/attestation/1', chain, number, digest, auditor }));

/** The business auditor attests the business chain, the operations auditor the other. */
export function attest(vault: Vault, handle: Unlocked, chain: AuditChain): Attestation {
  let attestation: Attestation | undefined;
  const operation = { duty: `${chain}-audit`, chain, act: 'attest', subject: chain } as const;
  vault.perform(handle, operation, (key) => {
    const head = { ...headOf(vault.database, chain), auditor: handle.person };
    attestation = { ...head, signature: sign(key, attested(head)).toString('hex') };
    return { number: head.number };
  });
  return attestation as unknown as Attestation; // `perform` ran the body or threw
}

export type AttestationFault = 'signature-wrong' | 'chain-broken' | 'attested-record-gone';

/**
 * Why a store no longer is what an auditor attested; undefined where it only grew. The key is the
 * auditor's as the caller knows it, never the one in the store under examination.
 */
export function faultOfAttestation(
  vault: Vault,
  attestation: Attestation,
  publicKey: Sm2PublicKey,
): AttestationFault | undefined {
  const signature = Buffer.from(attestation.signature, 'hex');
  if (!verify(publicKey, attested(attestation), signature)) return 'signature-wrong';
  const records = auditRecords(vault.database, attestation.chain);
  if (faultOfChain(attestation.chain, records) !== undefined) return 'chain-broken';
  const record = records[attestation.number - 1];
  return attestation.number === 0 || record?.digest === attestation.digest
    ? undefined
    : 'attested-record-gone';
}
