/**
 * What stands in a voucher, in order: which element carries which field of the message. Element
 * names are those of published voucher stores where they have one (C: AdmDivCode, StYear, VtCode,
 * VouDate, VoucherNo, ExpFuncCode, AgencyCode; X in front of what the receiver fills in).
 */

export interface LeafField {
  readonly is: 'leaf';
  readonly element: string;
  readonly key: string;
  readonly as: 'text' | 'integer' | Readonly<Record<string, string>>;
  readonly optional: boolean;
}

/** Fields of their own under one element, and under one key of the message. */
export interface GroupField {
  readonly is: 'group';
  readonly element: string;
  readonly key: string;
  readonly fields: readonly Field[];
  readonly optional: boolean;
}

/** The details, in pages of nine with a subtotal each, or in one list. */
export interface DetailsField {
  readonly is: 'details';
  readonly paged: boolean;
  readonly fields: readonly Field[];
}

/** The amount in capitals: follows from the amount, so it is written, and compared on reading. */
export interface CapitalsField {
  readonly is: 'capitals';
  readonly element: string;
}

export type Field = LeafField | GroupField | DetailsField | CapitalsField;

const text = (element: string, key: string): LeafField => ({
  is: 'leaf',
  element,
  key,
  as: 'text',
  optional: false,
});
const integer = (element: string, key: string): LeafField => ({
  ...text(element, key),
  as: 'integer',
});
const word = (
  element: string,
  key: string,
  words: Readonly<Record<string, string>>,
): LeafField => ({ ...text(element, key), as: words });
const group = (element: string, key: string, fields: readonly Field[]): GroupField => ({
  is: 'group',
  element,
  key,
  fields,
  optional: false,
});
const pages = (fields: readonly Field[]): DetailsField => ({ is: 'details', paged: true, fields });
const list = (fields: readonly Field[]): DetailsField => ({ is: 'details', paged: false, fields });
const capitals: CapitalsField = { is: 'capitals', element: 'AmtInCapitals' };

/** 资金性质 as the form prints it. */
export const fundNatureWords = { 'in-budget': '预算内', 'off-budget': '预算外' } as const;

const head: readonly Field[] = [
  text('AdmDivCode', 'administrativeDivision'),
  integer('StYear', 'year'),
  text('VtCode', 'voucherType'),
  text('VouDate', 'issued'),
  text('VoucherNo', 'voucherNumber'),
];
const issuer = text('FinOrgCode', 'issuer');
const agentBank = text('PayBankCode', 'agentBank');
const month = integer('PlanMonth', 'month');
const fundNature = word('FundTypeName', 'fundNature', fundNatureWords);
const payerAccount = text('PayAcctNo', 'payerAccount');
const amount = text('Amt', 'amount');
const subject = text('ExpFuncCode', 'subject');
const unit = text('AgencyCode', 'unit');
const purpose = text('PayUse', 'purpose');
const signedBy = (element: string, key: string): GroupField =>
  group(element, key, [text('Post', 'post'), text('Date', 'date')]);
const handler = signedBy('Handler', 'handler');
const subjectAndUnit = [
  subject,
  text('ExpFuncName', 'subjectName'),
  unit,
  text('AgencyName', 'unitName'),
];
const unmixed = [agentBank, month, fundNature];

const quotaHead = [...head, issuer, agentBank, month, fundNature, amount, capitals];
const quotaSigners = [handler, signedBy('Director', 'director')];

const outcome = (words: Readonly<Record<string, string>>): LeafField =>
  word('XResult', 'outcome', words);
const registered = outcome({ registered: '已登记', refused: '已拒绝' });
const paid = outcome({ paid: '已支付', returned: '已退回' });
const failureReason: LeafField = { ...text('XReturnReason', 'failureReason'), optional: true };
/** There in a receipt alone: its presence is what makes the copy a receipt. */
const receipt = (fields: readonly Field[]): GroupField => ({
  ...group('Receipt', 'receipt', fields),
  optional: true,
});
const paidReceipt = (number: LeafField): GroupField =>
  receipt([text('XPayDate', 'paid'), text('XPayAmt', 'paidAmount'), paid, number, failureReason]);
const bankNumber = text('XAgentBusinessNo', 'bankNumber');
const treasuryNumber = text('XTreBusinessNo', 'treasuryNumber');

/** The voucher codes that have a document. */
export const documentTypes = ['2104', '5106', '5201', '2301'] as const;
export type DocumentType = (typeof documentTypes)[number];

export const fieldsOf: Readonly<Record<DocumentType, readonly Field[]>> = {
  '2104': [
    ...quotaHead,
    ...quotaSigners,
    pages([
      ...subjectAndUnit,
      text('AgencyBankName', 'openingBank'),
      text('AgencyAcctNo', 'account'),
      ...unmixed,
      amount,
    ]),
    receipt([
      text('XHandleDate', 'handled'),
      registered,
      bankNumber,
      signedBy('XOfficer', 'bankOfficer'),
      failureReason,
    ]),
  ],
  '5106': [
    ...quotaHead,
    ...quotaSigners,
    pages([...subjectAndUnit, ...unmixed, amount]),
    receipt([text('XHandleDate', 'handled'), registered, treasuryNumber, failureReason]),
  ],
  '5201': [
    ...[...head, issuer, agentBank, fundNature, payerAccount],
    group('Payee', 'payee', [
      text('PayeeAcctName', 'name'),
      text('PayeeAcctBankName', 'bank'),
      text('PayeeAcctNo', 'account'),
    ]),
    ...[purpose, amount, capitals, handler, signedBy('Approver', 'approver')],
    list([subject, unit, purpose, amount]),
    paidReceipt(bankNumber),
  ],
  '2301': [
    ...[...head, agentBank, text('TreCode', 'treasury'), fundNature, payerAccount],
    text('ClearAcctNo', 'clearingAccount'),
    ...[amount, capitals],
    list([
      text('PaidVtCode', 'paidVoucherType'),
      text('PaidVoucherNo', 'paidVoucherNumber'),
      text('PayDate', 'paid'),
      ...[unit, subject, amount],
    ]),
    paidReceipt(treasuryNumber),
  ],
};
