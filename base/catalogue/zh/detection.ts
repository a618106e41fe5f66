/** 发现与掩盖：一笔支付，事后核对它的各个岗位，以及能使其视而不见的人。 */

const accounts = {
  'what was asked for': '所申请的支付',
  'another payee': '另一收款人',
  'an invented payment': '虚构的支付',
  nothing: '空无一物',
} as const;

const about = {
  'the draft is made to show': '稿件被改为',
  'approvals are forged for': '伪造审批：',
  'the bank states': '代理银行对账单载明',
  'the bank claims for': '代理银行据以申请划款：',
  'the unit is told of': '单位收到入账通知：',
  'an order under a forged seal takes its place, for': '以伪造印章的支付凭证调换：',
  'the statement clerk compares the statement with a book that shows':
    '对账岗核对对账单与财政账，账载',
  'the bookkeeper compares the claim with a ceiling for':
    '记账员核对划款申请与清算额度，额度据以核定：',
  'the business auditor finds in the records': '业务审计在记录中查见',
} as const;

const told = Object.fromEntries(
  Object.entries(about).flatMap(([deed, said]) =>
    Object.entries(accounts).map(([account, name]) => [
      `step.${deed} ${account}`,
      `${said}${name}`,
    ]),
  ),
);

export const detection: Readonly<Record<string, string>> = {
  'system.detection': '发现与掩盖',
  'scope.one payment': '一笔支付',
  'scope.two at the bank': '银行二人',
  'scope.two administrators': '两名系统管理员',
  'life.bank/journal-check': '代理银行：流水与凭证核对',
  'life.bank/payment-run': '代理银行：一笔支付的办理',
  'life.central-bank/claim-check': '人民银行：划款申请核对',
  'life.finance/business-audit': '财政：业务审计',
  'life.finance/operations-audit': '财政：系统操作审计',
  'life.finance/payment-file': '财政：支付卷宗',
  'life.finance/statement-check': '财政：对账单核对',
  'life.unit/notice-check': '预算单位：入账通知核对',
  'part.business audit': '业务审计',
  'part.desk of the central bank': '人民银行核对岗',
  'part.desk of the unit': '单位核对岗',
  'part.file at finance': '财政卷宗',
  'part.operations audit': '系统操作审计',
  'part.reconciliation desk of the bank': '银行内部对账岗',
  'part.statement desk': '财政对账岗',
  'principal.bank statement clerk': '银行对账单岗',
  'principal.statement clerk': '财政对账员',
  'state.ordered': '已发出支付凭证',
  'value.invented': '虚构的内容',
  'value.nothing': '无',
  'guard.isAnotherJournal': '流水与凭证不同',
  'guard.isGenuine': '内容真实',
  'guard.isStillThere': '记录尚在',
  'guard.isUntouched': '未被改动',
  'guard.looksRight': '所见无误',
  'guard.looksWrong': '所见有误',
  'guard.theyAgree': '二者一致',
  'property.a difference is named at the business audit': '业务审计指出差异',
  'property.a difference is named at the desk of the central bank': '人民银行核对岗指出差异',
  'property.a difference is named at the desk of the unit': '单位核对岗指出差异',
  'property.a difference is named at the operations audit': '系统操作审计指出差异',
  'property.a difference is named at the reconciliation desk of the bank': '银行内部对账岗指出差异',
  'property.a difference is named at the statement desk': '财政对账岗指出差异',
  'property.every desk comes to agree': '各岗位核对终将一致',
  'property.nobody names a difference where there is none': '没有差异时无人指出差异',
  'property.what goes out unasked is named by somebody who had no part in it':
    '无人申请而付出的款项，终由未参与者指出',
  'step.a notice is forged': '入账通知被伪造',
  'step.a statement is forged that shows what was asked for': '对账单被伪造为与申请相符',
  'step.an invented payment is entered at the bank': '银行录入虚构的支付',
  'step.journal and vouchers of the bank agree': '银行流水与凭证相符',
  'step.journal and vouchers of the bank differ': '银行流水与凭证不符',
  'step.the journal is put right again': '流水被改回',
  'step.the log shows a change beside the workflow': '日志载有流程之外的改动',
  'step.the log shows nothing but the workflow': '日志所载均属流程之内',
  'step.the notice is kept back until the month is over': '入账通知被扣压至月末之后',
  'step.the row is deleted from the book': '账中记录被删除',
  'step.the statement is kept back until the day is over': '对账单被扣压至当日之后',
  'step.the teller enters the invented payment as received': '柜员照收到的虚构内容录入',
  'step.the unit compares the notice with its application': '单位核对入账通知与申请',
  ...told,
  'killer.the bank does not hear an order': '银行收不到支付凭证',
  'killer.the bank finds that its journal agrees with every voucher':
    '银行内部对账总认为流水与凭证相符',
  'killer.the business audit finds every record in order': '业务审计认为一切记录无误',
  'killer.the central bank finds every claim covered': '人民银行认为一切划款申请均在额度之内',
  'killer.the handler’s seal approves the file': '经办一章即为批准',
  'killer.the operations audit finds every log clean': '系统操作审计认为一切日志无误',
  'killer.the statement desk finds a difference in everything': '财政对账岗处处指出差异',
  'killer.the statement desk finds that everything agrees': '财政对账岗认为一切相符',
  'killer.the unit finds every notice right': '单位认为一切入账通知无误',
};
