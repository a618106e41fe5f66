/** 多次运行的页面：对比与参数扫描。 */
export const many = {
  'many.title.comparison': '同一组种子下的两方对比',
  'many.title.sweep': '随参数变化的情况',
  'many.lead.comparison':
    '两方面对相同的凭证、金额、运行条件与机遇，差别只出自两方自身。横条为配对差值的置信区间，以首方数值的百分之几表示；灰色表示与无差别不可区分。',
  'many.lead.sweep': '各项设置均在同一组种子下运行。圆点为各次运行的均值，竖线为该均值的置信区间。',
  'many.less': '减少',
  'many.more': '增加',
  'many.percent': '{n} %',
  'many.change': '{first} → {second}（{change}）',
  'many.same': '各项数值均无差别。',
  'many.left': '另有 {n} 组见表',
  'charts.faults': '发生的故障',
  'charts.faults.note': '受影响的电文、步骤或指令；各轨道同一比例。',
  'charts.spared': '各次运行均未出现：{list}。',
  'charts.weather': '电文与人员的遭遇',
  'charts.weather.note': '全部月份内的次数；各轨道同一比例。',
  'charts.use': '各岗位忙碌程度',
  'charts.use.of': '{percent} %（共 {whole} 小时）',
  'charts.use.note': '办理时间占该岗位全体人员办公时间的百分比；超过百分之八十，排队迅速增长。',
} as const;
