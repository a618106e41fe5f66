/** Forgeries seen before any seal is judged: the document itself, and which seals there are. */
import { fen, parseYuan, yuanText } from '../../base/fen';
import type { Message2104 } from '../../models/messages/2104-authorised-quota-notice';
import { type EnvelopeSeal, writeEnvelope } from '../documents/envelope';
import { unsealed } from '../documents/make';
import { receiptOf } from '../documents/receipt';
import type { DocumentForger, DocumentForgery } from './document-forger';

type Details = Message2104['details'];

/** The list with two entries in each other's place. */
export const exchanged = <T>(list: readonly T[], i: number, k: number): T[] =>
  list.map((one, at) => list[at === i ? k : at === k ? i : at] ?? one);

export function forgeriesOfEnvelope({ good, goodBytes, notice, withMessage }: DocumentForger) {
  const text = goodBytes.toString('utf8');
  const row = (
    what: string,
    failure: DocumentForgery['failure'],
    forge: () => Buffer,
  ): DocumentForgery => ({ what, failure, forge: () => ({ bytes: forge() }) });
  const replaced = (part: string, by: string) => Buffer.from(text.replace(part, by), 'utf8');
  const inVoucher = (part: string | RegExp, by: string) => {
    const voucher = Buffer.from(good.voucher.toString('utf8').replace(part, by), 'utf8');
    return replaced(good.voucher.toString('base64'), voucher.toString('base64'));
  };
  const entity = '<!DOCTYPE MOF [<!ENTITY a "b">]>\n<MOF>';
  const another = yuanText(fen(parseYuan(notice.amount) + 100));
  return [
    row('no document', 'encoding', () => Buffer.alloc(0)),
    row('an entity of its own making', 'not-allowed-here', () => replaced('<MOF>', entity)),
    row('a comment', 'not-allowed-here', () => replaced('<Head>', '<!-- paid --><Head>')),
    row('the end of the document cut off', 'not-well-formed', () => goodBytes.subarray(0, -8)),
    row('a line feed after the end', 'not-canonical', () => Buffer.from(`${text}\n`, 'utf8')),
    row('another number in the head of the envelope', 'envelope-differs', () =>
      replaced(`<VoucherNo>${notice.voucherNumber}`, '<VoucherNo>授权额度-105-9999'),
    ),
    row('the total changed alone', 'details-do-not-sum-to-head', () =>
      inVoucher(`<Amt>${notice.amount}</Amt>`, `<Amt>${another}</Amt>`),
    ),
    row('the total in capitals changed alone', 'not-canonical', () =>
      inVoucher(/<AmtInCapitals>./, '<AmtInCapitals>零'),
    ),
    row('the subtotal of a page changed alone', 'not-canonical', () =>
      inVoucher(/<PageAmt>\d/, '<PageAmt>0'),
    ),
    row('the number of pages changed', 'not-canonical', () => inVoucher(/ Of="\d+"/, ' Of="9"')),
    row('the month of one row changed', 'months-mixed', () =>
      withMessage({ ...notice, details: monthOfFirst(notice) }),
    ),
    row('a receipt where a notice is expected', 'copy-not-expected', () => {
      const receipt = receiptOf(notice, notice.issued);
      return writeEnvelope({ ...unsealed(receipt), seals: good.seals });
    }),
  ];
}

const monthOfFirst = ({ details, month }: Message2104): Details =>
  details.map((row, i) => (i === 0 ? { ...row, month: (month % 12) + 1 } : row));

export function forgeriesOfSealsPresent({ withSeals, bank, notice, sealed }: DocumentForger) {
  const row = (
    what: string,
    failure: DocumentForgery['failure'],
    change: (seals: readonly EnvelopeSeal[]) => readonly EnvelopeSeal[],
  ): DocumentForgery => ({ what, failure, forge: () => ({ bytes: withSeals(change) }) });
  return [
    row('no seal at all', 'seal-missing', () => []),
    row('the treasury seal left out', 'seal-missing', (seals) =>
      seals.filter(({ post }) => post !== 'treasury'),
    ),
    row('the seal of one page left out', 'seal-missing', (seals) => seals.slice(0, -1)),
    row('seals in another order', 'seal-missing', (seals) => exchanged(seals, 0, seals.length - 1)),
    row('a seal twice', 'seal-not-expected', (seals) => [...seals, ...seals.slice(-1)]),
    row("the receiver's seal beside the sender's", 'seal-not-expected', (seals) => {
      const signature = sealed(notice, 'receipt', 1, { sealer: bank });
      return [...seals, { post: 'receipt', copy: 'receipt', page: 1, signature }];
    }),
  ];
}
