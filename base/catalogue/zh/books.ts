/** 每个模拟年度须遵守的账簿规则。 */
export const books = {
  'sentence.a book balances after every posting': '每次记账后账簿均平',
  'sentence.every posting has a voucher that caused it': '每笔记账都有其凭证',
  'sentence.a party posts from its own deeds alone': '各方只凭自身所为记账',
  'sentence.a balance is what was put in less what was taken out, however many draw at once':
    '余额等于存入减支用，不论多少人同时支用',
  'sentence.no balance falls below zero': '任何余额不得为负',
  'sentence.the money that moved is the sum of the moves': '实际资金变动等于各次变动之和',
  "sentence.no bank's claim is made after the cut-off, however many banks claim":
    '不论多少银行申请，截止时刻后均不再受理划款',
  'sentence.the zero-balance account is empty at the end of the day': '零余额账户日终为零',
  'sentence.a pack has at most 500 lines, and the packs together have every line once':
    '每包至多 500 行，各包合计每行恰一次',
  'sentence.every row stands on a page, also where a batch is larger than a page':
    '每行均在某页上，批量大于一页时亦然',
  'sentence.the subtotals of the pages sum to the voucher, to the fen':
    '各页小计之和等于凭证金额，精确到分',
  "sentence.a month's cumulative figures carry on from all months before it":
    '各月累计数承接此前各月',
  'sentence.finance, bank and central bank state the same closed month':
    '财政、代理银行、人民银行对已结月份所报一致',
  'sentence.the balances of the accounts follow from the journal': '各账户余额由日记账推出',
  'sentence.every timing difference has a message in flight or an owner who can act':
    '每项时间性差异都有在途电文或可办理的责任方',
  'sentence.what comes back is settled once, at its amount: set off, or with the treasury again':
    '退回资金按原额处理一次：抵减或缴回国库',
  'sentence.quota comes back with the money, once, and none of an old year in the new one':
    '额度随资金恢复一次，旧年度不带入新年度',
  'sentence.what comes back after the last month agrees in all books': '末月之后退回的资金各账一致',
  'sentence.every slip of the pen is found, reversed in red and entered right':
    '每处笔误均被发现、红字冲销并更正',
} as const;
