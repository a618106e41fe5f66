/**
 * The published batch as a department would feel it: passwords open three keys, every page of every
 * notice gets three seals through the durable store with its audit, the notices are handed on, and
 * the bank verifies every seal. Keys, certificates and specimens are there beforehand.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from '../../base/assert';
import { yuanText } from '../../base/fen';
import { type DepartmentRun, type SealingStage, sealingStages } from '../../base/sealing-results';
import { streamOf } from '../../base/streams';
import { identityOf } from '../../models/messages/head';
import { drawRows } from '../../seal/batch-rows';
import { noticesOfRows } from '../../seal/documents/rows';
import { type DocumentMessage, writePages } from '../../seal/documents/voucher-write';
import { Hands } from '../../seal/store/hands';
import { batchRules, strictRules } from '../../seal/store/rules';
import { closeSetting, financeOfficers, makeSetting } from '../../seal/store/setting';
import type { SealStore } from '../../seal/store/store';
import { testHardness, usualHardness } from '../../seal/store/wrapping';
import { makeVerifier } from '../../seal/verify';
import { median, sampled } from './samples';
import { noStages, type StageClock, stageClock } from './stream';

export interface DepartmentPlan {
  readonly rows: number;
  readonly password: 'batch' | 'voucher';
  readonly samples: number;
  /** Passwords as hard as in a store in use; otherwise as in tests, and the result says so. */
  readonly isHard: boolean;
  readonly seed: number;
}

// 09:00 in Liaoning on the day of issue.
const TIME = '20130731010000Z';
const ISSUED = '2013-07-31';
const passwordOf = (person: string): string => `the password of ${person}`;

interface Run {
  readonly pages: number;
  readonly signatures: number;
  readonly passwords: number;
  readonly stages: Record<SealingStage, number>;
  readonly auditRecords: number;
}

/** @throws HarnessBug where a seal is refused, or the store is found faulty afterwards. */
export async function measureDepartment(plan: DepartmentPlan): Promise<DepartmentRun> {
  const hardness = plan.isHard ? usualHardness : testHardness;
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  let stages = noStages();
  const timed: StageClock = (stage, work) => stageClock(stages)(stage, work);
  const rules = plan.password === 'batch' ? batchRules : strictRules;
  const world = { clock: () => TIME, hardness, timed };
  const setting = makeSetting({ folder, world, passwordOf, rules });
  const runs: Run[] = [];
  let examineMilliseconds = 0;
  let notices: readonly DocumentMessage[] = [];
  try {
    const milliseconds = await sampled(plan.samples, () => {
      notices = noticesFor(plan, 3 * runs.length + 1);
      stages = noStages();
      runs.push(sealedAndVerified(setting.finance, notices, { plan, timed, stages }));
    });
    const began = performance.now();
    const faults = setting.finance.examine();
    examineMilliseconds = performance.now() - began;
    assert(faults.length === 0, `the store is whole: ${JSON.stringify(faults[0])}`);
    const [first] = runs;
    assert(first && first.signatures === 3 * first.pages, 'three seals on every page');
    const { pages, signatures, passwords, auditRecords } = first;
    return {
      ...{ rows: plan.rows, pages, notices: notices.length, signatures },
      ...{ password: plan.password, passwords, samples: runs.length, milliseconds },
      stages: mediansOf(runs),
      auditRecords,
      examineMilliseconds,
      passwordMebibytes: (128 * hardness.cost * hardness.blockSize) / 2 ** 20,
    };
  } finally {
    closeSetting(setting);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The batch's notices, numbered anew for every sample: a store seals a number once. */
function noticesFor({ rows, seed }: DepartmentPlan, first: number): readonly DocumentMessage[] {
  const heading = { agentBank: '105', month: 8, fundNature: 'in-budget', issued: ISSUED } as const;
  const drawn = drawRows(streamOf(seed).fork('stream/rows'), rows);
  const table = drawn.map((row) => ({ ...row, ...heading, amount: yuanText(row.amount) }));
  return noticesOfRows(table, undefined, first);
}

function sealedAndVerified(
  store: SealStore,
  notices: readonly DocumentMessage[],
  { plan, timed, stages }: { plan: DepartmentPlan; timed: StageClock; stages: Run['stages'] },
): Run {
  const before = recordsIn(store);
  let passwords = 0;
  const asked = (person: string): string => {
    passwords += 1;
    return passwordOf(person);
  };
  const hands = new Hands(store, asked, plan.password === 'batch' ? notices.length : 1);
  const verifier = makeVerifier(store.trustOf('bank'));
  const sum = { pages: 0, signatures: 0 };
  for (const notice of notices) {
    const voucher = identityOf(notice);
    const documents = timed('render', () => writePages(notice));
    const seals = timed('password', () =>
      financeOfficers.map(({ post, person }) => ({ post, handle: hands.of(person) })),
    );
    const inner = stages.hash + stages.sign + stages.encode;
    const began = performance.now();
    store.sealVoucher({ voucher, documents, seals });
    const handed = store.releaseVoucher(voucher);
    stages.store += performance.now() - began - (stages.hash + stages.sign + stages.encode - inner);
    timed('verify', () => {
      for (const seal of handed.seals)
        for (const [i, signature] of seal.signatures.entries()) {
          const verdict = verifier.verify(signature, documents[i] ?? Buffer.alloc(0));
          assert(verdict.accepted, `page ${i + 1} of ${voucher} under ${seal.post} is accepted`);
          sum.signatures += 1;
        }
    });
    sum.pages += documents.length;
  }
  hands.close();
  return { ...sum, passwords, stages: { ...stages }, auditRecords: recordsIn(store) - before };
}

const recordsIn = (store: SealStore): number =>
  store.auditHead('business').number + store.auditHead('operations').number;

function mediansOf(runs: readonly Run[]): Record<SealingStage, number> {
  const of = (stage: SealingStage): number => median(runs.map((run) => run.stages[stage]));
  return Object.fromEntries(sealingStages.map((stage) => [stage, of(stage)])) as Run['stages'];
}
