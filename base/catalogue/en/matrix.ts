/** The control matrix on the report: what each rule is for, told by what breaks without it. */
export const matrix = {
  'report.section.matrix': 'The control matrix',
  'report.lead.matrix':
    'Every rule is switched off alone and in pairs, in every system where a reachable guard, step or sentence reads it. A number counts the outcomes that break; of a pair, only what breaks without both and with either.',
  'matrix.judged':
    '{rules} {rules|case|cases} of one rule and {pairs} of two judged, each once a scope.',
  'matrix.column.rule': 'without the rule',
  'matrix.details': 'What breaks, rule by rule',
  'matrix.rule': '{rule}: {count} {count|outcome|outcomes}',
  'matrix.place': '{system} · {scope}',
  'matrix.fall': '{property} ({steps} {steps|step|steps})',
  'matrix.fall.never': '{property} (the good ending never comes about)',
  'matrix.fall.finding': '{property} (reached by {who}; {steps} {steps|step|steps})',
  'matrix.shrunk': '{place}: two persons suffice who did not before: {property} ({count}: {who})',
  'matrix.pairs': 'Two rules together, neither alone',
  'matrix.pair': '{one} and {other}: {count} {count|outcome|outcomes}',
  'matrix.noPairs': 'No pair of rules breaks an outcome that neither breaks alone.',
  'matrix.idle': 'Rules whose absence breaks no outcome',
  'matrix.idle.reason': '{rule}: {reason}',
  'matrix.idle.unexplained': '{rule}: unexplained',
  'matrix.limited': 'Scopes that were asked less',
  'matrix.limited.outcomes':
    '{place}, {states} states: outcomes of safety alone, no pairs, and no further than the first that breaks',
  'matrix.limited.nothing': '{place}, {states} states: too large to be judged once a rule',
};
