/**
 * Every reader of bytes that come from outside, with genuine bytes to begin from. A reader may
 * answer or refuse with an InputError; anything else that it throws is a crash. Verifiers remember
 * nothing here: what an input reaches must not depend on the ones before it.
 */
import PDFDocument from 'pdfkit';
import { InputError } from '../../../base/assert';
import { checkArrival } from '../../../models/messages/arrival-checks';
import { fixtureRegister } from '../../../models/messages/fixtures/register';
import { validMessages } from '../../../models/messages/fixtures/valid';
import { isIssuedBy, readCertificate } from '../../certificate';
import { decode, encode } from '../../der';
import { exact } from '../../der-shapes';
import { readEnvelope } from '../../documents/envelope';
import { documentsOfJson } from '../../documents/make';
import { faultOfReceived, Received } from '../../documents/received';
import { liaoning, rowsOfCsv } from '../../documents/rows';
import { verifyDocument } from '../../documents/verify-document';
import { readVoucher } from '../../documents/voucher-read';
import { writeVoucher } from '../../documents/voucher-write';
import { faultOfPicture, faultOfSize } from '../../picture-judged';
import { factsOfSeal, factsOfSeal1 } from '../../read-signature';
import { drawnSeal } from '../../render/seals-drawn';
import { isListOf, readRevocationList, revocationAt } from '../../revocation';
import { parseSettings } from '../../store/rules';
import { unwrapKey } from '../../store/wrapping';
import { sealInfo, seSeal, sesSignature, tbsSign } from '../../structures';
import { seSeal1 } from '../../structures-version-1';
import { failureOfSeal, readMaker } from '../../verify-steps';
import type { Structure } from './mutate';
import { notice } from './sample-messages';
import { sampleOf, samplesOf } from './samples';
import { everyStep } from './steps-alone';
import { authority, expectedOf, page, trust, verifier } from './trust';

const voucher = writeVoucher(notice);
const ring = decode(sesSignature, sampleOf('signature', 'ring.bin'), 'ring');

export interface Reader {
  readonly name: string;
  /** How its bytes are put together, so that they can be changed in that. */
  readonly structure: Structure;
  /** Genuine bytes, from which mutation begins. */
  readonly samples: readonly Buffer[];
  /** Reads. What it gives back is a class of answer: a new one is a new way through the reader. */
  readonly read: (bytes: Buffer) => string;
}

/** Two readers of the same bytes share a folder of samples. */
const reader = (
  name: string,
  structure: Structure,
  read: Reader['read'],
  folder = name,
): Reader => ({ name, structure, samples: samplesOf(folder), read });

export const readers: readonly Reader[] = [
  reader('signature', 'der', (bytes) => {
    const verdict = verifier.verify(bytes, page);
    return verdict.accepted ? 'accepted' : `${verdict.failure} ${faultIn(verdict.detail)}`;
  }),
  reader('signature-steps', 'der', everyStep, 'signature'),
  reader('seal', 'der', sealRead),
  reader('certificate', 'der', (bytes) => {
    const read = readCertificate(bytes);
    const issued = [authority, read].map((by) => isIssuedBy(read, by));
    return [read.mayCertify, read.maySign, ...issued].join(' ');
  }),
  reader('revocation-list', 'der', (bytes) => {
    const list = readRevocationList(bytes, 'list');
    const known = revocationAt(list, 7n, '20130801000000Z')?.reason;
    return `${isListOf(list, authority)} ${known} ${list.revoked.length}`;
  }),
  reader('picture', 'png', (data) => pictureOf({ type: 'PNG', data, width: 40, height: 40 }, '章')),
  reader('drawing', 'png', pictureDrawn, 'picture'),
  reader('envelope', 'xml', (bytes) => {
    const { message, seals } = readEnvelope(bytes, 'file.xml');
    return `${message.voucherType} ${message.copy} ${seals.length}`;
  }),
  reader('document', 'xml', documentRead, 'envelope'),
  reader('voucher', 'xml', (bytes) => {
    const { message, encoding } = readVoucher(bytes, 'voucher');
    return `${message.voucherType} ${message.copy} ${encoding} ${message.details.length}`;
  }),
  reader('table', 'table', (bytes) => `${rowsOfCsv(bytes, 'rows.csv').length}`),
  reader('messages', 'json', (bytes) => {
    const value = jsonOf(bytes);
    if (value === undefined) return 'no JSON';
    return `${documentsOfJson(value, 'messages', liaoning).length}`;
  }),
  {
    name: 'arrivals',
    structure: 'json',
    samples: validMessages.map((message) => Buffer.from(JSON.stringify(message), 'utf8')),
    read: arrivalRead,
  },
  reader('register', 'json', (bytes) => {
    const received = Received.read(bytes.toString('utf8'), 'register');
    return `${faultOfReceived(received, notice, voucher)?.failure}`;
  }),
  reader('store-settings', 'json', (bytes) => {
    const { posts, organisation } = parseSettings(bytes.toString('utf8'), 'store');
    return `${posts.length} ${organisation === ''}`;
  }),
  reader('wrapped-key', 'json', (bytes) => {
    const scalar = unwrapKey(bytes.toString('utf8'), 'keeper', 'keeper的口令1');
    return scalar === undefined ? 'closed' : `${scalar.length}`;
  }),
];

/** A seal as the store takes it in, and as a receiver judges one of either version. */
function sealRead(bytes: Buffer): string {
  const facts = bytes.includes('ES\u0002\u0001\u0001', 0, 'latin1')
    ? factsOfSeal1(decode(seSeal1, bytes, 'seal'))
    : factsOfSeal(decode(seSeal, bytes, 'seal'));
  const maker = readMaker(facts.cert, trust, authority);
  const failure = failureOfSeal(facts, '', trust, maker)?.failure;
  return `${failure} ${pictureOf(facts.picture, facts.name)} ${faultOfSize(facts.picture)}`;
}

const pictureOf = (...picture: Parameters<typeof faultOfPicture>): string =>
  shapeOf(faultOfPicture(...picture) ?? 'legible');

/** Where DER broke which of its rules: `truncated: SES_Signature.toSign`. */
const faultIn = (detail: string): string => shapeOf(/^[a-z-]+: [^:]*/.exec(detail)?.[0] ?? '');

/** The picture of a seal as it comes to stand on a page, and as the library reads it. */
function pictureDrawn(data: Buffer): string {
  const { toSign, ...rest } = ring;
  const { value: seal } = toSign.value.eseal;
  const { value: info } = seal.eSealInfo;
  const eSealInfo = exact(sealInfo, { ...info, picture: { ...info.picture, data } });
  const eseal = exact(seSeal, { ...seal, eSealInfo });
  const own = { ...rest, toSign: exact(tbsSign, { ...toSign.value, eseal }) };
  const signature = encode(sesSignature, own);
  const drawn = drawnSeal({ post: 'treasury', copy: 'sent', page: 1, signature });
  if (drawn.picture === 'png') openedByLibrary(drawn.data);
  return drawn.picture;
}

/** The library's types do not tell of this part of putting an image on a page. */
const openedByLibrary = (data: Buffer): unknown =>
  (new PDFDocument() as unknown as { openImage: (data: Buffer) => unknown }).openImage(data);

/** A whole document as its receiver judges it, or its sender, by the copy that it says it is. */
function documentRead(bytes: Buffer): string {
  const copy = bytes.includes('<VoucherFlag>1</VoucherFlag>') ? 'receipt' : 'sent';
  const verdict = verifyDocument(bytes, 'file.xml', copy, expectedOf, {
    arrival: { time: '20130702000000Z', daysMax: 31 },
    received: new Received(),
  });
  if (verdict.accepted) return `accepted ${verdict.pages} ${verdict.seals}`;
  return `${verdict.step} ${verdict.failure} ${shapeOf(verdict.place)}`;
}

/** A message of any code off the line, also of one that has no document. */
function arrivalRead(bytes: Buffer): string {
  const arrival = checkArrival(jsonOf(bytes), fixtureRegister);
  if (arrival.accepted) return `${arrival.message.voucherType} ${arrival.message.copy}`;
  return [...new Set(arrival.refusals.map(({ refusal }) => refusal))].join(' ');
}

/** The value; undefined where the command line refuses it before a reader is asked. */
function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    // No JSON.
    return undefined;
  }
}

/** Words without numbers and values: how an answer was reached, as far as it can be seen. */
export const shapeOf = (text: string): string =>
  text
    .replace(/"[^"]*"?/g, '""')
    .replace(/\b(?=[a-f]*\d)[\da-f]+\b|[\d０-９]+/g, '0')
    .slice(0, 120);

/** The class of answer to these bytes. @throws whatever is no InputError: a crash. */
export function answerOf({ read }: Pick<Reader, 'read'>, bytes: Buffer): string {
  try {
    return `read ${shapeOf(read(bytes))}`;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // What was found is the input's own, and anything: where and what was expected is the reader's.
    const { place, expected } = error;
    const fault = 'fault' in error ? `${error.fault} ` : '';
    return `refused ${fault}${shapeOf(place)}: ${shapeOf(expected)}`;
  }
}
