/** 性质：国库人员看得懂的句子；英文原句即为键。 */
export const properties = {
  'property.a claim is returned, made again and cleared': '划款申请被退回、重新提出并得到清算',
  'property.a notice is registered and receipted on both sides': '通知单在两方均已登记并回单',
  'property.a notice is released only after handler, director and treasury seal':
    '通知单须经经办、处长、国库章三道之后方可发出',
  'property.a notice is returned, released again and registered':
    '通知单被退回、重新发出并得到登记',
  'property.a payment at rest is acknowledged or returned': '每笔了结的支付不是已回单，就是已退回',
  'property.a payment goes out': '有支付成功付出',
  'property.a payment is made and acknowledged': '有支付付出并收到回单',
  'property.a payment is made and its receipt is not sent': '有支付已付出而回单未发',
  'property.a payment is returned': '有支付被退回',
  'property.a receiver of a notice acts only on a good seal': '通知单的接收方只凭有效印章办理',
  'property.a transfer fails and nothing is claimed': '有转账失败而未申请划款',
  'property.a voucher is paid and cleared, and both receipts have arrived':
    '有凭证已支付、已清算，且两份回单均已送达',
  'property.every manager aborts': '各方均可放弃',
  'property.every manager can still come to an end': '各方仍可了结',
  'property.every manager commits': '各方均可提交',
  'property.no book shows what the others cannot explain': '任何一本账都没有其他账无法解释的内容',
  'property.no clearing quota is overdrawn at the central bank': '人民银行的清算额度不被透支',
  "property.no funds go out on one person's authority": '资金不因一人之授权而付出',
  'property.no funds go out on what nobody asked for': '无人申请的款项不付出',
  'property.no message is unexpected': '没有意外的电文',
  'property.no more quota is registered at the bank than was issued':
    '代理银行登记的额度不超过下达的额度',
  'property.no more quota is registered at the central bank than was issued':
    '人民银行登记的额度不超过下达的额度',
  'property.no payment is cleared twice': '任何支付不被清算两次',
  'property.no payment is executed more than once': '任何支付不被执行一次以上',
  'property.no quota is overdrawn at the bank': '代理银行的额度不被透支',
  'property.no voucher is sealed out of the order of duty': '凭证不违反岗位次序用章',
  'property.nobody seals both as clerk and as reviewer': '无人既以经办又以审核身份盖章',
  'property.nobody seals both as handler and as director': '无人既以经办又以处长身份盖章',
  'property.nothing is cleared before it is paid': '未支付的款项不予清算',
  'property.one manager commits and another aborts': '一方提交而另一方放弃',
  'property.reference.cleared but not paid': '已清算而未支付',
  'property.reference.paid twice': '支付两次',
  'property.reference.paid within the quota': '支付不超过额度',
  'property.reference.paid without two officers': '未经两人盖章即支付',
  'property.the bank acts only on a voucher whose seal is good': '代理银行只办理印章有效的凭证',
  'property.the bank and the central bank hold the same quota once nothing is under way':
    '在途事项了结后，代理银行与人民银行的额度一致',
  'property.the bank pays only what the sealed original says': '代理银行只按加盖印章的原件支付',
  'property.the clearing can still be closed': '清算仍可了结',
  'property.the notice can still be closed': '通知单仍可了结',
  'property.the outcome of a transfer is unknown': '有转账结果不明',
  'property.the payment can still be acknowledged or returned': '支付仍可得到回单或被退回',
  'property.the treasury is debited only for payments that were made': '国库只为确已付出的支付扣款',
  'property.where nothing more can happen, every notice is closed':
    '再无事可做时，每份通知单均已了结',
  'property.where nothing more can happen, the clearing is closed': '再无事可做时，清算均已了结',
} as const;
