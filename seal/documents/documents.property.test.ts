/**
 * What is written is read back as it was; a changed byte is named or changes what is sealed; no
 * bytes at all get anything out of the readers but a DocumentError.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { anyMessage } from '../testing/any-message';
import { encodings } from './encoding';
import { type Envelope, readEnvelope, writeEnvelope } from './envelope';
import { DocumentError } from './faults';
import { readVoucher } from './voucher-read';
import { type DocumentMessage, sentCopyOf, writePages, writeVoucher } from './voucher-write';

const anyEncoding = fc.constantFrom(...encodings);
const anySeals = (message: DocumentMessage) =>
  writePages(message).map((_, i) => ({
    post: 'treasury',
    copy: 'sent' as const,
    page: i + 1,
    signature: Buffer.from(`page ${i + 1}`),
  }));
const anyEnvelope = fc.tuple(anyMessage, anyEncoding).map(([message, encoding]): Envelope => {
  const voucher = writeVoucher(message, encoding);
  return { message, encoding, voucher, seals: anySeals(message) };
});

/** The envelope, or the error by which the reader refuses. Anything else that is thrown fails. */
function readOrRefused(bytes: Buffer): Envelope | DocumentError {
  try {
    return readEnvelope(bytes, 'file.xml');
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
}

test.prop([anyEnvelope])(
  'an envelope is read back as it was written, in either encoding',
  (one) => {
    const read = readEnvelope(writeEnvelope(one), 'file.xml');
    expect(read.message).toEqual(one.message);
    expect(read.encoding).toBe(one.encoding);
    expect(read.voucher.equals(one.voucher)).toBe(true);
    expect(JSON.stringify(read.seals)).toBe(JSON.stringify(one.seals));
  },
);

test.prop([anyMessage])(
  'the sent copy of a receipt is the receipt without its own fields',
  (one) => {
    const { copy: _copy, ...sent } = sentCopyOf(one);
    const { copy: _same, receipt: _filledIn, ...shared } = { receipt: undefined, ...one };
    expect(sent).toEqual(shared);
  },
);

test.prop([anyEnvelope, fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 300 })(
  'a changed byte of an envelope is named, or other bytes than those sealed are read',
  (envelope, at, flip) => {
    const bytes = writeEnvelope(envelope);
    const place = at % bytes.length;
    bytes[place] = (bytes[place] as number) ^ flip;
    const read = readOrRefused(bytes);
    if (read instanceof DocumentError) expect(read.message).toMatch(/^file\.xml/);
    else {
      const isSame =
        read.voucher.equals(envelope.voucher) &&
        JSON.stringify(read.seals) === JSON.stringify(envelope.seals);
      expect(isSame).toBe(false);
    }
  },
);

test.prop([anyEnvelope, fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 300 })(
  'a changed byte of a voucher is named, or changes a page that is sealed',
  (envelope, at, flip) => {
    const bytes = Buffer.from(envelope.voucher);
    const place = at % bytes.length;
    bytes[place] = (bytes[place] as number) ^ flip;
    try {
      const { message, encoding } = readVoucher(bytes, 'voucher');
      const pages = writePages(envelope.message, envelope.encoding);
      const isSame = writePages(message, encoding).every((page, i) => pages[i]?.equals(page));
      expect(isSame).toBe(false);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
    }
  },
);

const piece = fc.constantFrom(
  ...['<MOF>', '</MOF>', '<Head>', '<Voucher>', '<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '&#0;'],
  ...['<?xml version="1.0" encoding="GBK"?>\n', '<![CDATA[', ']]>', '<a b="', '\u0000', '章'],
);

test.prop([fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), anyEncoding])(
  'pieces of XML in any order are refused by name',
  (pieces, encoding) => {
    const text = `<?xml version="1.0" encoding="${encoding}"?>\n${pieces.join('')}`;
    expect(readOrRefused(Buffer.from(text))).toBeInstanceOf(DocumentError);
  },
);

test.prop([anyEnvelope, fc.nat(), fc.nat(200), fc.uint8Array({ maxLength: 60 })])(
  'a part cut out and any bytes put in its place: a DocumentError or a whole other envelope',
  (envelope, at, length, put) => {
    const bytes = writeEnvelope(envelope);
    const from = at % bytes.length;
    const changed = [bytes.subarray(0, from), Buffer.from(put), bytes.subarray(from + length)];
    const read = readOrRefused(Buffer.concat(changed));
    if (read instanceof DocumentError) return;
    expect(writeEnvelope(read).equals(Buffer.concat(changed))).toBe(true);
  },
);
