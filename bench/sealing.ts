/**
 * How fast pages are sealed and verified: one way after the other, beside the ruler (`openssl
 * speed sm2`) and two libraries, and the published batch through passwords, store and audit. Our
 * figures have no people or devices in them and the published ones do: the two stand side by side
 * and no speed-up is computed.
 */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { present } from '../base/assert';
import type { DepartmentRun, SealingMeasurement, ThroughputRow } from '../base/sealing-results';
import { assertTrueSm2 } from '../seal/sm2';
import { batchPlans, measureBatch } from './throughput/batches';
import { type DepartmentPlan, measureDepartment } from './throughput/department';
import { floorRounds, floorsOf } from './throughput/floors';
import { peerRates } from './throughput/peers';
import { endThreads } from './throughput/threads';

export type BenchSize = 'smoke' | 'full';

export interface SealingBenchRequest {
  readonly size: BenchSize;
  /** Sizes of batches; the published ones and, in full, 100,000 by default. */
  readonly rows?: readonly number[];
  /** Of the package, for who reads the figures later. */
  readonly version?: string;
  readonly onStage?: (stage: string, done: number, total: number) => void;
}

const SEED = 2013;
const PUBLISHED = [1, 200, 2000, 2575] as const;
const ROUNDS = { smoke: 1, full: 9 } as const;
const ROUND_MILLISECONDS = { smoke: 300, full: 1000 } as const;

/**
 * Measures sealing: `smoke` takes a few seconds, `full` some minutes.
 * @throws HarnessBug where the work was not done: then there is no rate to report.
 */
export async function benchSealing(request: SealingBenchRequest): Promise<SealingMeasurement> {
  const { size, onStage = () => undefined } = request;
  const isFull = size === 'full';
  assertTrueSm2();
  const loadBefore = load();
  const plans = batchPlans(size, request.rows ?? (isFull ? [...PUBLISHED, 100_000] : PUBLISHED));
  const departments = departmentPlans(isFull, Math.max(...(request.rows ?? PUBLISHED)));
  const total = plans.length + departments.length + 2;
  let done = 0;
  const step = (stage: string): void => onStage(stage, done++, total);
  const rows: ThroughputRow[] = [];
  try {
    step('rounds');
    const { rounds, ruler } = await floorRounds(ROUNDS[size], ROUND_MILLISECONDS[size], SEED);
    await measureBatch({ ...plans[0], rows: 900, samples: 1 } as (typeof plans)[number], SEED);
    for (const plan of plans) {
      step(`${plan.rows}`);
      rows.push(await measureBatch(plan, SEED));
    }
    step('peers');
    const peers = await peerRates(SEED, isFull, ruler);
    const department: DepartmentRun[] = [];
    for (const plan of departments) {
      step('store');
      department.push(await measureDepartment(plan));
    }
    onStage('store', total, total);
    return {
      format: 'countersign/sealing/1',
      ...{
        size,
        seed: SEED,
        machine: machineOf(loadBefore, request.version),
        rows,
        department,
        peers,
        rounds,
      },
      floors: floorsOf(rounds, rows),
    };
  } finally {
    await endThreads();
  }
}

/** The published batch, or the largest that was asked for where all are smaller. */
function departmentPlans(isFull: boolean, rowsMax: number): readonly DepartmentPlan[] {
  const plan = {
    rows: Math.min(2575, rowsMax),
    isHard: isFull,
    samples: isFull ? 3 : 1,
    seed: SEED,
  };
  const batch = { ...plan, password: 'batch' as const };
  return isFull ? [batch, { ...plan, password: 'voucher' }] : [batch];
}

function machineOf(loadBefore: number, version = 'sources'): SealingMeasurement['machine'] {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGibibytes: Math.round((totalmem() / 2 ** 30) * 10) / 10,
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    openssl: present(process.versions.openssl, 'OpenSSL'),
    version,
    loadBefore,
    loadAfter: load(),
  };
}

/** Jobs waiting for a processor, over the last minute. */
const load = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100;
