/** What of the checker's tables a simulation walked. */
export const simulationCoverage = {
  'walked.title': 'Of the checker’s tables this run walked',
  'walked.column.life': 'life',
  'walked.column.words': 'states',
  'walked.column.edges': 'transitions',
  'walked.column.steps': 'steps',
  'walked.column.locals': 'local states',
  'walked.legend':
    'states and transitions of one voucher’s whole table, faults included; local states with their data',
  'walked.never': 'Never in this run, by name',
  'walked.steps': '{life}, never: {steps}',
  'walked.lines':
    '{life}, never: {n} further {n|delivery or fault|deliveries or faults} of lines (--json names them)',
  'walked.locals': '{life}, never reached: {states}',
  'walked.local': '{part} {state}',
} as const;
