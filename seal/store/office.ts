/**
 * The test authority and the seal maker, in one office with a store of its own: two persons, two
 * passwords. It issues certificates and makes seals; it is nobody's real authority.
 */
import { issueCertificate, readCertificate } from '../certificate';
import { makeAnySeal, type SealRequest, type Validity } from '../seal';
import type { Sm2PrivateKey, Sm2PublicKey } from '../sm2';
import { type UnlockRequest, unlock } from './passwords';
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
      const key = founded.addPerson(authority.person, authority.password);
      const makerKey = founded.addPerson(maker.person, maker.password);
      founded.give(authority.person, 'certification');
      founded.give(maker.person, 'seal-making');
      const subject = settings.organisation;
      const own = { subject, publicKey: key.publicKey, validity };
      founded.setting('authority', addCertificate(founded, own, key, subject).toString('hex'));
      const made = {
        subject: 'Countersign test maker',
        publicKey: makerKey.publicKey,
        validity,
      };
      founded.setting('maker', addCertificate(founded, made, key, subject).toString('hex'));
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
      der = addCertificate(this.vault, order, key, this.vault.settings.organisation);
      return { serial: Number(readCertificate(der).serial) };
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

  close(): void {
    this.vault.close();
  }
}

/** Issues and stores; serial numbers count from 1. The authority's own key certifies itself. */
function addCertificate(
  vault: Vault,
  { subject, publicKey, validity }: CertificateOrder,
  privateKey: Sm2PrivateKey,
  issuer: string,
): Buffer {
  const counted = vault.database.first<{ readonly most: number | null }>(
    'SELECT max(serial) AS most FROM certificate',
  );
  const serial = (counted?.most ?? 0) + 1;
  const isAuthority = subject === issuer;
  const request = { serial: BigInt(serial), subject, publicKey, ...validity, isAuthority };
  const der = issueCertificate(request, { name: issuer, privateKey });
  const sql = 'INSERT INTO certificate (serial, subject, der) VALUES (?, ?, ?)';
  vault.database.run(sql, serial, subject, der);
  return der;
}
