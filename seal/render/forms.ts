/**
 * The forms on which documents are drawn: title, what stands above the table, its columns, who
 * signs below. The quota notice follows the sample of the source; the other three are kept alike.
 */
import { parseYuan, yuanPrinted } from '../../base/fen';
import { bankNameOf } from '../documents/banks';
import { fundNatureWords } from '../documents/fields';
import type { DocumentMessage } from '../documents/voucher-write';

export interface Column {
  readonly head: string;
  /** A head over this column and its neighbour of the same one. */
  readonly over?: string;
  /** Share of the table's width. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** The key of a detail, or what is printed of it. */
  readonly of: (detail: Detail) => string;
}

export type Detail = Readonly<Record<string, unknown>>;

export interface Signature {
  readonly label: string;
  readonly date: string | undefined;
}

export interface Form {
  /** The voucher code: it says where seals stand. */
  readonly code: string;
  readonly title: string;
  readonly number: string;
  readonly lines: readonly string[];
  readonly columns: readonly Column[];
  /** Who signs on the left, in the middle, on the right. */
  readonly office: string;
  readonly signatures: readonly Signature[];
  readonly receiver: readonly Signature[];
  readonly note: string;
}

const text =
  (key: string) =>
  (detail: Detail): string =>
    String(detail[key]);
const amountOf = (detail: Detail): string =>
  yuanPrinted(parseYuan(String(detail.amount))).replace('¥', '');
/** `204 05 02`, as the form prints a subject. */
const subjectOf = (detail: Detail): string =>
  String(detail.subject).replace(/^(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3');

const subject: Column = { head: '科目编码', width: 9, align: 'center', of: subjectOf };
const unit: Column = {
  head: '编码',
  over: '预算单位',
  width: 6,
  align: 'center',
  of: text('unit'),
};
const quotaColumns: readonly Column[] = [
  subject,
  { head: '科目名称', width: 16, align: 'left', of: text('subjectName') },
  unit,
  { head: '名称', over: '预算单位', width: 20, align: 'left', of: text('unitName') },
];
const amount = (head: string): Column => ({ head, width: 15, align: 'right', of: amountOf });

/** The form of a message. */
export function formOf(message: DocumentMessage): Form {
  switch (message.voucherType) {
    case '2104':
    case '5106':
      return quotaForm(message);
    case '5201':
      return paymentForm(message);
    case '2301':
      return claimForm(message);
  }
}

type Of<Type> = Extract<DocumentMessage, { readonly voucherType: Type }>;

function quotaForm(message: Of<'2104'> | Of<'5106'>): Form {
  const { month, fundNature, agentBank, handler, director } = message;
  const bank = bankNameOf(agentBank);
  const isToBank = message.voucherType === '2104';
  const two = String(month).padStart(2, '0');
  return {
    code: message.voucherType,
    title: isToBank ? '财政授权支付额度通知单' : '财政授权支付清算额度通知单',
    number: message.voucherNumber,
    lines: [
      isToBank ? `${bank}：` : '国家金库：',
      isToBank
        ? `　　现将下列预算单位 ${two} 月份的财政授权支付额度通知你行，请在规定的额度内支付资金。`
        : `　　现将${bank} ${two} 月份的财政授权支付清算额度通知你库，请在规定的额度内办理清算。`,
      `资金性质：${fundNatureWords[fundNature]}`,
    ],
    columns: [
      ...quotaColumns,
      ...(isToBank
        ? ([
            { head: '开户银行', width: 20, align: 'left', of: text('openingBank') },
            { head: '账号', width: 17, align: 'center', of: text('account') },
          ] as const)
        : []),
      amount('财政授权支付额度（元）'),
    ],
    office: '省财政厅国库处',
    signatures: [
      { label: '处长', date: director.date },
      { label: '经办人', date: handler.date },
    ],
    receiver: [{ label: '负责人', date: receivedOn(message) }],
    note: '注：本表按预算内、外资金性质分别编制',
  };
}

function paymentForm(message: Of<'5201'>): Form {
  const { payee, purpose, fundNature, payerAccount, handler, approver, agentBank } = message;
  return {
    code: message.voucherType,
    title: '财政直接支付凭证',
    number: message.voucherNumber,
    lines: [
      `代理银行：${bankNameOf(agentBank)}　　付款账号：${payerAccount}`,
      `收款人：${payee.name}　　开户银行：${payee.bank}　　账号：${payee.account}`,
      `用途：${purpose}　　资金性质：${fundNatureWords[fundNature]}`,
    ],
    columns: [
      { ...subject, width: 20 },
      { head: '预算单位编码', width: 20, align: 'center', of: text('unit') },
      { head: '用途', width: 35, align: 'left', of: text('purpose') },
      amount('金额（元）'),
    ],
    office: '省财政厅国库处',
    signatures: [
      { label: '复核人', date: approver.date },
      { label: '经办人', date: handler.date },
    ],
    receiver: [{ label: '负责人', date: receivedOn(message) }],
    note: '',
  };
}

function claimForm(message: Of<'2301'>): Form {
  const { agentBank, treasury, fundNature, payerAccount, clearingAccount } = message;
  return {
    code: message.voucherType,
    title: '申请划款凭证',
    number: message.voucherNumber,
    lines: [
      `国库：${treasury}　　申请银行：${bankNameOf(agentBank)}`,
      `付款账号：${payerAccount}　　清算账号：${clearingAccount}`,
      `资金性质：${fundNatureWords[fundNature]}`,
    ],
    columns: [
      { head: '凭证类型', width: 12, align: 'center', of: text('paidVoucherType') },
      { head: '凭证号', width: 28, align: 'left', of: text('paidVoucherNumber') },
      { head: '支付日期', width: 14, align: 'center', of: text('paid') },
      unit,
      subject,
      amount('金额（元）'),
    ],
    office: bankNameOf(agentBank),
    signatures: [{ label: '申请日期', date: message.issued }],
    receiver: [{ label: '国库', date: receivedOn(message) }],
    note: '',
  };
}

function receivedOn(message: DocumentMessage): string | undefined {
  if (message.copy === 'sent') return undefined;
  return 'handled' in message.receipt ? message.receipt.handled : message.receipt.paid;
}
