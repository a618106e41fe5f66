/** 控制矩阵：每条规则的用处，以其关闭后被破坏者说明。 */
export const matrix = {
  'report.section.matrix': '控制矩阵',
  'report.lead.matrix':
    '在可到达的守卫、步骤或语句读取某规则的每个系统中，逐条关闭规则，并两两关闭。数字为被破坏的结果语句数；两条一并关闭者，只计单独关闭任一条时并不破坏的语句。',
  'matrix.judged': '已判定单条规则 {rules} 例、两条规则 {pairs} 例，每个范围各计一次。',
  'matrix.column.rule': '关闭的规则',
  'matrix.details': '逐条规则：破坏了什么',
  'matrix.rule': '{rule}：{count} 条结果语句',
  'matrix.place': '{system} · {scope}',
  'matrix.fall': '{property}（{steps} 步）',
  'matrix.fall.never': '{property}（圆满结局永不出现）',
  'matrix.fall.finding': '{property}（{who}可达；{steps} 步）',
  'matrix.shrunk': '{place}：此前不足而此时两人即可：{property}（{count} 组：{who}）',
  'matrix.pairs': '两条规则一并关闭方破坏者',
  'matrix.pair': '{one} 与 {other}：{count} 条结果语句',
  'matrix.noPairs': '没有哪两条规则一并关闭时会破坏单独关闭所不破坏的结果语句。',
  'matrix.idle': '关闭后不破坏任何结果语句的规则',
  'matrix.idle.reason': '{rule}：{reason}',
  'matrix.idle.unexplained': '{rule}：未作说明',
  'matrix.limited': '所问较少的范围',
  'matrix.limited.outcomes':
    '{place}，{states} 个状态：只问安全性的结果语句，不问成对规则，至首个破坏为止',
  'matrix.limited.nothing': '{place}，{states} 个状态：过大，不逐条规则判定',
  'control.off in the shipped file: what it would stop is what the bank’s own controls stop':
    '随附规则文件中本已关闭：它所能阻止者，银行自身的控制已阻止',
};
