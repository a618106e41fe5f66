/** What an engine of the side-by-side bench is, and what one run of it comes to. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from '../../base/assert';
import { isOnPath } from './command';
import type { KnownSize } from './sizes';

export interface Measured {
  readonly states: number;
  readonly transitions: number;
  /** Absent where the engine does not count them. */
  readonly levels?: number;
  /** Present where the graph was reduced: what the whole one counts is held to the known counts. */
  readonly reducedStates?: number;
  /** From process start to verdict, code generation and compilation included. */
  readonly verdictMilliseconds?: number;
  /** The search alone. */
  readonly searchMilliseconds: number;
  /** Processor time of the search, all threads together; absent where the system tells none. */
  readonly cpuMilliseconds?: number;
  /** Peak memory of the search; `bytesBy` says who told it. */
  readonly bytes?: number;
  readonly bytesBy?: 'its arrays' | 'its report' | 'its process';
}

export type EngineId =
  | 'ours'
  | 'ours with two workers'
  | 'ours with symmetry'
  | 'spin'
  | 'rumur'
  | 'limit';

/** Why an engine cannot be run here: programs that are not on the PATH, or nothing compiled. */
export type Absence = { readonly programs: readonly string[] } | 'not compiled';

export interface Peer {
  readonly id: EngineId;
  readonly name: string;
  /** How it is run, so that another can judge whether it is at its best. */
  readonly how: string;
  /** Why it cannot be run here; undefined where it can. */
  readonly absence: () => Absence | undefined;
  readonly run: (size: KnownSize, folder: string) => Promise<Measured>;
}

/** Why an engine that needs these programs cannot run; undefined where all are on the PATH. */
export function missing(...programs: readonly string[]): Absence | undefined {
  const absent = programs.filter((program) => !isOnPath(program));
  return absent.length > 0 ? { programs: absent } : undefined;
}

/** Runs an engine in a folder of its own and holds it to the counts. */
export async function runPeer(peer: Peer, size: KnownSize): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  try {
    return counted(peer.name, size, await peer.run(size, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws HarnessBug where a count is not the known one: then there is no rate to tell. */
export function counted(engine: string, size: KnownSize, found: Measured): Measured {
  for (const what of ['states', 'transitions', 'levels'] as const) {
    const value = found[what];
    if (value === undefined && what === 'levels') continue;
    assert(
      value === size[what],
      `${engine} counts ${value} ${what}, not ${size[what]}: ${size.name}`,
    );
  }
  return found;
}
