/**
 * `kill -9` at random moments of a batch: nothing promised is lost, no voucher is half sealed, the
 * audit is whole, and the batch, run again, ends where an undisturbed one ends. The moments are
 * drawn from a seed; where in the program they fall is the machine's. COUNTERSIGN_KILLS sets how
 * many.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assert } from '../../base/assert';
import { type Stream, streamOf } from '../../base/streams';
import { makeVerifier, type Verifier } from '../verify';
import type { SealStore } from './store';
import { BATCH_VOUCHERS, documentsOf, runBatch, voucherName } from './testing/batch';
import { makeTestSetting, type TestSetting } from './testing/world';

const KILLS = Number(process.env.COUNTERSIGN_KILLS ?? 4);
const root = join(__dirname, '..', '..');
const program = [
  '-r',
  require.resolve('ts-node/register'),
  join(__dirname, 'testing/batch-process.ts'),
];

interface Life {
  readonly said: readonly string[];
  readonly isFinished: boolean;
  readonly wasKilled: boolean;
}

/** Runs the batch in its own process and kills it so long after it has opened the store. */
function live(folder: string, killAfterMilliseconds: number): Promise<Life> {
  const env = { ...process.env, TS_NODE_PROJECT: join(root, 'tsconfig.json') };
  const child = spawn(process.execPath, [...program, folder], { cwd: root, env });
  let text = '';
  let errors = '';
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on('data', (data: Buffer) => {
    text += data.toString('utf8');
    timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMilliseconds);
  });
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      // A line cut in the middle was not said.
      const said = text.split('\n').slice(0, -1);
      const isFinished = code === 0 && said.at(-1) === 'finished';
      if (signal !== 'SIGKILL' && !isFinished) reject(new Error(`${code} ${signal}: ${errors}`));
      else resolve({ said, isFinished, wasKilled: signal === 'SIGKILL' });
    });
  });
}

/** Every seal of a voucher covers every page and is accepted at the bank. */
function sealsOf(store: SealStore, verifier: Verifier, voucher: string): readonly string[] {
  const stored = store.voucher(voucher);
  for (const { signatures } of stored?.seals ?? []) {
    assert(signatures.length === stored?.documents.length, `${voucher} is not half sealed`);
    for (const [i, signature] of signatures.entries()) {
      const verdict = verifier.verify(signature, stored?.documents[i] as Buffer);
      assert(verdict.accepted, `a stored seal of ${voucher} is accepted`);
    }
  }
  return stored?.seals.map(({ post }) => post) ?? [];
}

/** What a killed process had said is in the store. */
function demandPromises(store: SealStore, said: readonly string[]): void {
  const acts = new Set(
    store.auditRecords('business').map(({ act, subject, detail }) => {
      const { post } = JSON.parse(detail) as { readonly post?: string };
      return act === 'seal' ? `${post} ${subject}` : `${act} ${subject}`;
    }),
  );
  for (const step of said) {
    const [word = '', voucher = ''] = step.split(' ');
    if (word === 'opened' || word === 'finished') continue;
    const act = { released: 'release', cancelled: 'cancel', complete: 'treasury' }[word] ?? word;
    expect(acts, step).toContain(`${act} ${voucher}`);
  }
}

function demandWhole(setting: TestSetting, verifier: Verifier, said: readonly string[]): void {
  expect(setting.finance.examine()).toEqual([]);
  demandPromises(setting.finance, said);
  for (let i = 0; i < BATCH_VOUCHERS; i++) sealsOf(setting.finance, verifier, voucherName(i));
}

/** What a batch comes to: no signature, which are random, and no time. */
const outcomeOf = (store: SealStore, verifier: Verifier) =>
  Array.from({ length: BATCH_VOUCHERS }, (_, i) => {
    const voucher = voucherName(i);
    const stored = store.voucher(voucher);
    expect(stored?.documents).toEqual(documentsOf(i));
    return { voucher, state: stored?.state, seals: sealsOf(store, verifier, voucher) };
  });

/** One batch to its end, killed on the way; gives how often. */
async function batchWithKills(stream: Stream, killsMax: number): Promise<number> {
  const setting = makeTestSetting('crash');
  const said: string[] = [];
  let kills = 0;
  try {
    const verifier = makeVerifier(setting.finance.trustOf('bank'));
    for (;;) {
      const delay = kills < killsMax ? stream.integer(0, 160) : 600_000;
      const life = await live(setting.folder, delay);
      said.push(...life.said);
      demandWhole(setting, verifier, said);
      if (life.wasKilled) kills += 1;
      if (life.isFinished) break;
    }
    const quiet = makeTestSetting('quiet');
    const open = (person: string) => quiet.opened(person, 100_000);
    runBatch(quiet.finance, open, () => undefined);
    const quietVerifier = makeVerifier(quiet.finance.trustOf('bank'));
    expect(outcomeOf(setting.finance, verifier)).toEqual(outcomeOf(quiet.finance, quietVerifier));
    quiet.end();
  } finally {
    setting.end();
  }
  return kills;
}

test(
  'a batch killed at random moments loses nothing and ends as one that was left alone',
  async () => {
    const stream = streamOf(process.env.COUNTERSIGN_SEED ?? 'kill -9');
    let kills = 0;
    while (kills < KILLS) kills += await batchWithKills(stream, KILLS - kills);
    expect(kills).toBe(KILLS);
  },
  120_000 + KILLS * 20_000,
);
