/**
 * What the tables must hold, told by the audit alone: every row that counts is the outcome of
 * records. A store whose tables say anything else was changed beside its programs.
 */
import { canonical } from '../../base/canonical';
import { type AuditRecord, auditChains } from './audit';
import type { StoreSettings } from './rules';
import { registers } from './specimens';

export const examinedTables = [
  'setting',
  'person',
  'duty',
  'seal',
  'specimen',
  'voucher',
  'sealing',
  'certificate',
  'revocation_list',
] as const;
export type ExaminedTable = (typeof examinedTables)[number];

/** Rows by their key, each as canonical text. */
export type Tables = Readonly<Record<ExaminedTable, ReadonlyMap<string, string>>>;

type Facts = Readonly<Record<string, unknown>>;
type Growing = Readonly<Record<ExaminedTable, Map<string, Facts>>>;
type Act = (at: Replayed, record: AuditRecord, detail: Facts) => void;

interface Replayed {
  readonly tables: Growing;
  readonly settings: StoreSettings;
  /** The record of each standing seal, by post and voucher. */
  readonly standing: Map<string, string>;
}

const change = (rows: Map<string, Facts>, key: string, facts: Facts): void => {
  rows.set(key, { ...rows.get(key), ...facts });
};

/** Registers that change at once with finance's own. */
const told = (settings: StoreSettings): readonly string[] =>
  settings.rules.sealSpecimensMatch ? registers : registers.slice(0, 1);

function stop(state: string): Act {
  return ({ tables, settings }, { subject }, { stops }) => {
    change(tables.seal, subject, { state });
    for (const register of told(settings)) {
      change(tables.specimen, `${register} ${subject}`, { stops });
    }
  };
}

const issue = ({ tables, settings }: Replayed, id: string, { post, specimen }: Facts): void => {
  tables.seal.set(id, { post, specimen, state: 'in-use' });
  for (const register of told(settings)) {
    tables.specimen.set(`${register} ${id}`, { specimen, stops: [] });
  }
};

/** The voucher's state by its standing seals. */
function judgeVoucher({ tables, settings, standing }: Replayed, voucher: string, content: Facts) {
  const isComplete = settings.posts.every(({ name }) => standing.has(`${name} ${voucher}`));
  change(tables.voucher, voucher, { ...content, state: isComplete ? 'complete' : 'open' });
}

const tried: Act = ({ tables }, { subject }, { attempt }) =>
  change(tables.person, subject, { tried: attempt });
const forgiven: Act = ({ tables }, { subject }) => change(tables.person, subject, { tried: 0 });

/** Where an office keeps the certificates that it makes first: its own, and its seal maker's. */
const ofOffice = ['authority', 'maker'] as const;

const operations: Readonly<Record<string, Act>> = {
  found: ({ tables }, _record, { settings, certificates }) => {
    change(tables.setting, 'settings', { value: settings });
    for (const [name, value] of Object.entries(certificates ?? {})) {
      change(tables.setting, name, { value });
    }
  },
  enrol: ({ tables }, { subject }, { point, wrapped }) =>
    change(tables.person, subject, { point, wrapped, certificate: null, tried: 0 }),
  'admit-certificate': ({ tables }, { subject }, { certificate }) =>
    change(tables.person, subject, { certificate }),
  'admit-revocations': ({ tables }, _record, { number, list }) =>
    change(tables.revocation_list, 'authority', { number, list }),
  appoint: ({ tables }, { subject }, { duty }) => change(tables.duty, `${subject} ${duty}`, {}),
  'password-tried': tried,
  unlock: forgiven,
  release: forgiven,
  'change-password': ({ tables }, { subject }, { wrapped }) =>
    change(tables.person, subject, { wrapped, tried: 0 }),
  'issue-seal': (at, { subject }, detail) => issue(at, subject, detail),
  'suspend-seal': stop('suspended'),
  'resume-seal': stop('in-use'),
  'withdraw-seal': stop('withdrawn'),
  'replace-seal': (at, record, detail) => {
    stop('withdrawn')(at, record, detail);
    issue(at, String(detail.by), detail);
  },
  'tell-register': ({ tables }, { subject }) => {
    for (const [key, facts] of [...tables.specimen]) {
      const [register, ...seal] = key.split(' ');
      if (register === 'finance') tables.specimen.set([subject, ...seal].join(' '), facts);
    }
  },
};

const business: Readonly<Record<string, Act>> = {
  seal: (at, { number, person, subject }, { post, seal, signed, content, signatures }) => {
    const facts = { voucher: subject, post, person, seal, time: signed, signatures };
    at.tables.sealing.set(String(number), { ...facts, isLive: true });
    at.standing.set(`${post} ${subject}`, String(number));
    judgeVoucher(at, subject, { content });
  },
  cancel: (at, { subject }, { post }) => {
    const place = `${post} ${subject}`;
    change(at.tables.sealing, at.standing.get(place) ?? 'none', { isLive: false });
    at.standing.delete(place);
    judgeVoucher(at, subject, {});
  },
  release: ({ tables }, { subject }) => change(tables.voucher, subject, { state: 'released' }),
  certify: ({ tables }, { subject }, { serial, certificate }) => {
    const kept = ofOffice[tables.certificate.size];
    if (kept !== undefined) change(tables.setting, kept, { value: certificate });
    change(tables.certificate, String(serial), {
      subject,
      certificate,
      revoked: null,
      reason: null,
    });
  },
  revoke: ({ tables }, _record, { serial, since, reason }) =>
    change(tables.certificate, String(serial), { revoked: since, reason }),
};

const acts = { business, operations } as const;

/** The tables as both chains tell them; records that change nothing are passed over. */
export function replay(
  settings: StoreSettings,
  records: Readonly<Record<(typeof auditChains)[number], readonly AuditRecord[]>>,
): Tables {
  const tables = Object.fromEntries(
    examinedTables.map((table) => [table, new Map<string, Facts>()]),
  ) as Growing;
  const at = { tables, settings, standing: new Map<string, string>() };
  for (const chain of auditChains) {
    for (const record of records[chain]) {
      // Canonical text under a digest that the chain has just been checked for.
      const detail = JSON.parse(record.detail) as Facts;
      acts[chain][record.act]?.(at, record, detail);
    }
  }
  return Object.fromEntries(
    examinedTables.map((table) => [
      table,
      new Map([...tables[table]].map(([key, facts]) => [key, canonical(facts)])),
    ]),
  ) as unknown as Tables;
}
