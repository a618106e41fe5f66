/** 违规行为、外界的回应，以及校准系统的步骤。 */

const places = {
  'the draft': '稿件',
  'the stored row': '库中记录',
  'the stored original': '库中原件',
  'the summary row': '汇总记录',
  "the bank's copy": '代理银行留存联',
  "the bank's entry": '代理银行录入项',
} as const;

const alterations = Object.fromEntries(
  Object.entries(places).flatMap(([place, name]) => [
    [`step.${place} is altered`, `${name}被篡改`],
    [`step.${place} is put right again`, `${name}被改回原样`],
  ]),
);

const deviations = {
  'step.the summary row is replaced by an earlier one': '汇总记录被换成旧记录',
  'step.an altered order is put on the line': '被篡改的支付凭证被放入线路',
  'step.an altered voucher is put on the line': '被篡改的凭证被放入线路',
  'step.an earlier sealed order is put on the line again': '已盖章的旧支付凭证再次被放入线路',
  'step.an earlier sealed voucher is put on the line': '已盖章的旧凭证被放入线路',
  'step.an earlier sealed original is put in its place': '以已盖章的旧原件顶替',
  'step.an earlier sealed row is put in its place': '以已盖章的旧记录顶替',
  'step.the voucher is put on the line with an altered row': '凭证连同被篡改的记录被放入线路',
  'step.a voucher that nobody asked for is entered': '录入无人申请的凭证',
  'step.another payee is entered at the bank': '在代理银行录入另一收款人',
  'step.a payment is released without a look': '不看内容即放行支付',
  "step.the clerk's seal is put without a look": '不看内容即盖单位经办章',
  "step.the handler's seal is put without a look": '不看内容即盖经办章',
  "step.the director's seal is put without a look": '不看内容即盖处长章',
  "step.the deputy's seal is put without a look": '不看内容即由副职盖章',
  'step.the public seal is put without a look': '不看内容即盖单位公章',
  'step.the public seal is put by the deputy without a look': '代审核人不看内容即盖单位公章',
  'step.the public seal is put from the seal system': '从印章系统加盖单位公章',
  'step.the treasury seal is put without a look': '不看内容即盖国库章',
  'step.the treasury seal is put from the seal system': '从印章系统加盖国库章',
} as const;

const answers = {
  'step.the transfer succeeds': '转账成功',
  'step.the transfer fails': '转账失败',
  'step.the transfer succeeds but the bank does not know': '转账成功而代理银行不知结果',
  'step.the transfer fails but the bank does not know': '转账失败而代理银行不知结果',
} as const;

const calibration = {
  'step.PAY': '支付',
  'step.RECONCILE': '对账',
  'step.REJECT': '拒绝',
  'step.RESEND 0': '重发第 0 版',
  'step.RESEND 1': '重发第 1 版',
  'step.RESEND_ADVICE': '重发清算通知',
  'step.RESEND_CLAIM': '重发划款申请',
  'step.SEAL_FIRST 1': '人员 1 盖第一枚章',
  'step.SEAL_FIRST 2': '人员 2 盖第一枚章',
  'step.SEAL_SECOND 1': '人员 1 盖第二枚章',
  'step.SEAL_SECOND 2': '人员 2 盖第二枚章',
  'step.SEND': '发送',
  'step.VERIFY': '验章',
  'step.manager 1 chooses to abort': '管理者 1 选择放弃',
  'step.manager 2 chooses to abort': '管理者 2 选择放弃',
  'step.manager 3 chooses to abort': '管理者 3 选择放弃',
  'step.manager 1 prepares': '管理者 1 准备就绪',
  'step.manager 2 prepares': '管理者 2 准备就绪',
  'step.manager 3 prepares': '管理者 3 准备就绪',
  'step.the transaction manager aborts': '协调者放弃',
  'step.the transaction manager commits': '协调者提交',
} as const;

export const stepsOfTheWorld: Readonly<Record<string, string>> = {
  ...alterations,
  ...deviations,
  ...answers,
  ...calibration,
};
