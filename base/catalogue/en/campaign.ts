/** What many runs say together: replications, comparisons, sweeps, campaigns. */
export const campaign = {
  'campaign.figure.closing time': 'closing a month',
  'campaign.figure.cycle time': '{of}, from asking to done',
  'campaign.figure.work': 'work of people in all',
  'campaign.figure.work of': 'work: {of}',
  'campaign.figure.one seal': 'work for one seal',
  'campaign.figure.sent again': 'sent again',
  'campaign.figure.asked for again': 'came back, asked for again',
  'campaign.figure.messages lost': 'messages lost',
  'campaign.figure.messages doubled': 'messages doubled',
  'campaign.figure.differences found': 'differences found between the books',
  'campaign.figure.slips of the pen': 'slips of the pen',
  'campaign.figure.months closed at once': 'months whose books agreed when first compared',
  'campaign.figure.months closed late': 'months closed late',
  'campaign.head':
    '{name}: {runs} {runs|run|runs} of {months} {months|month|months}, {sound} without a violation and with every month closed',
  'campaign.confidence':
    '± is half of the {percent} % confidence interval of a mean (Student’s t).',
  'campaign.interval': '{mean} ± {half}',
  'campaign.alone': '{mean} (one run: no interval)',
  'campaign.percent': '{percent} %',
  'campaign.quantiles': 'half within {p50}, nine tenths {p90}, 99 of 100 {p99}',
  'campaign.target.met':
    'Stopped after {n} replications, the first prefix on which “{figure}” is within {percent} % of its mean.',
  'campaign.target.open':
    'NOT within {percent} %: “{figure}” is too wide after all {n} replications (--replications n).',
  'campaign.warmUp':
    'No warm-up is dropped: every financial year begins with empty books and ends at rest. Mean closing time {whole}; without the first month of each run {without}.',
  'campaign.warmUp.one': 'No warm-up is dropped: every financial year begins with empty books.',
  'campaign.repeat': 'One of these runs alone: {command}',
  'campaign.compare.title': '{first} → {second}',
  'campaign.compare.pairs':
    '{n} pairs: the same documents, amounts, weather and luck of each voucher on both sides.',
  'campaign.compare.figure': 'figure',
  'campaign.compare.difference': 'difference',
  'campaign.compare.gain': 'gain',
  'campaign.compare.gain.note':
    'gain: how many times as many independent runs would be needed for the same interval.',
  'campaign.compare.exact': 'never varies',
  'campaign.compare.unclear': 'not told apart from none',
  'campaign.claims': 'What the source claims, as measured here:',
  'campaign.claim.faster sealing': 'Sealing is faster',
  'campaign.claim.no hand work': 'Work by hand is saved',
  'campaign.claim.automatic reconciliation': 'Books are reconciled automatically',
  'campaign.claim': '{claim}: {what} {first} → {second}, a difference of {difference}.',
  'campaign.claim.rests': 'rests on {count} assumed {count|parameter|parameters}:',
  'campaign.more': '{count} more (--json)',
  'campaign.assumed':
    'All figures rest on {count} assumptions of the scenario (--json lists them).',
  'campaign.sweep': '{runs} replications for each of {cells} {cells|setting|settings}',
  'campaign.written': 'Written: {path}',
  'campaign.done': '{rows} of {of} runs are in {path}.',
  'campaign.resumed': '{rows} runs were there already.',
  'campaign.runs': '{runs} runs, {sound} sound; {months} months, {closed} closed; {events} events.',
  'campaign.arm': '{scenario} · {track} · {rules}',
  'campaign.violated': '✗ seed {seed}, {arm}: {sentence}',
  'campaign.coverage': 'Seen at least once in {runs} runs of the {track} track:',
  'campaign.coverage.steps': '{seen} of {of} steps of the tables ({percent} %)',
  'campaign.coverage.never': 'Never seen: {names}',
  'campaign.coverage.never.of': '{life}: {step}',
  'campaign.coverage.seen': '{name}: in {runs} of {of} runs ({percent} %), {count} in all',
  'campaign.coverage.differences': 'Differences between the books:',
  'campaign.coverage.faults': 'Faults and misfortunes:',
  'campaign.minimise.sound': 'The run is sound: there is nothing to make small.',
  'campaign.minimise.small':
    '{failure}: it takes {documents} of {before} documents, {months} {months|month|months}, with {quiet} kinds of faults switched off (found in {tries} runs).',
  'campaign.minimise.noSentence': 'No system of the checker has this sentence.',
  'campaign.minimise.notThere':
    'The checker does not find it in {system}: “{property}” holds there.',
  'campaign.minimise.story':
    'The shortest story there is, by the checker ({steps} {steps|step|steps}):',
} as const;
