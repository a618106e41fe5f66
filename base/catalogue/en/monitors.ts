/** What monitors of a simulation saw: posts, waiting, backlog, and figures beside what is known. */
export const monitors = {
  'monitors.claims': 'What is reproduced, what is validated, what is only compared',
  'monitors.claims.note':
    'Published inputs are met by construction and show nothing but that they were read. Validated is what was not fitted and has a theory. What another place published is set beside the run; nothing was fitted to it.',
  'monitors.column.figure': 'Figure',
  'monitors.column.ground': 'What it is',
  'monitors.column.known': 'Known',
  'monitors.column.found': 'Found',
  'monitors.column.post': 'Post',
  'monitors.ground.construction': 'reproduced by construction',
  'monitors.ground.validated': 'validated',
  'monitors.ground.unfitted': 'compared, not fitted',
  'monitors.claim.of': '{claim} ({track})',
  'monitors.claim.notices': 'quota notices',
  'monitors.claim.rows': 'detail rows',
  'monitors.claim.payments': 'direct payments',
  'monitors.claim.pages of the largest notice': 'pages of the largest notice',
  'monitors.claim.amount of notices': 'total of the quota notices, rounded',
  'monitors.claim.amount of payments': 'total of the direct payments, rounded',
  'monitors.claim.little': "Little's law, at every post",
  'monitors.claim.done within three days':
    'payments done within three days; another province, to June 2014',
  'monitors.unit.count': '{n}',
  'monitors.unit.million yuan': '¥ {n} million',
  'monitors.unit.percent': '{n} % of {of}',
  'monitors.unit.posts': '{n} {n|post|posts}',
  'monitors.found': '{found}',
  'monitors.missed': '{found}, not met',
  'monitors.hours': 'Staff hours, and how busy each post was',
  'monitors.hours.note':
    'Hours of work of all who hold the post, and their share of the office hours of the run. Times of duty are assumptions of the scenario.',
  'monitors.hours.cell': '{hours} h, {percent} % of {whole} h',
  'monitors.total': 'all posts',
  'monitors.waiting': 'Waiting at the posts',
  'monitors.waiting.note':
    'How many wait on average over office hours, all posts of the kind together; the most at one post at once; and how long nine in ten waited, by their own slips, in office time.',
  'monitors.waiting.cell': '{mean}, at most {most}; within {p90}',
  'monitors.little':
    "Little's law holds at {posts} {posts|post|posts}, for presence and for waiting: numbers weighted by time and the vouchers' own slips differ by {worst} of themselves at worst.",
  'monitors.backlog': 'Open in the evening, by day of the month',
  'monitors.backlog.day': 'Day of the month',
  'monitors.backlog.note':
    'What is asked for and not done when the books are compared, on average over the working days of that number.',
  'monitors.queue': 'The seal queue of the busiest day, {scenario}',
  'monitors.queue.note':
    'Simulated: the {notices} notices of the busiest day, of {rows} rows on average, at random in {hours} office hours, at one seal server; servers needed so that 95 of 100 wait at most a minute. One notice in ten waits from this load on: {starts}.',
  'monitors.queue.starts': '{law}: {pages} pages an hour',
  'monitors.queue.file': ' The measured times are those of the file with SM3 {digest}.',
  'trace.line': 'year {year}, day {day} {clock}  {life} no. {voucher}  {step}',
  'trace.more': '{left} more {left|step|steps}; --max shows more',
  'trace.none': 'No step of the trace is of those asked for.',
} as const;
