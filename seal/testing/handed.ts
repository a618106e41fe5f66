/**
 * What is handed to a receiver, and what he knows: a good document with everything that was done to
 * it, kept apart by place so that whatever touches other bytes can be done in any order.
 */
import { type Envelope, type EnvelopeSeal, writeEnvelope } from '../documents/envelope';
import { type DocumentVerdict, type Known, verifyDocument } from '../documents/verify-document';
import { type DocumentMessage, writeVoucher } from '../documents/voucher-write';
import { issueRevocationList, readRevocationList } from '../revocation';
import type { SealStop, Trust } from '../verdict';
import { expectedOf, parties } from './sealed-documents';

type Change = (bytes: Buffer) => Buffer;

export interface Handed {
  readonly message: DocumentMessage;
  readonly voucher: Change;
  readonly envelope: Change;
  /** Which of the good document's seals stand where. */
  readonly list: (seals: readonly number[]) => readonly number[];
  /** Signatures in the place of good ones. */
  readonly signatures: ReadonlyMap<number, Buffer>;
  readonly trust: Trust;
  /** Specimens that the receiver has not. */
  readonly unknown: readonly string[];
  readonly known: Known;
}

const same: Change = (bytes) => bytes;

export const untouched = ({ message }: Envelope): Handed => ({
  message,
  voucher: same,
  envelope: same,
  list: (seals) => seals,
  signatures: new Map(),
  trust: parties.trust,
  unknown: [],
  known: {},
});

export function bytesOf(good: Envelope, handed: Handed): Buffer {
  const { message, signatures } = handed;
  const { encoding } = good;
  const voucher = handed.voucher(writeVoucher(message, encoding));
  const seals = handed.list([...good.seals.keys()]).flatMap((i): readonly EnvelopeSeal[] => {
    const seal = good.seals[i];
    return seal === undefined ? [] : [{ ...seal, signature: signatures.get(i) ?? seal.signature }];
  });
  return handed.envelope(writeEnvelope({ message, encoding, voucher, seals }));
}

/** What the receiver of the good document answers to what was handed to him. */
export function judge(good: Envelope, handed: Handed, bytes = bytesOf(good, handed)) {
  const { trust, unknown, known } = handed;
  const specimens = new Set([...trust.specimens].filter((one) => !unknown.includes(one)));
  const expected = expectedOf(good.message, { ...trust, specimens });
  return verifyDocument(bytes, 'file.xml', good.message.copy, expected, known);
}

export type Refused = Extract<DocumentVerdict, { readonly accepted: false }>;

/** The receiver knows this too: what several forgers let him know adds up. */
export function withTrust(handed: Handed, more: Trust | undefined): Handed {
  if (more === undefined) return handed;
  const { trust } = handed;
  const revocations = bothLists(trust.revocations, more.revocations);
  return {
    ...handed,
    trust: {
      ...trust,
      makers: [...trust.makers, ...more.makers],
      specimens: new Set([...trust.specimens, ...more.specimens]),
      stops: bothStops(trust, more),
      ...(revocations === undefined ? {} : { revocations }),
    },
  };
}

function bothStops(one: Trust, other: Trust): ReadonlyMap<string, readonly SealStop[]> {
  const stops = new Map(one.stops ?? []);
  for (const [specimen, more] of other.stops ?? []) {
    stops.set(specimen, [...(stops.get(specimen) ?? []), ...more]);
  }
  return stops;
}

/** One list of the authority with the revocations of both. */
function bothLists(one: Buffer | undefined, other: Buffer | undefined): Buffer | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const [first, second] = [one, other].map((der) => readRevocationList(der, 'list')) as [
    ReturnType<typeof readRevocationList>,
    ReturnType<typeof readRevocationList>,
  ];
  const revoked = new Map([...first.revoked, ...second.revoked].map((each) => [each.serial, each]));
  return issueRevocationList({ ...first, revoked: [...revoked.values()] }, parties.authority);
}
