/**
 * The seal store of one organisation: persons, their keys and posts, seals and their specimens,
 * vouchers and their seals, the audit. Whoever calls holds a handle that a password opened; what he
 * may do is decided here, from the store's own rows, and recorded.
 */
import { InputError } from '../../base/assert';
import type { Sm2PublicKey } from '../sm2';
import type { Trust } from '../verdict';
import { type Attestation, type AttestationFault, attest, faultOfAttestation } from './attestation';
import { type AuditChain, type AuditHead, type AuditRecord, auditRecords, headOf } from './audit';
import { type Duty, dutiesOf } from './duties';
import { admitCertificate, appoint, enrol } from './enrolment';
import { faultsOfStore, type StoreFault } from './examine';
import { changePassword, release, type UnlockRequest, unlock } from './passwords';
import { refuse } from './refusal';
import { admitRevocations } from './revocations';
import type { Post, StoreRules } from './rules';
import { allSeals, changeSeal, issueSeal, replaceSeal, type SealRow, sealOf } from './seals';
import {
  differencesOfRegisters,
  type Register,
  type RegisterDifference,
  tellRegister,
  trustOf,
} from './specimens';
import type { Unlocked } from './unlocked';
import { Vault, type VaultWorld } from './vault';
import { readVoucher, type StoredVoucher } from './voucher-rows';
import { cancelSeal, releaseVoucher, type SealingRequest, sealVoucher } from './vouchers';

export interface Founder {
  readonly person: string;
  readonly password: string;
}

export interface Founding {
  readonly organisation: string;
  readonly rules: StoreRules;
  /** In the order in which they seal. */
  readonly posts: readonly Post[];
  /** Wrong passwords in a row that lock a person out; 5 by default. */
  readonly wrongPasswordsMax?: number;
  /** Administers seals: enrols, issues, suspends, registers specimens, ends lock-outs. */
  readonly custodian: Founder;
  /** Administers the payment system: says who holds which post. */
  readonly paymentAdministrator: Founder;
  /** Certificates as DER: the authority's own, and the seal makers' that are registered. */
  readonly authority: Buffer;
  readonly makers: readonly Buffer[];
}

export class SealStore {
  private constructor(private readonly vault: Vault) {}

  /**
   * Makes a store with its two administrators.
   * @throws InputError where the file exists; Refusal where one person would administer both.
   */
  static found(path: string, founding: Founding, world: VaultWorld): SealStore {
    const { organisation, rules, posts, custodian, paymentAdministrator } = founding;
    if (new Set(posts.map(({ name }) => name)).size !== posts.length || posts.length === 0) {
      throw new InputError('posts', `${posts.length} posts`, 'posts with different names');
    }
    const wrongPasswordsMax = founding.wrongPasswordsMax ?? 5;
    const settings = { version: 1, organisation, rules, posts: [...posts], wrongPasswordsMax };
    const certificates = { authority: [founding.authority], makers: founding.makers };
    const founders = (founded: Vault): void => {
      for (const [founder, duty] of [
        [custodian, 'seal-custody'],
        [paymentAdministrator, 'payment-administration'],
      ] as const) {
        if (!founded.isEnrolled(founder.person)) {
          founded.addPerson('founder', founder.person, founder.password);
        }
        founded.give('founder', founder.person, duty);
      }
    };
    const own = { ...settings, version: 1 } as const;
    return new SealStore(Vault.found(path, own, world, founders, certificates));
  }

  /** Opens a store that was founded. @throws InputError where there is none. */
  static open(path: string, world: VaultWorld): SealStore {
    return new SealStore(Vault.open(path, world));
  }

  /** Opens a person's key with his password. @throws Refusal; each wrong try counts. */
  unlock(request: UnlockRequest): Unlocked {
    return unlock(this.vault, request);
  }

  changePassword(request: Parameters<typeof changePassword>[1]): void {
    changePassword(this.vault, request);
  }

  /** Ends a lock-out. */
  release(administrator: Unlocked, person: string): void {
    release(this.vault, administrator, person);
  }

  /** Custody enrols a person: a new key under his password. Returns what is to be certified. */
  enrol(custodian: Unlocked, person: string, password: string): Sm2PublicKey {
    return enrol(this.vault, custodian, person, password);
  }

  /** Custody takes a person's certificate in; it must be the authority's and of his key. */
  admitCertificate(custodian: Unlocked, person: string, der: Buffer): void {
    admitCertificate(this.vault, custodian, person, der);
  }

  /** Custody takes the authority's newer revocation list in, for sealing and for every verifier. */
  admitRevocations(custodian: Unlocked, list: Buffer): void {
    admitRevocations(this.vault, custodian, list);
  }

  /** The payment system's administrator gives a post (`post/handler`), supervision or an audit. */
  appoint(administrator: Unlocked, person: string, duty: Duty): void {
    appoint(this.vault, administrator, person, duty);
  }

  publicKeyOf(person: string): Sm2PublicKey {
    return this.vault.publicKeyOf(person);
  }

  certificateOf(person: string): Buffer {
    const { certificate } = this.vault.person(person);
    return certificate ?? refuse('certificate-missing', person, 'none', 'a certified person');
  }

  dutiesOf(person: string): readonly string[] {
    return dutiesOf(this.vault.database, person);
  }

  /** Custody puts a seal to use and registers its specimen. Returns its number. */
  issueSeal(
    custodian: Unlocked,
    request: { readonly post: string; readonly seal: Buffer },
  ): string {
    return issueSeal(this.vault, custodian, request);
  }

  suspendSeal(custodian: Unlocked, id: string): void {
    changeSeal(this.vault, custodian, 'suspend', id);
  }

  resumeSeal(custodian: Unlocked, id: string): void {
    changeSeal(this.vault, custodian, 'resume', id);
  }

  /** For good. */
  withdrawSeal(custodian: Unlocked, id: string): void {
    changeSeal(this.vault, custodian, 'withdraw', id);
  }

  /** A new seal in the place of an old one; all three registers change in one transaction. */
  replaceSeal(
    custodian: Unlocked,
    request: { readonly old: string; readonly seal: Buffer },
  ): string {
    return replaceSeal(this.vault, custodian, request);
  }

  /** Every seal that was ever issued here, by its number. */
  seals(): readonly SealRow[] {
    return allSeals(this.vault);
  }

  seal(id: string): SealRow {
    return sealOf(this.vault, id);
  }

  /** What a party's verifier goes by: its own register of specimens. */
  trustOf(register: Register): Trust {
    return trustOf(this.vault, register);
  }

  /** Only where registers do not change together: one of them is told what finance's says. */
  tellRegister(custodian: Unlocked, register: Register): void {
    tellRegister(this.vault, custodian, register);
  }

  differencesOfRegisters(): readonly RegisterDifference[] {
    return differencesOfRegisters(this.vault);
  }

  /** Seals one voucher: all its pages, by one post or several, in one transaction. */
  sealVoucher(request: SealingRequest): void {
    sealVoucher(this.vault, request);
  }

  cancelSeal(handle: Unlocked, request: { readonly voucher: string; readonly post: string }): void {
    cancelSeal(this.vault, handle, request);
  }

  /** Hands a complete voucher on; nothing is cancelled afterwards. */
  releaseVoucher(voucher: string): StoredVoucher {
    return releaseVoucher(this.vault, voucher);
  }

  voucher(voucher: string): StoredVoucher | undefined {
    return readVoucher(this.vault, voucher);
  }

  auditHead(chain: AuditChain): AuditHead {
    return headOf(this.vault.database, chain);
  }

  auditRecords(chain: AuditChain): readonly AuditRecord[] {
    return auditRecords(this.vault.database, chain);
  }

  /** Chains and tables, every fault with its row; empty where the store is whole. */
  examine(): readonly StoreFault[] {
    return faultsOfStore(this.vault);
  }

  /** An auditor signs the head of his own chain, to be kept elsewhere. */
  attest(auditor: Unlocked, chain: AuditChain): Attestation {
    return attest(this.vault, auditor, chain);
  }

  /** Why the store is no longer what was attested; the key is the auditor's as you know it. */
  faultOfAttestation(
    attestation: Attestation,
    publicKey: Sm2PublicKey,
  ): AttestationFault | undefined {
    return faultOfAttestation(this.vault, attestation, publicKey);
  }

  close(): void {
    this.vault.close();
  }
}
