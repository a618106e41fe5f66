/** 清算、对账与年终：各岗位依次办理、各方所述属实的用语。 */
const clearing = {
  'killer.nobody finds a fault in a batch': '批次差错无人发现',
  'killer.the central bank returns every claim that it has signed in':
    '人民银行退回一切已签收的划款申请',
  'killer.the central bank takes no claim in': '人民银行不受理划款申请',
  'property.a batch with a line that nobody notified is returned': '有列入无人通知款项的批次被退回',
  'property.a claim goes out only with the word that its payment is made':
    '划款申请只在注明款项已付时方可发出',
  'property.a claim is read, for the bookkeeper to sign in': '有划款申请已读入，待记账员签收',
  'property.a claim is signed in, for the reviewer to match': '有划款申请已签收，待复核员匹配',
  'property.a claim is verified, for the bookkeeper to sign in':
    '有划款申请印章已核验，待记账员签收',
  'property.a claim that was made again is read, for the bookkeeper to sign in':
    '有重新提出的划款申请已读入，待记账员签收',
  'property.a mistake is found in a batch whose lines are all notified':
    '有款项均经通知的批次被发现差错',
  'property.a refund that was corrected is read again, for the reviewer to match':
    '有更正后的退款再次读入，待复核员匹配',
  'property.an adjustment that was made again is read again, to be checked':
    '有重新制作的更正凭证再次读入，待校验',
  'property.no claim is refused while there is clearing quota for it':
    '有清算额度时，不以无额度拒绝划款申请',
  'property.what came back as returned stands returned at the central bank':
    '被退回的，在人民银行亦为已退回',
} as const;

const reconciling = {
  'killer.a reconciliation that asks both others at once': '对账同时询问双方',
  'killer.a reconciliation that forgets what the bank has stated': '对账遗忘代理银行所述',
  'killer.the statement desk of the bank states that all is returned':
    '代理银行对账岗一律陈述为已退回',
  'property.a month closes on a difference that has its name': '有月份带着有名目的差异关账',
  'property.both others learn that the day is reconciled, and nothing went wrong':
    '有当日对账结果告知双方，且一切顺利',
  'property.finance compares only what both others have stated': '财政只核对双方均已陈述的内容',
  'property.finance is told of a claim that is in hand': '财政获知有划款申请在办',
  'property.finance is told of a claim that was returned': '财政获知有划款申请被退回',
  'property.finance is told of a payment that is not claimed yet': '财政获知有支付尚未申请划款',
  'property.finance is told of an order that has not arrived': '财政获知有指令尚未到达',
  'property.finance is told of an order that is in hand': '财政获知有指令在办',
  'property.no statement says what its book has not come to': '任何陈述不先于其账面',
  'property.nobody is asked while his statement is on the way, unless something went wrong':
    '陈述在途时不再询问，除非出了差错',
  'property.the books of the month agree, for the reviewer to close it': '有当月账相符，待复核关账',
} as const;

const turnOfTheYear = {
  'killer.the bank cancels and stays as it was': '代理银行注销额度而状态不变',
  'killer.the bank never returns the last voucher': '代理银行从不退回年度末份凭证',
  'killer.the bank sends back what it has paid': '代理银行把已支付的凭证退回',
  'killer.the bank takes every refund for one of the new year':
    '代理银行把一切退款当作新年度的退款',
  'property.a voucher in hand when the year ends is returned': '有年终时在办的凭证被退回',
  'property.money comes back in time, and its quota is restored': '有款项及时退回，额度恢复',
  'property.money comes back late, and what it restores is cancelled too':
    '有款项迟退，恢复的额度一并注销',
  'property.no voucher is returned while the year and its quota last':
    '年度未终且额度尚在时，凭证不被退回',
  'property.nothing counts as cancelled before the cancellation': '注销之前，不得记为已注销',
  'property.only what comes back in the new year restores nothing':
    '只有新年度退回的款项不恢复额度',
} as const;

export const eachInTurn: Readonly<Record<string, string>> = {
  ...clearing,
  ...reconciling,
  ...turnOfTheYear,
};
