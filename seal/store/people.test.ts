/** Passwords, lock-out, duties: who gets to do what, and what is on record of it. */
import { afterAll, expect, test } from 'vitest';
import { privateKeyFrom } from '../sm2';
import { batchRules, strictRules } from './rules';
import { storePersons } from './setting';
import { SealStore } from './store';
import { makeTestSetting, passwordOf } from './testing/world';
import {
  PASSWORD_CHARACTERS_MIN,
  testHardness,
  unwrapKey,
  usualHardness,
  wrapKey,
} from './wrapping';

const setting = makeTestSetting('people');
const strict = makeTestSetting('strict', strictRules);
afterAll(() => {
  setting.end();
  strict.end();
});
const { finance, opened } = setting;
const { custodian, paymentAdministrator, operationsAuditor, businessAuditor } = storePersons;
const documents = [Buffer.from('页')];

test('a password opens as many operations as were asked for, and no more', () => {
  const handle = opened('handler', 2);
  const seals = [{ post: 'handler', handle }];
  finance.sealVoucher({ voucher: 'uses-1', documents, seals });
  expect(handle.usesLeft).toBe(1);
  expect(() => finance.sealVoucher({ voucher: 'uses-1', documents, seals })).toThrow(
    /post-has-sealed/,
  );
  // Refused, and used all the same.
  expect(() => finance.sealVoucher({ voucher: 'uses-2', documents, seals })).toThrow(
    /handle-spent/,
  );
});

test('with a password for every operation, none opens two', () => {
  expect(() => strict.opened('handler', 2)).toThrow(/one-password-one-operation/);
  const seals = [{ post: 'handler', handle: strict.opened('handler') }];
  strict.finance.sealVoucher({ voucher: 'once', documents, seals });
  expect(() => strict.finance.sealVoucher({ voucher: 'twice', documents, seals })).toThrow(
    /handle-spent/,
  );
});

test('a closed handle opens nothing, nor does one of another store', () => {
  const handle = opened('handler');
  handle.close();
  expect(() =>
    finance.sealVoucher({ voucher: 'c', documents, seals: [{ post: 'handler', handle }] }),
  ).toThrow(/handle-spent/);
  const elsewhere = strict.opened('handler');
  const seals = [{ post: 'handler', handle: elsewhere }];
  expect(() => finance.sealVoucher({ voucher: 'c', documents, seals })).toThrow(
    /handle-of-another-store/,
  );
});

test('five wrong passwords lock out, the right one included, until another releases', () => {
  const wrong = () => finance.unlock({ person: 'director', password: 'not the one' });
  const before = opened('director', 5);
  for (let i = 0; i < 5; i++) expect(wrong).toThrow(/password-wrong/);
  expect(wrong).toThrow(/locked-out/);
  expect(() => opened('director')).toThrow(/locked-out/);
  // What was open before is dead too.
  const seals = [{ post: 'director', handle: before }];
  expect(() => finance.sealVoucher({ voucher: 'uses-1', documents, seals })).toThrow(/locked-out/);
  const again = SealStore.open(`${setting.folder}/finance.db`, setting.world);
  const right = { person: 'director', password: passwordOf('director') };
  expect(() => again.unlock(right)).toThrow(/locked-out/);
  again.close();
  expect(() => finance.release(opened('handler'), 'director')).toThrow(/duty-not-held/);
  finance.release(opened(custodian), 'director');
  expect(opened('director').usesLeft).toBe(1);
  expect(finance.examine()).toEqual([]);
});

test('four wrong passwords and a right one begin the count anew', () => {
  const wrong = () => finance.unlock({ person: 'keeper', password: 'not the one' });
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 4; i++) expect(wrong).toThrow(/password-wrong/);
    expect(opened('keeper').usesLeft).toBe(1);
  }
});

test('the custodian is released by the payment administrator alone', () => {
  for (let i = 0; i < 5; i++) {
    expect(() => finance.unlock({ person: custodian, password: 'not the one' })).toThrow();
  }
  expect(() => finance.release(opened('handler'), custodian)).toThrow(/duty-not-held/);
  finance.release(opened(paymentAdministrator), custodian);
  expect(opened(custodian).usesLeft).toBe(1);
});

test('a password is changed by whoever knows the old one, and the old one is dead', () => {
  const person = 'keeper';
  const [password, next] = [passwordOf(person), '新的口令八位以上'];
  expect(() => finance.changePassword({ person, password: 'not the one', next })).toThrow(
    /password-wrong/,
  );
  expect(() => finance.changePassword({ person, password, next: '短' })).toThrow(
    /password-too-short/,
  );
  finance.changePassword({ person, password, next });
  expect(() => finance.unlock({ person, password })).toThrow(/password-wrong/);
  finance.changePassword({ person, password: next, next: password });
  expect(finance.examine()).toEqual([]);
});

test('nobody administers both systems, and no administrator seals', () => {
  const appoint = (person: string, duty: Parameters<SealStore['appoint']>[2]) => () =>
    finance.appoint(opened(paymentAdministrator), person, duty);
  expect(appoint(custodian, 'post/handler')).toThrow(/duty-conflicts/);
  expect(appoint(paymentAdministrator, 'post/handler')).toThrow(/duty-conflicts/);
  expect(appoint(operationsAuditor, 'business-audit')).toThrow(/duty-conflicts/);
  expect(appoint(businessAuditor, 'post/director')).toThrow(/duty-conflicts/);
  expect(appoint('handler', 'seal-custody')).toThrow(/duty-unknown/);
  expect(appoint('nobody', 'post/handler')).toThrow(/person-unknown/);
  expect(() => finance.appoint(opened(custodian), 'handler', 'post/director')).toThrow(
    /duty-not-held/,
  );
});

test('one person founds both administrations only where the rule is off', () => {
  const both = { person: 'one', password: 'one password' };
  const founding = {
    organisation: 'finance',
    posts: [{ name: 'handler', kind: 'personal' }],
    custodian: both,
    paymentAdministrator: both,
    authority: setting.office.authority,
    makers: [setting.office.maker],
  } as const;
  const found = (name: string, rules: typeof strictRules) =>
    SealStore.found(`${setting.folder}/${name}.db`, { ...founding, rules }, setting.world);
  expect(() => found('refused', batchRules)).toThrow(/duty-conflicts/);
  const store = found('one', { ...batchRules, separateAdministrators: false });
  expect(store.dutiesOf('one')).toEqual(['payment-administration', 'seal-custody']);
  store.close();
});

test('neither administrator alone makes a person who can seal', () => {
  const password = 'a new password';
  finance.enrol(opened(custodian), 'newcomer', password);
  const seals = () => [
    { post: 'handler', handle: finance.unlock({ person: 'newcomer', password }) },
  ];
  const attempt = () => finance.sealVoucher({ voucher: 'n', documents, seals: seals() });
  expect(attempt).toThrow(/duty-not-held/);
  finance.appoint(opened(paymentAdministrator), 'newcomer', 'post/handler');
  expect(attempt).toThrow(/certificate-missing/);
});

test('a wrapped key opens with its password for its owner alone', () => {
  const scalar = Buffer.alloc(32, 7);
  const record = wrapKey(scalar, 'lin', '八个字的口令在此', testHardness);
  expect(unwrapKey(record, 'lin', '八个字的口令在此')?.equals(scalar)).toBe(true);
  expect(unwrapKey(record, 'chen', '八个字的口令在此')).toBeUndefined();
  expect(unwrapKey(record, 'lin', '八个字的口令在此 ')).toBeUndefined();
  const weaker = record.replace('"parallelization":1', '"parallelization":2');
  expect(unwrapKey(weaker, 'lin', '八个字的口令在此')).toBeUndefined();
  const cheap = record.replace('"cost":1024', '"cost":2');
  expect(() => unwrapKey(cheap, 'lin', '八个字的口令在此')).toThrow(/wrapped by scrypt/);
  expect(() =>
    wrapKey(scalar, 'lin', 'x'.repeat(PASSWORD_CHARACTERS_MIN - 1), testHardness),
  ).toThrow(/password-too-short/);
});

test('the usual hardness is what its comment says: 32 MiB, and it opens', () => {
  expect(128 * usualHardness.cost * usualHardness.blockSize).toBe(32 * 2 ** 20);
  const scalar = Buffer.alloc(32, 9);
  const record = wrapKey(scalar, 'lin', 'password of lin', usualHardness);
  const opened = unwrapKey(record, 'lin', 'password of lin') as Buffer;
  expect(privateKeyFrom(opened).publicKey.point).toEqual(privateKeyFrom(scalar).publicKey.point);
});
