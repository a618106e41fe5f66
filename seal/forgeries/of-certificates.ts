/** Forgeries of the signer's certificate: issue, validity, revocation, usage (step 5). */
import { streamOf } from '../../base/streams';
import { issueCertificate, readCertificate } from '../certificate';
import { issueRevocationList, type Revocation } from '../revocation';
import { type Issuer, makeIssuer, makeSeal, pilotValidity, sealDocument } from '../seal';
import { FORGERY_TIME, type Forged, type Forger, type Forgery } from './forger';

/** Step 5: the signer's certificate. */
export function forgeriesOfCertificate(forger: Forger): readonly Forgery[] {
  const { parties, certified } = forger;
  const { director } = parties.sealers;
  const colleague: Issuer = {
    name: 'Countersign test director',
    privateKey: director.privateKey,
    certificate: director.certificate,
  };
  return [
    {
      what: 'a certificate of another authority of the same name',
      failure: 'signer-certificate-not-issued',
      forge: () => {
        const name = parties.authority.name;
        return certified(makeIssuer(streamOf('forger'), name, pilotValidity), pilotValidity);
      },
    },
    {
      what: 'a certificate signed by a colleague',
      failure: 'signer-certificate-not-issued',
      forge: () => certified(colleague, pilotValidity),
    },
    {
      what: "a certificate signed by a colleague in the authority's name",
      failure: 'signer-certificate-not-issued',
      forge: () => certified({ ...colleague, name: parties.authority.name }, pilotValidity),
    },
    {
      what: 'a certificate that begins the day after',
      failure: 'signer-certificate-not-yet-valid',
      forge: () => certified(parties.authority, { ...pilotValidity, notBefore: '20130702000000Z' }),
    },
    {
      what: 'a certificate that ended the day before',
      failure: 'signer-certificate-expired',
      forge: () => certified(parties.authority, { ...pilotValidity, notAfter: '20130630235959Z' }),
    },
    ...forgeriesOfRevoked(forger),
    {
      what: 'a certificate whose key may certify and not sign',
      failure: 'signer-key-usage-wrong',
      forge: () => certifiedToCertify(forger),
    },
  ];
}

/** The treasury's own key under a certificate made for an authority; its seal names it. */
function certifiedToCertify({ parties, treasury, document, withSeal }: Forger): Forged {
  const { publicKey } = treasury.privateKey;
  const subject = 'Countersign test treasury';
  const request = { serial: 8n, subject, publicKey, ...pilotValidity, isAuthority: true };
  const certificate = issueCertificate(request, parties.authority);
  const { maker } = parties;
  const signers = [certificate];
  const seal = makeSeal({ post: 'treasury', signers, maker, validity: pilotValidity });
  const signature = sealDocument({ ...treasury, certificate, seal }, document, FORGERY_TIME);
  return { ...withSeal(seal), signature };
}

/** Revoked before the signing time, or for a compromised key at any time. */
function forgeriesOfRevoked({ parties, treasury, good }: Forger): readonly Forgery[] {
  const revoked = (
    what: string,
    certificate: Buffer,
    failure: Forgery['failure'],
    facts: Omit<Revocation, 'serial'>,
  ): Forgery => ({
    what,
    failure,
    forge: () => {
      const { serial } = readCertificate(certificate);
      const list = {
        number: 1,
        thisUpdate: facts.since,
        nextUpdate: '20160531235959Z',
        revoked: [{ serial, ...facts }],
      };
      const revocations = issueRevocationList(list, parties.authority);
      return { signature: good, trust: { ...parties.trust, revocations } };
    },
  });
  const later = { since: '20140101000000Z', reason: 'keyCompromise' } as const;
  return [
    revoked(
      'a certificate revoked that very second',
      treasury.certificate,
      'signer-certificate-revoked',
      { since: FORGERY_TIME, reason: 'superseded' },
    ),
    revoked(
      'a signing time before the day on which the key was found compromised',
      treasury.certificate,
      'signer-certificate-revoked',
      later,
    ),
    revoked(
      'a seal whose maker was later found compromised',
      parties.maker.certificate,
      'seal-maker-revoked',
      later,
    ),
  ];
}
