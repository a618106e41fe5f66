/** Attacks that succeed, and who notices them, in English. */
export const attacks = {
  'attacks.title': 'Attacks that succeed, and who noticed them',
  'attacks.column.point': 'single point of failure',
  'attacks.column.taken': 'taken of tried',
  'attacks.column.amount': 'yuan',
  'attacks.column.control': 'first named by',
  'attacks.column.difference': 'as',
  'attacks.column.owner': 'to be explained by',
  'attacks.column.median': 'median',
  'attacks.column.longest': 'longest',
  'attacks.point': '{system}: {person}',
  'attacks.covering': '{point}, covering traces',
  'attacks.of': '{taken} of {tried}',
  'attacks.seen': '{count} × {control}',
  'attacks.nobody': '{count} × nobody',
  'attacks.line': '{point}: {taken} took {amount} yuan',
  'attacks.line.named':
    '{control}, as {difference} of {owner}: half within {median}, longest {longest}',
  'attacks.left':
    '{n} {n|month stands|months stand} open for what was taken: the difference has a name, the money is not back.',
  'attacks.note':
    'Minutes run from the moment the money went to the first difference that somebody named.',
} as const;
