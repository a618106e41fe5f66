/** What `bench` says when engines are measured side by side, and the report of speed by size. */
export const bench = {
  'bench.machine':
    '{processor}, {cores} cores, Node {node}; run queue {before} before, {after} after',
  'bench.rate': 'Million distinct states a second, search alone',
  'bench.verdict': 'Seconds from process start to verdict, generation and compilation included',
  'bench.engine': 'Engine',
  'bench.bytes.column': 'bytes a state ({size})',
  'bench.absent': 'not measured: {reason}',
  'bench.graph':
    'xstate/graph on {states} states: {theirs} states a second from machines to counts; ours {ours}.',
  'bench.counted': 'Counted alike, untimed: {sizes}.',
  'bench.size': '{name} ({states} states)',
  'bench.goals': 'What is aimed at, as ratios within this run',
  'bench.ratio.rate.spin': 'rate on {size}, over SPIN, one core',
  'bench.ratio.rate.limit': 'rate on {size}, over the limit in C, one core',
  'bench.ratio.rate.workers': 'rate on {size}, two workers over one',
  'bench.ratio.bytes': 'bytes a state on {size}, peak of all arrays',
  'bench.ratio.verdict.at': 'start to verdict on {size}, milliseconds',
  'bench.ratio.verdict.spin': "start to verdict on {size}, share of SPIN's",
  'bench.ratio.verdict.rumur': "start to verdict on {size}, share of Rumur's",
  'bench.ratio.verdict.tlc': "start to verdict on {size}, share of TLC's (recorded, not measured)",
  'bench.ratio.verdict.symmetry.spin':
    "start to verdict on {size} with symmetry, share of SPIN's without",
  'bench.least': 'at least {target}',
  'bench.most': 'at most {target}',
  'bench.aim': '{target}, aim {aim}',
  'bench.cpu': '{value} by processor time',
  'bench.met': 'met',
  'bench.missed': 'not met',
  'bench.curve.size': 'vouchers, quota, faults',
  'bench.curve.states': 'states',
  'bench.curve.seconds': 'seconds',
  'bench.curve.rate': 'million a second',
  'bench.curve.bytes': 'bytes a state',
  'bench.curve.written': 'Written: {path}. In a report: countersign report --curve {path}',
  'report.section.curve': 'Speed and memory by size',
  'report.lead.curve':
    'The reference model at sizes of known counts, explored by one worker, counts asserted. ' +
    'Times are of this machine on one day; what lasts is how they grow.',
  'report.chart.curve.time': 'Seconds of search by states, both logarithmic',
  'report.chart.curve.memory': 'Megabytes of arrays by states, both logarithmic',
  'report.curve.states': 'states',
} as const;
