/** 财政与预算单位的步骤；同一步骤对不同通知单各有一句，由模板生成。 */

const notices = {
  'both notices': '两份通知单',
  'the notice to the bank': '送代理银行的通知单',
  'the notice to the bank that came back': '代理银行退回的通知单',
  'the notice to the central bank': '送人民银行的通知单',
  'the notice to the central bank that came back': '人民银行退回的通知单',
} as const;

const deeds = {
  'the handler handles': '经办办理',
  'the director approves': '处长批准',
  'the seal keeper seals': '印章保管人加盖国库章于',
  'finance releases': '财政发出',
  'the line garbles': '线路损坏',
  'the handler puts a wrong amount in': '经办填错金额于',
} as const;

const onNotices = Object.fromEntries(
  Object.entries(deeds).flatMap(([deed, said]) =>
    Object.entries(notices).map(([notice, name]) => [`step.${deed} ${notice}`, `${said}${name}`]),
  ),
);

const resends = {
  'step.finance sends the notice to the bank again': '财政重发送代理银行的通知单',
  'step.finance sends the notice to the central bank again': '财政重发送人民银行的通知单',
  'step.finance asks the central bank about the clearing': '财政向人民银行查询清算情况',
} as const;

const payment = {
  'step.the unit asks for a payment': '单位申请支付',
  'step.the handler seals the draft': '经办在稿件上盖章',
  'step.the handler seals the voucher': '经办在凭证上盖章',
  'step.the director seals the draft': '处长在稿件上盖章',
  "step.the director's deputy seals the draft": '副处长代处长在稿件上盖章',
  'step.the keeper puts the treasury seal': '保管人加盖国库章',
  'step.the order is sent to the bank': '支付凭证发往代理银行',
  'step.the order is sent again': '支付凭证重发',
  'step.the clerk enters the voucher': '单位经办录入凭证',
  'step.the clerk seals the voucher': '单位经办在凭证上盖章',
  'step.the reviewer puts the public seal': '单位审核加盖单位公章',
  "step.the reviewer's deputy puts the public seal": '代审核人加盖单位公章',
  'step.the voucher store passes the voucher on': '凭证库转送凭证',
  'step.the voucher store passes the voucher on again': '凭证库再次转送凭证',
} as const;

export const stepsOfFinance: Readonly<Record<string, string>> = {
  ...onNotices,
  ...resends,
  ...payment,
};
