/**
 * Receipts of claims at finance (C: they go to the bank and to finance, each on its own way): both
 * seals as finance knows them, and what the treasury paid beside the vouchers that finance sent.
 * Finance never had the claim itself, so nothing can be missing here: what is not claimed yet is a
 * difference with a name, and not a fault.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../base/assert';
import { addFen, type Fen, parseYuan, yuanText, ZERO } from '../base/fen';
import type { Message2301 } from '../models/messages/2301-clearing-claim';
import type { Message5201 } from '../models/messages/5201-direct-payment';
import { identityOf } from '../models/messages/head';
import { type DocumentMessage, type Envelope, officersOf, openEnvelope } from '../seal/index';
import type { Context } from './context';
import { documentsIn, fileNameOfIdentity } from './documents-folder';
import { readBytes } from './files';
import {
  type BadFile,
  type FolderVerified,
  folderFailure,
  judged,
  sealsOfParty,
  verifyAll,
} from './judge-folder';
import type { OpenStores } from './key-store';

export interface ClaimsVerified extends FolderVerified {
  /** Claims that the central bank gave back unpaid. */
  readonly returned: number;
  /** Payments of finance's folder that a good claim names as they were sent. */
  readonly claimed: number;
  /** Payments of finance's folder that no good claim names: paid and not cleared, or not paid. */
  readonly unclaimed: number;
  /** Details of vouchers without a document (8202): finance has nothing to hold against them. */
  readonly unjudged: number;
}

/** What the seals on a claim and on its receipt must be, by finance's own register. */
const expectedAt = (stores: OpenStores) => {
  const claim = sealsOfParty(stores.bank, 'sent', officersOf.bank, 'finance');
  const officers = officersOf['central-bank'];
  const receipt = sealsOfParty(stores['central-bank'], 'receipt', officers, 'finance');
  return [claim, receipt];
};

/**
 * The receipts of a folder beside the vouchers in another one.
 * @throws InputError where a folder is none, or a voucher of finance cannot be read.
 */
export function verifyClaims(
  context: Context,
  folder: string,
  sentFolder: string,
  stores: OpenStores,
  stage: string,
): ClaimsVerified {
  const expected = expectedAt(stores);
  const payments = new Payments(sentFolder);
  let returned = 0;
  let unjudged = 0;
  const verified = verifyAll(context, documentsIn(folder), stage, (file) => {
    const verdict = judged(file, 'receipt', () => expected);
    if ('file' in verdict || !verdict.accepted) return verdict;
    const { message } = verdict.envelope;
    if (message.voucherType !== '2301' || message.copy !== 'receipt') {
      const detail = `found a ${message.voucherType}, expected a 2301`;
      return folderFailure(file.name, 'not-a-claim', detail);
    }
    if (message.receipt.outcome === 'returned') {
      returned += 1;
      return verdict;
    }
    const fault = payments.faultOf(message, file.name);
    if (fault !== undefined) return fault;
    unjudged += message.details.filter(isWithoutDocument).length;
    return verdict;
  });
  return { ...verified, returned, unjudged, ...payments.counts() };
}

type Claimed = Message2301['details'][number];

const isWithoutDocument = ({ paidVoucherType }: Claimed): boolean => paidVoucherType !== '5201';

/** Direct payments as finance sent them, and which claim has named each. */
class Payments {
  private readonly claimedBy = new Map<string, string>();

  constructor(private readonly folder: string) {}

  /** The first payment that a claim names otherwise than it was sent; else all are claimed now. */
  faultOf(claim: Message2301, file: string): BadFile | undefined {
    const named = new Map<string, Claimed[]>();
    for (const detail of claim.details) {
      if (isWithoutDocument(detail)) continue;
      const { administrativeDivision, year } = claim;
      const voucherNumber = detail.paidVoucherNumber;
      const voucher = { administrativeDivision, year, voucherType: '5201', voucherNumber };
      const name = fileNameOfIdentity(identityOf(voucher));
      named.set(name, [...(named.get(name) ?? []), detail]);
    }
    for (const [name, details] of named) {
      const fault = this.faultOfOne(name, details);
      if (fault !== undefined) return folderFailure(file, ...fault);
    }
    for (const name of named.keys()) this.claimedBy.set(name, file);
    return undefined;
  }

  private faultOfOne(
    name: string,
    details: readonly Claimed[],
  ): readonly ['claimed-never-sent' | 'claimed-otherwise' | 'claimed-twice', string] | undefined {
    const earlier = this.claimedBy.get(name);
    if (earlier !== undefined) return ['claimed-twice', `found ${name} in ${earlier} too`];
    const payment = this.read(name);
    if (payment === undefined) {
      return ['claimed-never-sent', `found no ${join(this.folder, name)}, expected what was sent`];
    }
    const [found, wanted] = [sumsOf(details), sumsOf(payment.details)];
    for (const key of new Set([...wanted.keys(), ...found.keys()])) {
      const [claimed, sent] = [found.get(key) ?? ZERO, wanted.get(key) ?? ZERO];
      if (claimed === sent) continue;
      const what = `${name}: found ${yuanText(claimed)} for unit and subject ${key}`;
      return ['claimed-otherwise', `${what}, expected ${yuanText(sent)}`];
    }
    return undefined;
  }

  private read(name: string): Message5201 | undefined {
    const path = join(this.folder, name);
    if (!existsSync(path)) return undefined;
    const opened = openEnvelope(readBytes(path, 'what was sent'), path);
    if (!('accepted' in opened)) return paymentIn(opened);
    throw new InputError(opened.place, opened.detail, 'a document that finance sent');
  }

  counts(): { readonly claimed: number; readonly unclaimed: number } {
    const sent = documentsIn(this.folder).filter(({ name }) => this.read(name) !== undefined);
    const claimed = this.claimedBy.size;
    return { claimed, unclaimed: sent.length - claimed };
  }
}

const paymentIn = ({ message }: Envelope): Message5201 | undefined =>
  isPayment(message) && message.copy === 'sent' ? message : undefined;

const isPayment = (message: DocumentMessage): message is Message5201 =>
  message.voucherType === '5201';

/** Amounts by unit and subject: a claim may name several lines of one of them as one. */
function sumsOf(
  details: readonly { readonly unit: string; readonly subject: string; readonly amount: string }[],
): ReadonlyMap<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const { unit, subject, amount } of details) {
    const key = `${unit} ${subject}`;
    sums.set(key, addFen(sums.get(key) ?? ZERO, parseYuan(amount)));
  }
  return sums;
}
