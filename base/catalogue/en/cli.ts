/** What the command line says: one block a command, keys `cli.<command>.<what>`. */
export const cli = {
  'cli.stage.check': 'Checking {systems} {systems|system|systems}',
  'cli.stage.simulate': 'Simulating {scenario}, {months} {months|month|months}',
  'cli.stage.seal': 'Sealing {rows} {rows|row|rows}',
  'cli.stage.report': 'Writing the report',
  'cli.written': 'Written: {path}',
  'cli.seed': 'Seed: {seed}',
  'cli.rules': 'Rules: {name} ({on} of {total} on)',
  'cli.interrupted': 'Stopped. Done so far: {done}.',
  'cli.input.error': '{place}: found {found}, expected {expected}',
  'cli.bug': 'This is a fault of Countersign itself: {message}',
  'cli.replay.true': 'This story can be told as written, by the machines themselves.',
  'cli.replay.walked':
    'Every step can be made by the machines; that nothing closes from here was not walked.',
  'cli.replay.false': 'This story cannot be told: at step {because}.',
  'cli.seal.counts':
    '{rows} rows on {pages} pages: {signatures} seals put, {verified} verified, {refused} refused.',
  'cli.seal.times': 'Rendered, sealed and verified in {milliseconds} ms: {pages} pages a second.',
  'cli.seal.digest': 'Digest of what was sealed (SM3): {digest}',
  'cli.init.next': 'Now: {command}',
  'cli.simulate.checksum': 'Checksum of the run: {checksum}',
  'cli.simulate.closed':
    '{closed} of {months} months closed; {events} events, {violations} violations.',
  'cli.simulate.documents': '{notices} notices with {rows} rows, {payments} direct payments.',
  'cli.simulate.times': '{what}: half within {p50}, nine tenths within {p90}, longest {max}.',
  'cli.simulate.assumed': 'Assumed: {sentence}',
  'cli.simulate.weather': 'Weather: {sentence}',
  'cli.stage.took': '{stage}: {seconds} s',
} as const;
