/**
 * Our own checker, measured as the peers are: the search in a fresh process, and the whole command
 * from process start to its JSON. The command is the compiled one; the search is that of the code
 * that runs this bench.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assert, present } from '../../base/assert';
import type { RunResults } from '../../base/results';
import { runCommand } from './command';
import type { Explored, ExploreOrder } from './explore-once';
import type { Measured, Peer } from './peer';
import type { KnownSize } from './sizes';

const isSource = __filename.endsWith('.ts');
const door = join(__dirname, '..', '..', ...(isSource ? ['dist'] : []), 'cli', 'main.js');

interface Counts {
  readonly states: number;
  readonly transitions: number;
}

interface Variant {
  readonly id: Peer['id'];
  readonly name: string;
  readonly search: Omit<ExploreOrder, 'size'>;
  /** Flags of the command; undefined where the command has no such switch. */
  readonly flags?: readonly string[];
}

/** One exploration in a process of its own. */
export async function exploreInProcess(order: ExploreOrder): Promise<Explored> {
  const script = join(__dirname, isSource ? 'explore-once.ts' : 'explore-once.js');
  const loader = isSource ? ['-r', require.resolve('ts-node/register')] : [];
  const args = [...loader, script, JSON.stringify(order)];
  const { output } = await runCommand({ program: process.execPath, args, folder: __dirname });
  return JSON.parse(output) as Explored;
}

/** `countersign check voucher-reference` at a size, from process start to its JSON. */
async function checkAsCommand(
  { vouchers, quota, faults }: KnownSize,
  folder: string,
  flags: readonly string[],
): Promise<Counts & { readonly milliseconds: number }> {
  const sizes = ['--vouchers', vouchers, '--quota', quota, '--faults', faults].map(String);
  const args = [door, 'check', 'voucher-reference', ...sizes, '--states-max', '200000000'];
  const ran = await runCommand({
    program: process.execPath,
    args: [...args, '--json', ...flags],
    folder,
  });
  const results = JSON.parse(ran.output) as RunResults;
  const { states, transitions } = present(results.systems[0], 'the checked system');
  return { states, transitions, milliseconds: ran.milliseconds };
}

const ours = ({ id, name, search, flags }: Variant): Peer => ({
  id,
  name,
  how: flags
    ? `countersign check voucher-reference ${['--json', ...flags].join(' ')}`
    : 'the search alone: the compiled command has no such switch',
  absence: () => (existsSync(door) ? undefined : 'not compiled'),
  run: async (size, folder): Promise<Measured> => {
    const { vouchers, quota, faults } = size;
    const checked = flags && (await checkAsCommand(size, folder, flags));
    const found = await exploreInProcess({ size: { vouchers, quota, faults }, ...search });
    const whole = search.symmetry ? present(found.unreduced, 'counts of the whole graph') : found;
    if (checked) mustAgree(name, found, checked);
    return {
      states: whole.states,
      transitions: whole.transitions,
      ...(search.symmetry ? { reducedStates: found.states } : {}),
      levels: found.levels,
      ...(checked ? { verdictMilliseconds: checked.milliseconds } : {}),
      searchMilliseconds: found.exploreMilliseconds,
      cpuMilliseconds: found.cpuMilliseconds,
      bytes: found.bytes,
      bytesBy: 'its arrays',
    };
  },
});

/** The command explores what the search explores; it may print the whole graph's counts. */
function mustAgree(name: string, found: Explored, checked: Counts): void {
  const isSame = ({ states, transitions }: Counts): boolean =>
    states === checked.states && transitions === checked.transitions;
  const agrees = isSame(found) || (found.unreduced !== undefined && isSame(found.unreduced));
  assert(agrees, `${name}: the command counts ${checked.states} states, not ${found.states}`);
}

/** Our engine by its switches: one worker, two, symmetry, and as the command comes. */
export async function ourPeers(): Promise<readonly Peer[]> {
  const help = existsSync(door) ? await helpOfCheck() : '';
  const flagged = (flag: string, ...values: readonly string[]) =>
    help.includes(flag) ? { flags: [flag, ...values] } : {};
  const hasWorkers = help.includes('--workers');
  const variants: readonly Variant[] = [
    {
      id: 'ours',
      name: 'Countersign, one worker',
      search: {},
      flags: hasWorkers ? ['--workers', '1'] : [],
    },
    {
      id: 'ours with two workers',
      name: 'Countersign, two workers',
      search: { workers: 2 },
      ...flagged('--workers', '2'),
    },
    {
      id: 'ours with symmetry',
      name: 'Countersign, symmetry',
      search: { symmetry: true },
      ...flagged('--symmetry'),
    },
  ];
  return variants.map(ours);
}

async function helpOfCheck(): Promise<string> {
  const args = [door, 'check', '--help'];
  return (await runCommand({ program: process.execPath, args, folder: __dirname })).output;
}
