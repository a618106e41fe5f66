/** 系统与线路的可用率。 */
export const availability = {
  'availability.title': '运行条件下的可用率',
  'availability.note':
    '可提供服务的办公分钟数占全部办公分钟数的比例；恢复时间按自然时间计。设有热备、备用线路或第三中心的，自其接替起即为恢复。',
  'availability.column.system': '系统',
  'availability.column.units': '数量',
  'availability.column.served': '可用率',
  'availability.column.outages': '中断次数',
  'availability.column.recovery': '平均恢复时间',
  'availability.column.longest': '最长',
  'count.closing': '结账',
  'server.seal system': '电子印章系统',
  'server.voucher store': '凭证库',
  'server.node of the bank': '代理银行节点',
  'server.site of the bank': '代理银行中心',
  'server.finance-bank': '财政与代理银行线路',
  'server.finance-central bank': '财政与人民银行线路',
  'server.bank-central bank': '代理银行与人民银行线路',
} as const;
