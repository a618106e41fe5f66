/** All that can go wrong in a run, in English. */
export const arisen = {
  'arisen.differences': 'Classes of difference between the books',
  'arisen.faults': 'Kinds of fault',
  'arisen.column.what': 'what',
  'arisen.column.count': 'times',
  'arisen.column.why': 'why it cannot',
  'arisen.error': '{name} (error)',
  'arisen.cannot': 'Cannot here: {names} ({reason})',
} as const;
