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
} as const;
