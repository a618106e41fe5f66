/**
 * Our own checker, measured as the peers are: the search in a fresh process, and the whole command
 * from process start to its JSON. The command is the compiled one; the search is that of the code
 * that runs this bench.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { present } from '../../base/assert';
import type { RunResults } from '../../base/results';
import { runCommand } from './command';
import type { Explored, ExploreOrder } from './explore-once';
import type { Measured, Peer } from './peer';
import type { KnownSize } from './sizes';

const isSource = __filename.endsWith('.ts');
const door = join(__dirname, '..', '..', ...(isSource ? ['dist'] : []), 'cli', 'main.js');

interface Variant {
  readonly id: Peer['id'];
  readonly name: string;
  readonly flags: readonly string[];
  readonly options: ExploreOrder['options'];
  readonly isReduced?: boolean;
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
): Promise<{ readonly states: number; readonly transitions: number; milliseconds: number }> {
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

const ours = ({ id, name, flags, options, isReduced }: Variant): Peer => ({
  id,
  name,
  how: `countersign check voucher-reference ${['--json', ...flags].join(' ')}`,
  absence: () => (existsSync(door) ? undefined : 'not compiled: npm run build'),
  run: async (size, folder): Promise<Measured> => {
    const { vouchers, quota, faults } = size;
    const checked = await checkAsCommand(size, folder, flags);
    const found = await exploreInProcess({ size: { vouchers, quota, faults }, options });
    return {
      states: checked.states,
      transitions: checked.transitions,
      levels: found.levels,
      verdictMilliseconds: checked.milliseconds,
      searchMilliseconds: found.exploreMilliseconds,
      cpuMilliseconds: found.cpuMilliseconds,
      bytes: found.bytes,
      bytesBy: 'its arrays',
      ...(isReduced ? { isReduced } : {}),
    };
  },
});

/** Our engine as often as its command has switches: one worker, two, symmetry, and as it comes. */
export async function ourPeers(): Promise<readonly Peer[]> {
  const help = existsSync(door) ? await helpOfCheck() : '';
  const hasWorkers = help.includes('--workers ');
  const workers = (count: number): Pick<Variant, 'flags' | 'options'> => ({
    flags: ['--workers', String(count)],
    options: { workers: count },
  });
  const one = { id: 'ours', name: 'Countersign, one worker' } as const;
  const variants: readonly Variant[] = [
    hasWorkers ? { ...one, ...workers(1) } : { ...one, flags: [], options: {} },
    ...(hasWorkers
      ? [
          { id: 'ours with two workers', name: 'Countersign, two workers', ...workers(2) } as const,
          { id: 'ours by default', name: 'Countersign, no flags', flags: [], options: {} } as const,
        ]
      : []),
    ...(help.includes('--symmetry')
      ? [
          {
            id: 'ours with symmetry',
            name: 'Countersign, symmetry',
            flags: ['--symmetry'],
            options: { symmetry: true },
            isReduced: true,
          } as const,
        ]
      : []),
  ];
  return variants.map(ours);
}

async function helpOfCheck(): Promise<string> {
  const args = [door, 'check', '--help'];
  return (await runCommand({ program: process.execPath, args, folder: __dirname })).output;
}
