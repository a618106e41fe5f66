/** 命令行用语：每条命令一段，键为 `cli.<命令>.<内容>`。 */
export const cli = {
  'cli.stage.check': '正在核查 {systems} 个系统',
  'cli.stage.simulate': '正在模拟 {scenario}，{months} 个月',
  'cli.stage.seal': '正在签章 {rows} 行',
  'cli.stage.report': '正在写报告',
  'cli.written': '已写入：{path}',
  'cli.seed': '种子：{seed}',
  'cli.rules': '规则：{name}（{total} 条中启用 {on} 条）',
  'cli.interrupted': '已停止。目前完成：{done}。',
  'cli.input.error': '{place}：发现 {found}，应为 {expected}',
  'cli.bug': '这是 Countersign 自身的错误：{message}',
  'cli.replay.true': '此过程可由各状态机原样重演。',
  'cli.replay.walked': '每一步均可由状态机重演；此后确实无法结清一节未逐一重走。',
  'cli.replay.false': '此过程无法重演：第 {because}。',
  'cli.seal.counts':
    '{rows} 条明细，{pages} 页：签章 {signatures} 个，验证通过 {verified} 个，拒绝 {refused} 个。',
  'cli.seal.times': '制页、签章、验章共 {milliseconds} 毫秒：每秒 {pages} 页。',
  'cli.seal.digest': '签章内容摘要（SM3）：{digest}',
  'cli.init.next': '下一步：{command}',
  'cli.simulate.checksum': '本次运行校验和：{checksum}',
  'cli.simulate.closed':
    '{months} 个月中 {closed} 个月已对账结清；事件 {events} 个，违规 {violations} 个。',
  'cli.simulate.documents': '额度通知单 {notices} 份，明细 {rows} 条；直接支付 {payments} 笔。',
  'cli.simulate.times': '{what}：半数在 {p50} 内，九成在 {p90} 内，最长 {max}。',
  'cli.simulate.assumed': '假设：{sentence}',
  'cli.simulate.weather': '运行环境：{sentence}',
  'cli.stage.took': '{stage}：{seconds} 秒',
} as const;
