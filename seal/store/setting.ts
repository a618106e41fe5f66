/**
 * A whole test setting in a folder: an issuing office, finance's store with handler, director and
 * treasury seal, stores of a bank and of the central bank with the seals of their receipts.
 * Passwords are handed in; keys come from the system's random source unless the caller draws them.
 */
import { join } from 'node:path';
import { sealSvg } from '../picture-shapes';
import { pilotValidity, type Validity } from '../seal';
import { Hands } from './hands';
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
/** The post that answers a clearing notice or a claim is a bookkeeper's (C). */
export const centralBankOfficers: readonly Officer[] = [
  { person: 'bookkeeper', post: 'central-bank', kind: 'unit', sealName: '国库转讫章' },
];

export const organisations = ['finance', 'bank', 'central-bank'] as const;
export type Organisation = (typeof organisations)[number];

/** Who seals at each party, in order. */
export const officersOf: Readonly<Record<Organisation, readonly Officer[]>> = {
  finance: financeOfficers,
  bank: bankOfficers,
  'central-bank': centralBankOfficers,
};

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
  'central-bank': 'central-bank.db',
} as const;

export interface Setting {
  readonly office: IssuingOffice;
  readonly finance: SealStore;
  readonly bank: SealStore;
  readonly 'central-bank': SealStore;
}

/** More operations than furnishing a setting takes; what is left over dies with the handle. */
const USES_OF_FOUNDING = 1000;

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
  const issuing = new Hands(office, passwordOf, USES_OF_FOUNDING);
  const make = (organisation: Organisation): SealStore =>
    makeStore(office, { ...request, organisation, officers: officersOf[organisation], issuing });
  const setting = {
    office,
    finance: make('finance'),
    bank: make('bank'),
    'central-bank': make('central-bank'),
  };
  issuing.close();
  return setting;
}

export function openSetting(folder: string, world: VaultWorld): Setting {
  return {
    office: IssuingOffice.open(join(folder, settingFiles.office), world),
    finance: SealStore.open(join(folder, settingFiles.finance), world),
    bank: SealStore.open(join(folder, settingFiles.bank), world),
    'central-bank': SealStore.open(join(folder, settingFiles['central-bank']), world),
  };
}

export function closeSetting({ office, ...stores }: Setting): void {
  office.close();
  for (const organisation of organisations) stores[organisation].close();
}

/** A store of one organisation; its officers enrolled, certified, appointed, their seals issued. */
export function makeStore(
  office: IssuingOffice,
  request: SettingRequest & {
    readonly organisation: Organisation;
    readonly officers: readonly Officer[];
    /** Keys of the office that the caller holds open; otherwise they are opened here. */
    readonly issuing?: Hands;
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
  const issuing = request.issuing ?? new Hands(office, passwordOf, USES_OF_FOUNDING);
  const own = new Hands(store, passwordOf, USES_OF_FOUNDING);
  for (const officer of officers) furnish(office, store, { ...request, officer, issuing, own });
  for (const [person, duty] of [
    [storePersons.supervisor, 'supervision'],
    [storePersons.businessAuditor, 'business-audit'],
    [storePersons.operationsAuditor, 'operations-audit'],
  ] as const) {
    store.enrol(own.of(storePersons.custodian), person, passwordOf(person));
    store.appoint(own.of(storePersons.paymentAdministrator), person, duty);
  }
  own.close();
  if (request.issuing === undefined) issuing.close();
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
    readonly issuing: Hands;
    readonly own: Hands;
  },
): void {
  const { passwordOf, organisation, officer, issuing, own, validity = pilotValidity } = request;
  const { person, post, kind, sealName } = officer;
  const custodian = () => own.of(storePersons.custodian);
  const publicKey = store.enrol(custodian(), person, passwordOf(person));
  const subject = `Countersign test ${organisation} ${person}`;
  const order = { subject, publicKey, validity };
  const certificate = office.certify(issuing.of(officePersons.authority), order);
  store.admitCertificate(custodian(), person, certificate);
  const administrator = own.of(storePersons.paymentAdministrator);
  store.appoint(administrator, person, `post/${post}`);
  const seal = office.makeSeal(issuing.of(officePersons.maker), {
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
