/**
 * The test authority and the seal maker, in one office with a store of its own: two persons, two
 * passwords. It issues certificates and makes seals; it is nobody's real authority.
 */
import { issueCertificate, readCertificate } from '../certificate';
import { issueRevocationList, type RevocationReason } from '../revocation';
import { makeAnySeal, type SealRequest, type Validity } from '../seal';
import type { Sm2PrivateKey, Sm2PublicKey } from '../sm2';
import { headOf } from './audit';
import { digestOf } from './digests';
import { faultsOfStore, type StoreFault } from './examine';
import { type UnlockRequest, unlock } from './passwords';
import { refuse } from './refusal';
import { strictRules } from './rules';
import type { Founder } from './store';
import type { Unlocked } from './unlocked';
import { Vault, type VaultWorld } from './vault';

export interface OfficeFounding {
  readonly authority: Founder;
  readonly maker: Founder;
  readonly validity: Validity;
  /** A password for every certificate and seal; otherwise one opens several. True by default. */
  readonly passwordEveryOperation?: boolean;
}

export interface CertificateOrder {
  readonly subject: string;
  readonly publicKey: Sm2PublicKey;
  readonly validity: Validity;
}

interface RevokedRow {
  readonly serial: number;
  readonly revoked: string;
  readonly reason: RevocationReason;
}

export class IssuingOffice {
  private constructor(private readonly vault: Vault) {}

  /** Makes the office: the authority certifies itself, then the maker. */
  static found(path: string, founding: OfficeFounding, world: VaultWorld): IssuingOffice {
    const { authority, maker, validity, passwordEveryOperation = true } = founding;
    const settings = {
      version: 1,
      organisation: 'Countersign test authority',
      rules: { ...strictRules, passwordEveryOperation },
      posts: [],
      wrongPasswordsMax: 5,
    } as const;
    const vault = Vault.found(path, { ...settings, posts: [] }, world, (founded) => {
      const key = founded.addPerson('founder', authority.person, authority.password);
      const makerKey = founded.addPerson('founder', maker.person, maker.password);
      founded.give('founder', authority.person, 'certification');
      founded.give('founder', maker.person, 'seal-making');
      const subject = settings.organisation;
      const own = { subject, publicKey: key.publicKey, validity };
      const root = addCertificate(founded, authority.person, own, key);
      founded.setting('authority', root.toString('hex'));
      const made = {
        subject: 'Countersign test maker',
        publicKey: makerKey.publicKey,
        validity,
      };
      const second = addCertificate(founded, authority.person, made, key);
      founded.setting('maker', second.toString('hex'));
    });
    return new IssuingOffice(vault);
  }

  static open(path: string, world: VaultWorld): IssuingOffice {
    return new IssuingOffice(Vault.open(path, world));
  }

  get authority(): Buffer {
    return Buffer.from(this.vault.settingOf('authority'), 'hex');
  }

  get maker(): Buffer {
    return Buffer.from(this.vault.settingOf('maker'), 'hex');
  }

  unlock(request: UnlockRequest): Unlocked {
    return unlock(this.vault, request);
  }

  /** The authority certifies a key under a name. Returns DER. */
  certify(authority: Unlocked, order: CertificateOrder): Buffer {
    let der: Buffer = Buffer.alloc(0);
    const operation = { chain: 'business', act: 'certify', subject: order.subject } as const;
    this.vault.perform(authority, { ...operation, duty: 'certification' }, (key) => {
      der = addCertificate(this.vault, authority.person, order, key);
      return undefined;
    });
    return der;
  }

  /** The maker makes a seal. Returns DER. */
  makeSeal(maker: Unlocked, request: SealRequest): Buffer {
    let der: Buffer = Buffer.alloc(0);
    const operation = { chain: 'business', act: 'make-seal', subject: request.id } as const;
    this.vault.perform(maker, { ...operation, duty: 'seal-making' }, (privateKey) => {
      der = makeAnySeal(request, { privateKey, certificate: this.maker }).der;
      return { name: request.name };
    });
    return der;
  }

  /** The authority revokes a certificate from now on; it says so in every later list. */
  revoke(authority: Unlocked, certificate: Buffer, reason: RevocationReason): void {
    const { serial, subject } = readCertificate(certificate);
    const operation = { chain: 'business', act: 'revoke', subject } as const;
    this.vault.perform(authority, { ...operation, duty: 'certification' }, () => {
      const since = this.vault.world.clock();
      const sql = 'SELECT 1 FROM certificate WHERE serial = ? AND der = ?';
      if (this.vault.database.first(sql, Number(serial), certificate) === undefined) {
        refuse('certificate-unknown', subject, `serial ${serial}`, 'a certificate issued here');
      }
      this.vault.database.run(
        'UPDATE certificate SET revoked = ?, reason = ? WHERE serial = ?',
        ...[since, reason, Number(serial)],
      );
      return { serial: Number(serial), since, reason };
    });
  }

  /** Signs a list of everything revoked, numbered above every earlier one. Returns DER. */
  revocationList(authority: Unlocked, nextUpdate: string): Buffer {
    let der: Buffer = Buffer.alloc(0);
    const operation = { chain: 'business', act: 'list-revocations', subject: 'list' } as const;
    this.vault.perform(authority, { ...operation, duty: 'certification' }, (privateKey) => {
      const number = headOf(this.vault.database, 'business').number + 1;
      const thisUpdate = this.vault.world.clock();
      const issuer = { name: this.vault.settings.organisation, privateKey };
      const revoked = this.vault.database
        .all<RevokedRow>(
          'SELECT serial, revoked, reason FROM certificate WHERE revoked IS NOT NULL',
        )
        .map(({ serial, revoked: since, reason }) => ({ serial: BigInt(serial), since, reason }));
      der = issueRevocationList({ number, thisUpdate, nextUpdate, revoked }, issuer);
      return { number, list: digestOf(der) };
    });
    return der;
  }

  /** Chains and tables, every fault with its row. */
  examine(): readonly StoreFault[] {
    return faultsOfStore(this.vault);
  }

  close(): void {
    this.vault.close();
  }
}

/** Issues, stores and records; serial numbers count from 1. The authority certifies itself. */
function addCertificate(
  vault: Vault,
  by: string,
  { subject, publicKey, validity }: CertificateOrder,
  privateKey: Sm2PrivateKey,
): Buffer {
  const issuer = vault.settings.organisation;
  const counted = vault.database.first<{ readonly most: number | null }>(
    'SELECT max(serial) AS most FROM certificate',
  );
  const serial = (counted?.most ?? 0) + 1;
  const isAuthority = subject === issuer;
  const request = { serial: BigInt(serial), subject, publicKey, ...validity, isAuthority };
  const der = issueCertificate(request, { name: issuer, privateKey });
  const sql = 'INSERT INTO certificate (serial, subject, der) VALUES (?, ?, ?)';
  vault.database.run(sql, serial, subject, der);
  vault.append('business', by, 'certify', subject, { serial, certificate: digestOf(der) });
  return der;
}
