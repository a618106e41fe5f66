/** Verdicts in words. "Holds" always says how many states it rests on. */
export const verdicts = {
  'verdict.holds': 'holds (all {states} {states|state|states})',
  'verdict.violated': 'violated at step {steps}',
  'verdict.witnessed': 'witnessed (in {count} of {states} {states|state|states})',
  'verdict.witnessed.some': 'witnessed (among {states} {states|state|states})',
  'verdict.not witnessed': 'not witnessed (in 0 of {states} {states|state|states})',
  'verdict.can still close': 'can still close (from all {states} {states|state|states})',
  'verdict.clipped': 'clipped at {states} {states|state|states}',
  'verdict.unknown': 'unknown (bound reached after {states} {states|state|states})',
  'verdictWord.holds': 'holds',
  'verdictWord.violated': 'violated',
  'verdictWord.witnessed': 'witnessed',
  'verdictWord.not witnessed': 'not witnessed',
  'verdictWord.can still close': 'can still close',
  'verdictWord.clipped': 'clipped',
  'verdictWord.unknown': 'unknown',
  'headline.allTrue': 'All {total} sentences were decided and are true of this workflow.',
  'headline.notTrue': '{broken} of {total} sentences {broken|is|are} not true of this workflow.',
  'headline.undecided': '{open} of {total} sentences {open|is|are} undecided.',
  'headline.none': 'No sentence was asked.',
  'headline.findings':
    '{findings} {findings|finding|findings} on record: what one insider or trusted person reaches alone.',
  'headline.unpinned': '{unpinned} {unpinned|finding is|findings are} new.',
  'headline.missing': '{missing} recorded {missing|finding was|findings were} not found this time.',
  'headline.violations': '{violations} {violations|rule was|rules were} broken in the simulation.',
  'table.size':
    '{states} {states|state|states}, {transitions} transitions, {levels} {levels|level|levels}',
  'table.coalitions':
    '{run} coalitions of one person, {explorations} {explorations|exploration|explorations}',
  'table.neverTaken': 'never taken: {steps}',
  'table.finding': 'finding: {who} alone, in {steps} {steps|step|steps}: broken is “{property}”',
  'table.findings': '{findings} recorded {findings|finding|findings}: insiders and trusted persons',
  'table.finding.new':
    'NEW finding: {who} alone, in {steps} {steps|step|steps}: broken is “{property}”',
  'table.finding.missing': 'recorded finding not found: {finding}',
  'table.repeat': 'repeat: {command}',
  'headline.join': ' ',
} as const;
