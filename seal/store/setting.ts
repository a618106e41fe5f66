/**
 * A whole test setting in a folder: an issuing office, finance's store with handler, director and
 * treasury seal, a bank's store with its receipt seal. Passwords are handed in; keys come from the
 * system's random source unless the caller draws them.
 */
import { join } from 'node:path';
import { sealSvg } from '../picture-shapes';
import { pilotValidity, type Validity } from '../seal';
import { IssuingOffice } from './office';
import { batchRules, type Post, type StoreRules } from './rules';
import { SealStore } from './store';
import type { VaultWorld } from './vault';

export interface Officer {
  readonly person: string;
  readonly post: string;
  readonly kind: Post['kind'];
  /** The seal's name: `国库专用章`. */
  readonly sealName: string;
}

export const financeOfficers: readonly Officer[] = [
  { person: 'handler', post: 'handler', kind: 'personal', sealName: '经办人章' },
  { person: 'director', post: 'director', kind: 'personal', sealName: '处长章' },
  { person: 'keeper', post: 'treasury', kind: 'unit', sealName: '国库专用章' },
];
export const bankOfficers: readonly Officer[] = [
  { person: 'teller', post: 'receipt', kind: 'unit', sealName: '业务办讫章' },
];

/** Persons of a store who do not seal. */
export const storePersons = {
  custodian: 'seal-administrator',
  paymentAdministrator: 'payment-administrator',
  supervisor: 'supervisor',
  businessAuditor: 'business-auditor',
  operationsAuditor: 'operations-auditor',
} as const;
export const officePersons = { authority: 'authority', maker: 'seal-maker' } as const;

export interface SettingRequest {
  /** An existing folder; the files of `settingFiles` must not be in it yet. */
  readonly folder: string;
  readonly world: VaultWorld;
  /** Everybody's password, by person. */
  readonly passwordOf: (person: string) => string;
  readonly rules?: StoreRules;
  readonly validity?: Validity;
}

export const settingFiles = {
  office: 'office.db',
  finance: 'finance.db',
  bank: 'bank.db',
} as const;

export interface Setting {
  readonly office: IssuingOffice;
  readonly finance: SealStore;
  readonly bank: SealStore;
}

/** Makes the setting; everything is open and on disk. */
export function makeSetting(request: SettingRequest): Setting {
  const { folder, world, passwordOf, validity = pilotValidity } = request;
  const founder = (person: string) => ({ person, password: passwordOf(person) });
  const office = IssuingOffice.found(
    join(folder, settingFiles.office),
    {
      authority: founder(officePersons.authority),
      maker: founder(officePersons.maker),
      validity,
      passwordEveryOperation: false,
    },
    world,
  );
  const make = (organisation: 'finance' | 'bank', officers: readonly Officer[]): SealStore =>
    makeStore(office, { ...request, organisation, officers });
  return { office, finance: make('finance', financeOfficers), bank: make('bank', bankOfficers) };
}

export function openSetting(folder: string, world: VaultWorld): Setting {
  return {
    office: IssuingOffice.open(join(folder, settingFiles.office), world),
    finance: SealStore.open(join(folder, settingFiles.finance), world),
    bank: SealStore.open(join(folder, settingFiles.bank), world),
  };
}

export function closeSetting({ office, finance, bank }: Setting): void {
  for (const store of [office, finance, bank]) store.close();
}

/** A store of one organisation; its officers enrolled, certified, appointed, their seals issued. */
export function makeStore(
  office: IssuingOffice,
  request: SettingRequest & {
    readonly organisation: 'finance' | 'bank';
    readonly officers: readonly Officer[];
  },
): SealStore {
  const { folder, world, passwordOf, organisation, officers, rules = batchRules } = request;
  const founder = (person: string) => ({ person, password: passwordOf(person) });
  const store = SealStore.found(
    join(folder, settingFiles[organisation]),
    {
      organisation,
      rules,
      posts: officers.map(({ post: name, kind }) => ({ name, kind })),
      custodian: founder(storePersons.custodian),
      paymentAdministrator: founder(storePersons.paymentAdministrator),
      authority: office.authority,
      makers: [office.maker],
    },
    world,
  );
  const unlocked = (person: string) => store.unlock(founder(person));
  for (const officer of officers) furnish(office, store, { ...request, officer });
  for (const [person, duty] of [
    [storePersons.supervisor, 'supervision'],
    [storePersons.businessAuditor, 'business-audit'],
    [storePersons.operationsAuditor, 'operations-audit'],
  ] as const) {
    store.enrol(unlocked(storePersons.custodian), person, passwordOf(person));
    store.appoint(unlocked(storePersons.paymentAdministrator), person, duty);
  }
  return store;
}

/** A personal seal is small and square, a unit's round (I). */
const millimetresOf: Readonly<Record<Post['kind'], number>> = { personal: 13, unit: 40 };

function furnish(
  office: IssuingOffice,
  store: SealStore,
  request: SettingRequest & {
    readonly organisation: string;
    readonly officer: Officer;
  },
): void {
  const { passwordOf, organisation, officer, validity = pilotValidity } = request;
  const { person, post, kind, sealName } = officer;
  const opened = (at: IssuingOffice | SealStore, who: string) =>
    at.unlock({ person: who, password: passwordOf(who) });
  const custodian = () => opened(store, storePersons.custodian);
  const publicKey = store.enrol(custodian(), person, passwordOf(person));
  const subject = `Countersign test ${organisation} ${person}`;
  const order = { subject, publicKey, validity };
  const certificate = office.certify(opened(office, officePersons.authority), order);
  store.admitCertificate(custodian(), person, certificate);
  const administrator = opened(store, storePersons.paymentAdministrator);
  store.appoint(administrator, person, `post/${post}`);
  const seal = office.makeSeal(opened(office, officePersons.maker), {
    id: `CS-${organisation.toUpperCase()}-${post.toUpperCase()}-1`,
    name: sealName,
    signers: [certificate],
    created: validity.notBefore,
    validity,
    picture: sealSvg(sealName, kind === 'personal' ? 'square' : 'round'),
    pictureType: 'SVG',
    millimetres: millimetresOf[kind],
  });
  store.issueSeal(custodian(), { post, seal });
}
