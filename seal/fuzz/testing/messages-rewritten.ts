/**
 * A document whose message is changed before it is written again, with sums that fit: everything in
 * it agrees but its seals, so that a reader goes on to them.
 */
import { type Envelope, readEnvelope, writeEnvelope } from '../../documents/envelope';
import { readVoucher } from '../../documents/voucher-read';
import { type DocumentMessage, writeVoucher } from '../../documents/voucher-write';
import type { Draw } from './mutate-bytes';
import { valueChanged } from './mutate-json';

/** The document again; undefined where it cannot be read or what it became cannot be written. */
export function rewritten(bytes: Buffer, draw: Draw): Buffer | undefined {
  try {
    return bytes.includes('<MOF>') ? envelopeRewritten(bytes, draw) : voucherRewritten(bytes, draw);
  } catch {
    // A writer asserts what it is given; a change beyond that is made in the markup instead.
    return undefined;
  }
}

function voucherRewritten(bytes: Buffer, draw: Draw): Buffer {
  const { message, encoding } = readVoucher(bytes, 'fuzz');
  return writeVoucher(messageChanged(message, draw), encoding);
}

function envelopeRewritten(bytes: Buffer, draw: Draw): Buffer {
  const envelope: Envelope = readEnvelope(bytes, 'fuzz');
  const message = messageChanged(envelope.message, draw);
  const voucher = writeVoucher(message, envelope.encoding);
  return writeEnvelope({ ...envelope, message, voucher });
}

/** Changed in one place; then the head's amount is the sum of the details where they have one. */
function messageChanged(message: DocumentMessage, draw: Draw): DocumentMessage {
  const copy = JSON.parse(JSON.stringify(message));
  // Or what is none any more: then a writer refuses it.
  const changed = valueChanged(copy, draw) as unknown as DocumentMessage;
  if (draw.stream.chance(1, 4)) return changed;
  const fen = changed.details.reduce((sum, { amount }) => sum + fenOf(amount), 0n);
  const amount = yuanOf(fen);
  const filled =
    changed.copy === 'receipt' && 'paidAmount' in changed.receipt
      ? { receipt: { ...changed.receipt, paidAmount: amount } }
      : {};
  return { ...changed, amount, ...filled } as DocumentMessage; // the same fields, other amounts
}

const fenOf = (yuan: string): bigint => BigInt(yuan.replace('.', ''));

function yuanOf(fen: bigint): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
