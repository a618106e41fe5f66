/** 模拟走过核查所用状态表的多少。 */
export const simulationCoverage = {
  'walked.title': '本次模拟走过的核查状态表',
  'walked.column.life': '流程',
  'walked.column.words': '状态',
  'walked.column.edges': '转移',
  'walked.column.steps': '步骤',
  'walked.column.locals': '局部状态',
  'walked.legend': '状态与转移指单张凭证的整张状态表，含故障；局部状态连同其数据',
  'walked.never': '本次从未出现者',
  'walked.steps': '{life}，从未发生：{steps}',
  'walked.lines': '{life}，另有 {n} 种线路上的送达或故障从未发生（--json 列出）',
  'walked.locals': '{life}，从未到达：{states}',
  'walked.local': '{part} {state}',
  'count.clearing and refund': '清算与退款',
} as const;
