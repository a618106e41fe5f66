/** The messages whose sealed documents are the samples: one of every code, two of a notice. */
import { present } from '../../../base/assert';
import type { Message2301 } from '../../../models/messages/2301-clearing-claim';
import type { Message5201 } from '../../../models/messages/5201-direct-payment';
import { clearingNoticeOf } from '../../documents/make';
import { liaoning, noticesOfRows, type QuotaTableRow } from '../../documents/rows';
import { ROWS_A_PAGE } from '../../notice';

export const DAY = '2013-07-01';
const division = { administrativeDivision: '210000', year: 2013, issued: DAY } as const;

const row = (subject: string, amount: string): QuotaTableRow => ({
  subject,
  subjectName: '一般行政管理事务',
  unit: '011',
  unitName: '高级法院',
  openingBank: '中国建设银行盘锦支行',
  account: '2100173',
  agentBank: '105',
  month: 7,
  fundNature: 'in-budget',
  amount,
  issued: DAY,
});

const noticeOf = (rows: readonly QuotaTableRow[], number: number) =>
  present(noticesOfRows(rows, liaoning, number)[0], 'the notice of rows of one heading');

/** The seed's own notice: three rows of one unit and account, two of one subject. */
export const notice = noticeOf(
  [row('2040502', '200000.00'), row('2040504', '400000.00'), row('2040504', '200000.00')],
  1,
);

/** One row more than a page has, one of them taking back. */
export const noticeOfTwoPages = noticeOf(
  Array.from({ length: ROWS_A_PAGE + 1 }, (_, i) => row('2040502', i === 3 ? '-1.50' : '10.25')),
  2,
);

export const clearingNotice = clearingNoticeOf(notice);

const handler = { post: '经办人', date: DAY };

export const payment: Message5201 = {
  ...division,
  copy: 'sent',
  voucherType: '5201',
  voucherNumber: '直接支付-105-0001',
  issuer: '210000',
  agentBank: '105',
  fundNature: 'off-budget',
  payerAccount: '2100-1',
  payee: { name: '盘锦“<建筑>”公司', bank: '盘锦支行', account: '6217-88' },
  purpose: '工程款 & 税',
  amount: '30.07',
  handler,
  approver: { post: '处长', date: DAY },
  details: [
    { subject: '2130104', unit: '011', purpose: '工程款', amount: '10.00' },
    { subject: '2130104', unit: '012', purpose: '税', amount: '20.07' },
  ],
};

export const claim: Message2301 = {
  ...division,
  copy: 'sent',
  voucherType: '2301',
  voucherNumber: '申请划款-105-0001',
  agentBank: '105',
  treasury: '011',
  fundNature: 'in-budget',
  payerAccount: '2100-1',
  clearingAccount: '2100-2',
  amount: '30.07',
  details: [
    {
      paidVoucherType: '5201',
      paidVoucherNumber: '直接支付-105-0001',
      paid: DAY,
      unit: '011',
      subject: '2130104',
      amount: '30.07',
    },
  ],
};
