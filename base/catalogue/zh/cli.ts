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
} as const;
