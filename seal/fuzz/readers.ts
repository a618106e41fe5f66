/**
 * Every reader of bytes that come from outside, with good bytes to begin from. A reader may answer
 * or refuse with an InputError; anything else that it throws is a crash.
 */
import { InputError } from '../../base/assert';
import { streamOf } from '../../base/streams';
import { readCertificate } from '../certificate';
import { readEnvelope } from '../documents/envelope';
import { documentsOfJson } from '../documents/make';
import { Received } from '../documents/received';
import { liaoning, rowsOfCsv } from '../documents/rows';
import { readVoucher } from '../documents/voucher-read';
import { makeDocumentForger } from '../forgeries/document-forger';
import { makeForger } from '../forgeries/forger';
import { goodVersion1 } from '../forgeries/of-version-1';
import { ringPicture } from '../picture';
import { faultOfPicture } from '../picture-judged';
import { issueRevocationList, readRevocationList } from '../revocation';
import { makeVerifier } from '../verify';

export interface Reader {
  readonly name: string;
  /** Good bytes, from which mutation begins. */
  readonly seeds: readonly Buffer[];
  /** Reads. What it gives back is a class of answer: new ones are kept and mutated further. */
  readonly read: (bytes: Buffer) => string;
}

export function readersOf(seed: string): readonly Reader[] {
  const forger = makeForger(seed);
  const old = goodVersion1(forger);
  const documents = makeDocumentForger(seed);
  const { authority } = forger.parties;
  const specimens = new Set([...forger.parties.trust.specimens, ...old.trust.specimens]);
  const verifier = makeVerifier({ ...forger.parties.trust, specimens });
  const list = issueRevocationList(
    {
      number: 1,
      thisUpdate: '20130701000000Z',
      nextUpdate: '20160531235959Z',
      revoked: [{ serial: 7n, since: '20130701000000Z', reason: 'superseded' }],
    },
    authority,
  );
  return [
    {
      name: 'signature',
      seeds: [forger.good, old.signature],
      read: (bytes) => {
        const verdict = verifier.verify(bytes, forger.document);
        return verdict.accepted ? 'accepted' : `${verdict.failure} ${shapeOf(verdict.detail)}`;
      },
    },
    {
      name: 'certificate',
      seeds: [authority.certificate, forger.treasury.certificate],
      read: (bytes) => readCertificate(bytes).issuer,
    },
    {
      name: 'revocation list',
      seeds: [list],
      read: (bytes) => readRevocationList(bytes, 'list').issuer,
    },
    { name: 'picture', seeds: [ringPicture(6)], read: pictureRead },
    {
      name: 'envelope',
      seeds: [documents.goodBytes],
      read: (bytes) => readEnvelope(bytes, 'file.xml').message.voucherType,
    },
    {
      name: 'voucher',
      seeds: [documents.good.voucher],
      read: (bytes) => readVoucher(bytes, 'voucher').message.voucherType,
    },
    { name: 'table', seeds: [TABLE], read: (bytes) => `${rowsOfCsv(bytes, 'rows.csv').length}` },
    { name: 'messages', seeds: [jsonOf(documents.notice)], read: jsonRead },
    {
      name: 'register',
      seeds: [Buffer.from(new Received().enter(documents.notice, documents.good.voucher))],
      read: (bytes) => `${typeof Received.read(bytes.toString('utf8'), 'register')}`,
    },
  ];
}

const TABLE = Buffer.from(
  '科目编码,科目名称,预算单位编码,预算单位名称,开户银行,账号,代理银行,月份,资金性质,额度,签发日期\n' +
    '2040502,事务,011,高级法院,盘锦支行,2100,105,7,预算内,100.00,2013-07-01\n',
);

const jsonOf = (message: unknown): Buffer => Buffer.from(JSON.stringify([message]));

function jsonRead(bytes: Buffer): string {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    // No JSON: the command line refuses it before the reader is asked.
    return 'no JSON';
  }
  return `${documentsOfJson(value, 'messages', liaoning).length}`;
}

const pictureRead = (data: Buffer): string =>
  shapeOf(faultOfPicture({ type: 'PNG', data, width: 40, height: 40 }, '章') ?? 'legible');

/** Words without numbers and values: how an answer was reached, as far as it can be seen. */
const shapeOf = (text: string): string =>
  text
    .replace(/"[^"]*"?/g, '""')
    .replace(/[\d０-９a-f]{2,}|\d/g, '0')
    .slice(0, 120);

/** The class of answer to these bytes. @throws whatever is no InputError: a crash. */
export function answerOf(reader: Reader, bytes: Buffer): string {
  try {
    return `read ${reader.read(bytes)}`;
  } catch (error) {
    if (error instanceof InputError) return `refused ${shapeOf(error.message)}`;
    throw error;
  }
}

/** A stream for one reader of one run. */
export const streamFor = (seed: string, reader: Reader) => streamOf(seed).fork(reader.name);
