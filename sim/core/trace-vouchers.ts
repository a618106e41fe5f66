/**
 * The vouchers of a traced year: which document each is about, at which bank, over how much. They
 * stand beside the steps, so that a trace can be read without living its run again.
 */
import { askedKinds } from './documents/kinds';
import type { Asked } from './documents/volumes';
import type { Voucher } from './voucher';

/** What a trace says of one voucher; indices are those of the head's names. */
export interface TraceVoucher {
  readonly year: number;
  readonly voucher: number;
  /** The life that it walks; null for a paper that is read off another voucher's table. */
  readonly life: string | null;
  /** The document that it is about, as `--only` numbers it, and the kind of that. */
  readonly document: number;
  readonly kind: (typeof askedKinds)[number];
  readonly bank: number;
  readonly fund: number;
  /** Fen. */
  readonly amount: number;
  readonly rows: number;
  /** The month of its books; 13 is what came after the last. */
  readonly month: number;
  /** Virtual minutes. */
  readonly bornAt: number;
  readonly isOnPaper: boolean;
  readonly comesBack: 'bounce' | 'refund' | null;
}

/** Document, rows (u32), amount, birth (f64); life, kind, bank (u16), fund, month, flags (u8). */
const BYTES_A_VOUCHER = 32;
const NO_LIFE = 255;
const ON_PAPER = 1;
const BOUNCE = 2;
const REFUND = 4;

/** What is traced of a year's vouchers. */
export interface Traced {
  /** Names of the lives, in the order of the head. */
  readonly lives: readonly string[];
  readonly vouchers: readonly Voucher[];
  readonly asked: readonly Asked[];
  /** How fund natures and banks make one key. */
  readonly funds: number;
  /** Numbers of the documents, where not all were asked for. */
  readonly only?: readonly number[];
}

export const bytesOfVouchers = ({ vouchers }: Traced): number => vouchers.length * BYTES_A_VOUCHER;

/** Writes the table at a place. */
export function writeVouchers(view: DataView, from: number, traced: Traced): void {
  const { vouchers, asked, only, funds, lives } = traced;
  vouchers.forEach(({ life, subject }, i) => {
    const at = from + i * BYTES_A_VOUCHER;
    const index = lives.indexOf(life.name);
    const kind = asked[subject.asked]?.kind;
    const back = subject.comesBack?.how;
    view.setUint32(at, only?.[subject.asked] ?? subject.asked, true);
    view.setUint32(at + 4, subject.rows, true);
    view.setFloat64(at + 8, subject.amount, true);
    view.setFloat64(at + 16, subject.bornAt, true);
    view.setUint8(at + 24, index < 0 ? NO_LIFE : index);
    view.setUint8(at + 25, askedKinds.indexOf(kind as (typeof askedKinds)[number]));
    view.setUint16(at + 26, subject.bank, true);
    view.setUint8(at + 28, subject.key % funds);
    view.setUint8(at + 29, subject.month);
    view.setUint8(
      at + 30,
      (subject.isOnPaper ? ON_PAPER : 0) +
        (back === 'bounce' ? BOUNCE : 0) +
        (back === 'refund' ? REFUND : 0),
    );
  });
}

/** Reads one voucher of a table; undefined where its bytes are no voucher's. */
export function readVoucher(
  view: DataView,
  from: number,
  { year, voucher }: Pick<TraceVoucher, 'year' | 'voucher'>,
  lives: readonly string[],
): TraceVoucher | undefined {
  const at = from + voucher * BYTES_A_VOUCHER;
  const life = view.getUint8(at + 24);
  const kind = askedKinds[view.getUint8(at + 25)];
  const flags = view.getUint8(at + 30);
  if (kind === undefined || (life !== NO_LIFE && lives[life] === undefined)) return undefined;
  return {
    year,
    voucher,
    life: lives[life] ?? null,
    document: view.getUint32(at, true),
    kind,
    bank: view.getUint16(at + 26, true),
    fund: view.getUint8(at + 28),
    amount: view.getFloat64(at + 8, true),
    rows: view.getUint32(at + 4, true),
    month: view.getUint8(at + 29),
    bornAt: view.getFloat64(at + 16, true),
    isOnPaper: (flags & ON_PAPER) !== 0,
    comesBack: flags & BOUNCE ? 'bounce' : flags & REFUND ? 'refund' : null,
  };
}

export const sizeOfVoucher = BYTES_A_VOUCHER;
