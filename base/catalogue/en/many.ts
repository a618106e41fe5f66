/** Pages of many runs: a comparison, a sweep. */
export const many = {
  'many.title.comparison': 'Two sides under the same seeds',
  'many.title.sweep': 'What changes with a parameter',
  'many.lead.comparison':
    'Both sides get the same documents, amounts, weather and luck, so what differs is the sides’ own doing. A bar is the interval of the paired difference, in hundredths of what the first side has; a grey one is not told apart from nothing.',
  'many.lead.sweep':
    'Every setting is run under the same seeds. A point is the mean of its runs, the stroke through it the interval of that mean.',
  'many.less': 'less',
  'many.more': 'more',
  'many.percent': '{n} %',
  'many.change': '{first} → {second} ({change})',
  'many.same': 'No figure differs.',
  'many.left': '{n} more in the table',
  'charts.faults': 'Faults that struck',
  'charts.faults.note': 'Messages, steps or orders struck; the same scale for every track.',
  'charts.spared': 'In none of the runs: {list}.',
  'charts.weather': 'What befell messages and people',
  'charts.weather.note': 'Times in all months of the run; the same scale for every track.',
  'charts.use': 'How busy posts were',
  'charts.use.of': '{percent} % of {whole} h',
  'charts.use.note':
    'Work in hundredths of the office time of everybody at the post; above eighty, queues grow fast.',
} as const;
