/** 跨月对账的用语。 */
export const twoMonths = {
  'event.MONTH_ENDED': '月终',
  'event.MONTH_OPENED': '次月开账',
  'guard.differenceHasAName': '差异已有名目',
  'guard.isFirstMonth': '为第一个月',
  'killer.a month end that brings a difference forward a second time': '月终对账将差异再次结转',
  'killer.a month end that brings forward what has no name': '月终对账将无名目的差异结转',
  'killer.a month end that brings nothing forward': '月终对账从不结转差异',
  'killer.a month end that takes empty books for closed': '月终对账以空账为已对平',
  'killer.a month that counts as closed before it was opened': '尚未开账即算关账的月份',
  'killer.a reconciliation that takes empty books for closed': '对账以空账为已对平',
  'killer.the month desk of the bank answers once and never again': '代理银行月终对账岗只答复一次',
  'killer.the month desk of the bank does not hear a second question':
    '代理银行月终对账岗不接收第二次询问',
  'killer.the month desk of the central bank never answers': '人民银行月终对账岗从不答复',
  'life.bank/month-desk': '代理银行：月终对账单',
  'life.central-bank/month-desk': '人民银行：月终对账单',
  'life.finance/month-end': '财政：月终对账',
  'property.a receipt crosses from one month into the next, and both close':
    '有回单跨月在途，而两月均关账',
  'property.a return crosses from one month into the next, and both close':
    '有退回件跨月在途，而两月均关账',
  'property.an order crosses from one month into the next, and both close':
    '有指令跨月未办，而两月均关账',
  'property.both months can still be closed': '两月仍可关账',
  'property.both months close': '两月终将关账',
  'property.a difference of the month has its name, for the reviewer to close on':
    '有月度差异已指明，待复核据以关账',
  'property.both months close with nothing brought forward': '有两月关账而无差异结转',
  'property.empty books never count as closed': '空账不得算作已对平',
  'property.no month closes on untrue books, unless the difference has a name and is under way':
    '账与实际不符时不得月终关账，除非差异有名目且正在办理',
  'property.what is paid in one month is cleared in the next, and both close':
    '有本月支付、次月清算而两月均关账',
  'property.where nothing more can happen, both months are closed': '再无事可做时，两月均已关账',
  'scope.two months': '两个月',
  'state.broughtForward': '上月结转',
  'state.month': '月份',
  'state.named': '差异有名目',
  'step.the next month opens': '次月开账',
  'step.the reviewer closes the month': '复核关闭当月账',
} as const;
