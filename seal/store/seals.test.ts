/** A seal's life and its specimens in three registers, together and apart; seals taken back. */
import { afterAll, expect, test } from 'vitest';
import { streamOf } from '../../base/streams';
import { ringPicture } from '../picture';
import { makeIssuer, makeSeal, pilotValidity } from '../seal';
import type { FailureName } from '../verdict';
import { makeVerifier } from '../verify';
import { batchRules } from './rules';
import { officePersons, storePersons } from './setting';
import type { Register } from './specimens';
import { makeTestSetting, passwordOf, type TestSetting } from './testing/world';

const together = makeTestSetting('seals');
const apart = makeTestSetting('apart', { ...batchRules, sealSpecimensMatch: false });
const unordered = makeTestSetting('unordered', {
  ...batchRules,
  dutyOrder: false,
  distinctOfficers: false,
  sealsCancelledInReverse: false,
});
afterAll(() => {
  for (const setting of [together, apart, unordered]) setting.end();
});
const { custodian, supervisor } = storePersons;
const page = Buffer.from('页');
const documents = [page];
const TREASURY = 'CS-FINANCE-TREASURY-1';

let count = 0;
/** All three seals on a new voucher; gives the treasury's signature. */
function sealed({ finance, opened }: TestSetting): Buffer {
  count += 1;
  const voucher = `v-${count}`;
  const seals = [
    { post: 'handler', handle: opened('handler') },
    { post: 'director', handle: opened('director') },
    { post: 'treasury', handle: opened('keeper') },
  ];
  finance.sealVoucher({ voucher, documents, seals });
  return finance.voucher(voucher)?.seals.at(-1)?.signatures[0] as Buffer;
}

function judged(setting: TestSetting, register: Register, signature: Buffer): string {
  const verdict = makeVerifier(setting.finance.trustOf(register)).verify(signature, page);
  return verdict.accepted ? 'accepted' : (verdict.failure satisfies FailureName);
}

/** A second treasury seal for the same keeper, made by the registered maker. */
function secondSeal({ office, finance }: TestSetting, signature: Buffer): Buffer {
  const verdict = makeVerifier(finance.trustOf('finance')).verify(signature, page);
  expect(verdict).toMatchObject({ accepted: true, sealId: TREASURY });
  const maker = { person: officePersons.maker, password: passwordOf(officePersons.maker) };
  return office.makeSeal(office.unlock(maker), {
    id: 'CS-FINANCE-TREASURY-2',
    name: '国库专用章',
    signers: [finance.certificateOf('keeper')],
    created: '20130701000000Z',
    validity: pilotValidity,
    picture: ringPicture(12),
  });
}

test('a suspended seal seals nothing, a resumed one does, a withdrawn one never again', () => {
  const { finance, opened, setTime } = together;
  const good = sealed(together);
  setTime('20130702010000Z');
  finance.suspendSeal(opened(custodian), TREASURY);
  expect(() => sealed(together)).toThrow(/seal-not-in-use: suspended/);
  expect(() => finance.suspendSeal(opened(custodian), TREASURY)).toThrow(/seal-not-in-use/);
  setTime('20130703010000Z');
  finance.resumeSeal(opened(custodian), TREASURY);
  expect(() => finance.resumeSeal(opened(custodian), TREASURY)).toThrow(/seal-not-suspended/);
  expect(judged(together, 'bank', sealed(together))).toBe('accepted');
  expect(judged(together, 'bank', good)).toBe('accepted');
  expect(finance.examine()).toEqual([]);
});

test('a seal changes at finance, bank and central bank in the same transaction', () => {
  const { finance, opened, setTime } = together;
  const old = sealed(together);
  const next = secondSeal(together, old);
  setTime('20130704010000Z');
  finance.replaceSeal(opened(custodian), { old: TREASURY, seal: next });
  expect(finance.differencesOfRegisters()).toEqual([]);
  setTime('20130704010001Z');
  const fresh = sealed(together);
  for (const register of ['finance', 'bank', 'central-bank'] as const) {
    expect(judged(together, register, fresh)).toBe('accepted');
    expect(judged(together, register, old)).toBe('accepted');
  }
  expect(() => finance.resumeSeal(opened(custodian), TREASURY)).toThrow(/seal-withdrawn/);
  expect(() => finance.tellRegister(opened(custodian), 'bank')).toThrow(
    /specimens-change-together/,
  );
  expect(finance.examine()).toEqual([]);
});

test('told by letter, the bank refuses the new seal and still takes the old one', () => {
  const { finance, opened, setTime } = apart;
  expect(finance.differencesOfRegisters()).toHaveLength(6);
  for (const register of ['bank', 'central-bank'] as const) {
    finance.tellRegister(opened(custodian), register);
  }
  expect(finance.differencesOfRegisters()).toEqual([]);
  const old = sealed(apart);
  setTime('20130702010000Z');
  finance.suspendSeal(opened(custodian), TREASURY);
  finance.resumeSeal(opened(custodian), TREASURY);
  finance.replaceSeal(opened(custodian), { old: TREASURY, seal: secondSeal(apart, old) });
  expect(finance.differencesOfRegisters().map(({ register }) => register)).toEqual([
    'bank',
    'bank',
    'central-bank',
    'central-bank',
  ]);
  const fresh = sealed(apart);
  expect(judged(apart, 'finance', fresh)).toBe('accepted');
  expect(judged(apart, 'bank', fresh)).toBe('seal-not-registered');
  finance.tellRegister(opened(custodian), 'bank');
  expect(judged(apart, 'bank', fresh)).toBe('accepted');
  expect(judged(apart, 'central-bank', fresh)).toBe('seal-not-registered');
  expect(finance.examine()).toEqual([]);
});

test('a seal of a maker who is not registered is not issued', () => {
  const { finance, opened } = together;
  const maker = makeIssuer(streamOf('stranger'), 'Countersign test maker', pilotValidity);
  const request = { post: 'treasury', signers: [], maker, validity: pilotValidity } as const;
  const seal = makeSeal(request).der;
  expect(() => finance.issueSeal(opened(custodian), { post: 'treasury', seal })).toThrow(
    /seal-of-another-maker/,
  );
  expect(() => finance.issueSeal(opened('handler'), { post: 'treasury', seal })).toThrow(
    /duty-not-held/,
  );
});

test('seals go in reverse, by whoever put them or a supervisor, and may come back', () => {
  const { finance, opened } = together;
  const voucher = 'taken-back';
  const put = (person: string, post: string) =>
    finance.sealVoucher({ voucher, documents, seals: [{ post, handle: opened(person) }] });
  const cancel = (person: string, post: string) => () =>
    finance.cancelSeal(opened(person), { voucher, post });
  put('handler', 'handler');
  put('director', 'director');
  expect(cancel('handler', 'handler')).toThrow(/not-the-last-seal/);
  expect(cancel('handler', 'director')).toThrow(/duty-not-held/);
  cancel(supervisor, 'director')();
  cancel('handler', 'handler')();
  expect(cancel('handler', 'handler')).toThrow(/no-seal-to-cancel/);
  expect(finance.voucher(voucher)).toMatchObject({ state: 'open', seals: [] });
  expect(() => put('director', 'director')).toThrow(/upstream-seal-missing/);
  put('handler', 'handler');
  put('director', 'director');
  expect(() => finance.releaseVoucher(voucher)).toThrow(/voucher-not-complete/);
  put('keeper', 'treasury');
  finance.releaseVoucher(voucher);
  expect(cancel('keeper', 'treasury')).toThrow(/voucher-released/);
  expect(() => put('handler', 'handler')).toThrow(/voucher-released/);
  expect(finance.examine()).toEqual([]);
});

test('the second post seals what the first one sealed, or nothing', () => {
  const { finance, opened } = together;
  const voucher = 'altered';
  const seals = (person: string, post: string) => [{ post, handle: opened(person) }];
  finance.sealVoucher({ voucher, documents, seals: seals('handler', 'handler') });
  const altered = [Buffer.from('改')];
  expect(() =>
    finance.sealVoucher({ voucher, documents: altered, seals: seals('director', 'director') }),
  ).toThrow(/voucher-content-differs/);
  expect(() => finance.cancelSeal(opened('nobody'), { voucher, post: 'handler' })).toThrow(
    /person-unknown/,
  );
});

test('with the order off, the treasury seals first and the handler’s seal vanishes', () => {
  const { finance, opened } = unordered;
  const voucher = 'out-of-order';
  const put = (person: string, post: string) =>
    finance.sealVoucher({ voucher, documents, seals: [{ post, handle: opened(person) }] });
  put('keeper', 'treasury');
  put('handler', 'handler');
  put('director', 'director');
  expect(finance.voucher(voucher)?.state).toBe('complete');
  finance.cancelSeal(opened('handler'), { voucher, post: 'handler' });
  expect(finance.voucher(voucher)?.seals.map(({ post }) => post)).toEqual(['treasury', 'director']);
  expect(finance.examine()).toEqual([]);
});

test('nothing is sealed before or after the seal and its certificate are valid', () => {
  const { setTime } = unordered;
  setTime('20160601000000Z');
  expect(() => sealed(unordered)).toThrow(/certificate-not-valid-now/);
  setTime('20130701010000Z');
  expect(judged(unordered, 'bank', sealed(unordered))).toBe('accepted');
});
