/** 故障与应对措施的中文说法。 */
const named = {
  'main line broken': '主线路中断',
  'order lost with the line': '线路中断时丢失指令',
  'both lines broken': '主备线路同时中断',
  'lines restored in random order': '线路以随机次序恢复',
  'crash before storing': '存储前节点宕机',
  'crash after storing': '存储后节点宕机',
  'crash in mid-transfer': '转账途中节点宕机',
  'restart before the answer': '应答前节点重启',
  'site lost': '中心整体失效',
  'specification changed at one side first': '接口规范一方先行变更',
  'test environment wired in': '测试环境误接生产',
  split: '网络分割',
  'slow line': '线路缓慢',
  'clogged one way': '线路单向拥塞',
  'paper lost': '纸质凭证丢失',
  'paper doubled': '纸质凭证重复',
  'seal system down': '电子印章系统停机',
  'voucher store down': '凭证库停机',
  'one of two balanced nodes down': '负载均衡两节点之一停机',
  'password mistaken until locked out': '密码输错直至锁定',
  'seal lost and changed': '印章遗失并更换',
  'wrong payee entered': '收款人录入错误',
  'one person deviates': '一人违规操作',
  'seal keeper gone for good': '印章保管员离岗不归',
  leave: '休假',
  sickness: '病假',
  'password mistaken': '密码输错',
  'deputy acted': '代理人代办',
} as const;

const under = (topic: string): Record<string, string> =>
  Object.fromEntries(Object.entries(named).map(([name, said]) => [`${topic}${name}`, said]));

export const faults: Readonly<Record<string, string>> = {
  'cli.simulate.faults': '发生的故障：{faults}',
  'cli.simulate.differences': '账簿差异：{differences}',
  'faults.none': '无',
  'faults.control.handCarriage': '线路均不通时导出并由专人送达。',
  'faults.control.thirdCentre': '一个中心失效时由第三中心接替。',
  'faults.control.hotStandby': '电子印章系统与凭证库设有热备。',
  'faults.control.lockOutReset': '密码多次输错后由专人解锁。',
  'count.episodes of faults': '故障次数',
  ...under('fault.'),
  ...under('count.struck: '),
};
