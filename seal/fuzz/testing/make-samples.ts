/**
 * Makes the samples: every kind of bytes that a reader takes, genuine, from one test house. Run by
 * `npm run fuzz:samples`, after a format has changed.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '../../../models/messages/head';
import { exact } from '../../der-shapes';
import { encodings } from '../../documents/encoding';
import { writeEnvelope } from '../../documents/envelope';
import { centralBankReceiptOf, receiptOf } from '../../documents/receipt';
import { Received } from '../../documents/received';
import type { DocumentMessage } from '../../documents/voucher-write';
import { writePages } from '../../documents/voucher-write';
import { FORGERY_TIME } from '../../forgeries/forger';
import { ringPicture } from '../../picture';
import { sealSvg } from '../../picture-shapes';
import { placedAt } from '../../placing';
import { issueRevocationList } from '../../revocation';
import { makeAnySeal, pilotValidity, type Sealer, sealDocument } from '../../seal';
import { sign, sm3 } from '../../sm2';
import { strictRules } from '../../store/rules';
import { testHardness, wrapKey } from '../../store/wrapping';
import { type SESeal, sealInfo, seSeal } from '../../structures';
import { parties, sealedDocument, sealerOf } from '../../testing/sealed-documents';
import { makeSeal1, sealDocument1 } from '../../version-1';
import { claim, clearingNotice, DAY, notice, noticeOfTwoPages, payment } from './sample-messages';
import { samplesFolder } from './samples';

type Samples = Readonly<Record<string, Buffer>>;

const { authority, maker } = parties;
const treasury = sealerOf('treasury');
const info = treasury.seal.value.eSealInfo.value;

const sent: readonly (readonly [string, DocumentMessage])[] = [
  ['2104', notice],
  ['2104-two-pages', noticeOfTwoPages],
  ['5106', clearingNotice],
  ['5201', payment],
  ['2301', claim],
];
const documents = sent.flatMap(([name, message]): (readonly [string, DocumentMessage])[] => {
  const isToCentralBank = ['5106', '2301'].includes(message.voucherType);
  const receipt = (isToCentralBank ? centralBankReceiptOf : receiptOf)(message, DAY);
  return [
    [name, message],
    [`${name}-receipt`, receipt],
  ];
});

/** GBK on one document in each direction. */
const inGbk: readonly string[] = ['2104', '5201-receipt'];
const sealed = documents.flatMap(([name, message]) => {
  const used = encodings.filter((one) => one === 'UTF-8' || inGbk.includes(name));
  return used.map((encoding) => {
    return [`${name}-${encoding}`, sealedDocument({ message, encoding })] as const;
  });
});

/** The treasury's seal made again with other information. */
function resealed(changes: Partial<SESeal['eSealInfo']['value']>) {
  const eSealInfo = exact(sealInfo, { ...info, ...changes });
  const signedValue = sign(maker.privateKey, eSealInfo.der);
  return exact(seSeal, { ...treasury.seal.value, eSealInfo, signedValue });
}

const byDigests = resealed({
  property: {
    ...info.property,
    certListType: 2,
    certList: { kind: 'digests', digests: [{ type: 'SM3', value: sm3(treasury.certificate) }] },
  },
  extDatas: [{ extnID: '1.2.156.10197.6', critical: false, extnValue: Buffer.from('0500', 'hex') }],
});
const drawn = makeAnySeal(
  {
    ...{ id: info.esID, name: '国库专用章', signers: [treasury.certificate] },
    ...{ created: pilotValidity.notBefore, validity: pilotValidity },
    ...{ picture: sealSvg('国库专用章', 'round'), pictureType: 'SVG' },
  },
  maker,
);
const old = makeSeal1(
  {
    ...{ id: info.esID, name: '国库专用章', signers: [treasury.certificate] },
    ...{ created: pilotValidity.notBefore, validity: pilotValidity, picture: ringPicture(8) },
  },
  maker,
);

const [page = Buffer.alloc(0)] = writePages(notice);
const sign4 = (seal: Sealer['seal']): Buffer =>
  sealDocument(
    { ...treasury, seal },
    page,
    FORGERY_TIME,
    placedAt(identityOf(notice), 'treasury', 40),
  );

const signatures: Samples = {
  ring: sign4(treasury.seal),
  digests: sign4(byDigests),
  drawn: sign4(drawn),
  'version-1': sealDocument1(treasury, old, page, FORGERY_TIME),
};

const listOf = (serials: readonly bigint[]): Buffer =>
  issueRevocationList(
    {
      number: 1,
      thisUpdate: '20130701000000Z',
      nextUpdate: '20160531235959Z',
      revoked: serials.map((serial, i) => ({
        serial,
        since: '20130701000000Z',
        reason: i === 0 ? 'superseded' : 'keyCompromise',
      })),
    },
    authority,
  );

/** A register of all that was sent, one line each. */
function register(): Buffer {
  const received = new Received();
  const once = sealed.filter(([, { encoding }]) => encoding === 'UTF-8');
  const lines = once.map(([, { message, voucher }]) => received.enter(message, voucher));
  return Buffer.from(lines.join(''), 'utf8');
}

const TABLE =
  '科目编码,科目名称,预算单位编码,预算单位名称,开户银行,账号,代理银行,月份,资金性质,额度,签发日期\n' +
  '2040502,事务,011,高级法院,"盘锦,支行",2100,105,7,预算内,100.00,2013-07-01\n' +
  '2040502,事务,012,高级法院,盘锦支行,2101,105,7,off-budget,-1.00,2013-07-01\n';

const jsonOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8');
const settings = {
  version: 1,
  organisation: 'finance',
  rules: strictRules,
  posts: [{ name: 'treasury', kind: 'unit' }],
  wrongPasswordsMax: 5,
};

function samples(): Readonly<Record<string, Samples>> {
  const bytes = Object.fromEntries(sealed.map(([name, one]) => [name, writeEnvelope(one)]));
  const seals = ['handler', 'director', 'treasury', 'receipt', 'central-bank'].map(
    (post) => [post, sealerOf(post).seal.der] as const,
  );
  return {
    signature: signatures,
    seal: {
      ...Object.fromEntries(seals),
      ...{ digests: byDigests.der, drawn: drawn.der, 'version-1': old.der },
    },
    certificate: {
      authority: authority.certificate,
      maker: maker.certificate,
      treasury: treasury.certificate,
    },
    'revocation-list': { none: listOf([]), two: listOf([7n, 8n]) },
    picture: { ring: ringPicture(6), thick: ringPicture(12) },
    envelope: bytes,
    voucher: Object.fromEntries(sealed.map(([name, { voucher }]) => [name, voucher])),
    table: { 'utf-8': Buffer.from(TABLE, 'utf8') },
    messages: {
      documents: jsonOf(documents.map(([, message]) => message)),
      rows: jsonOf(noticeOfTwoPages.details.map((row) => ({ ...row, issued: DAY }))),
    },
    register: { received: register() },
    'store-settings': { strict: jsonOf(settings) },
    'wrapped-key': {
      keeper: Buffer.from(wrapKey(Buffer.alloc(32, 7), 'keeper', 'keeper的口令1', testHardness)),
    },
  };
}

/** Writes them all; how many there are. */
function writeSamples(): number {
  rmSync(samplesFolder, { recursive: true, force: true });
  let count = 0;
  for (const [reader, some] of Object.entries(samples())) {
    mkdirSync(join(samplesFolder, reader), { recursive: true });
    for (const [name, content] of Object.entries(some)) {
      writeFileSync(join(samplesFolder, reader, `${name}.bin`), content);
      count += 1;
    }
  }
  return count;
}

process.stdout.write(`${writeSamples()} samples\n`);
