/** A seal store from founding to a voucher that the bank accepts and answers. */
import { afterAll, expect, test } from 'vitest';
import { makeVerifier } from '../verify';
import { SealStore } from './store';
import { makeTestSetting, passwordOf } from './testing/world';

const setting = makeTestSetting('store');
const { finance, bank, opened } = setting;
afterAll(setting.end);

const documents = [Buffer.from('第一页'), Buffer.from('第二页')];

/** Handler, director and treasury in one transaction. */
const sealByAll = (voucher: string) =>
  finance.sealVoucher({
    voucher,
    documents,
    seals: [
      { post: 'handler', handle: opened('handler') },
      { post: 'director', handle: opened('director') },
      { post: 'treasury', handle: opened('keeper') },
    ],
  });

test('a voucher sealed by three posts is accepted at the bank, page by page', () => {
  sealByAll('授权额度-105-0001');
  const voucher = finance.releaseVoucher('授权额度-105-0001');
  expect(voucher.seals.map(({ post }) => post)).toEqual(['handler', 'director', 'treasury']);
  const verifier = makeVerifier(finance.trustOf('bank'));
  for (const { signatures } of voucher.seals) {
    for (const [i, signature] of signatures.entries()) {
      const verdict = verifier.verify(signature, voucher.documents[i] as Buffer);
      expect(verdict).toMatchObject({ accepted: true, time: '20130701010000Z' });
    }
  }
});

test('the receipt that the bank seals in its own store is accepted at finance', () => {
  const handle = bank.unlock({ person: 'teller', password: passwordOf('teller') });
  const receipt = Buffer.from('回单');
  const seals = [{ post: 'receipt', handle }];
  bank.sealVoucher({ voucher: '回单-0001', documents: [receipt], seals });
  const [seal] = bank.releaseVoucher('回单-0001').seals;
  const verdict = makeVerifier(bank.trustOf('finance')).verify(
    seal?.signatures[0] as Buffer,
    receipt,
  );
  expect(verdict).toMatchObject({ accepted: true, sealName: '业务办讫章' });
});

test('posts may seal one after the other, and a store opened again knows where they are', () => {
  const voucher = '授权额度-105-0002';
  const sealBy = (store: SealStore, person: string, post: string) => {
    const handle = store.unlock({ person, password: passwordOf(person) });
    store.sealVoucher({ voucher, documents, seals: [{ post, handle }] });
  };
  sealBy(finance, 'handler', 'handler');
  expect(finance.voucher(voucher)?.state).toBe('open');
  const again = SealStore.open(`${setting.folder}/finance.db`, setting.world);
  sealBy(again, 'director', 'director');
  sealBy(again, 'keeper', 'treasury');
  again.close();
  expect(finance.voucher(voucher)?.state).toBe('complete');
});

test('the stores and the office are as their audits tell them', () => {
  expect(finance.examine()).toEqual([]);
  expect(bank.examine()).toEqual([]);
  expect(setting.office.examine()).toEqual([]);
});

test('a sealing refused at its third seal leaves nothing of the first two', () => {
  const seals = [
    { post: 'handler', handle: opened('handler') },
    { post: 'treasury', handle: opened('keeper') },
  ];
  const voucher = '授权额度-105-0003';
  const before = finance.auditHead('business');
  expect(() => finance.sealVoucher({ voucher, documents, seals })).toThrow(/upstream-seal-missing/);
  expect(finance.voucher(voucher)).toBeUndefined();
  expect(finance.auditHead('business')).toEqual(before);
  expect(finance.auditRecords('operations').at(-1)).toMatchObject({
    act: 'refused',
    subject: voucher,
    detail: '{"act":"seal","reason":"upstream-seal-missing"}',
  });
});

test('whoever is revoked seals no more, and what he sealed before is judged by the reason', () => {
  const authority = () =>
    setting.office.unlock({ person: 'authority', password: passwordOf('authority') });
  const listNow = () => setting.office.revocationList(authority(), '20140101000000Z');
  const empty = listNow();
  finance.admitRevocations(opened('seal-administrator'), empty);
  const before = finance.voucher('授权额度-105-0001')?.seals[0]?.signatures[0] as Buffer;
  const judged = () => {
    const verdict = makeVerifier(finance.trustOf('bank')).verify(before, documents[0] as Buffer);
    return verdict.accepted ? 'accepted' : verdict.failure;
  };
  setting.setTime('20130705010000Z');
  const certificate = finance.certificateOf('handler');
  setting.office.revoke(authority(), certificate, 'superseded');
  finance.admitRevocations(opened('seal-administrator'), listNow());
  expect(() => sealByAll('授权额度-105-0004')).toThrow(/certificate-revoked: superseded/);
  expect(judged()).toBe('accepted');
  setting.office.revoke(authority(), certificate, 'keyCompromise');
  finance.admitRevocations(opened('seal-administrator'), listNow());
  expect(judged()).toBe('signer-certificate-revoked');
  expect(() => finance.admitRevocations(opened('seal-administrator'), empty)).toThrow(
    /revocation-list-older/,
  );
  expect(() =>
    setting.office.revoke(authority(), bank.certificateOf('teller'), 'superseded'),
  ).not.toThrow();
  expect(finance.examine()).toEqual([]);
  expect(setting.office.examine()).toEqual([]);
});
