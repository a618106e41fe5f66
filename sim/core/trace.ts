/**
 * A full trace in binary: a head that names lives and steps, then one chunk a financial year in
 * order, each of typed arrays (little-endian): year, count, then times, vouchers, steps, lives.
 * A writer holds one year; rendering is for whoever reads it.
 */
import { InputError } from '../../base/assert';
import { walked } from './documents/kinds';
import type { Lives } from './pilot-lives';
import type { TraceStep } from './year-plan';

const MAGIC = 'CSTRACE1';
const BYTES_A_STEP = 8 + 4 + 2 + 1;

/** What a trace says of its run; `steps` names each life's steps by index. */
export interface TraceHead {
  readonly scenario: string;
  readonly seed: string;
  readonly track: string;
  readonly steps: Readonly<Record<string, readonly string[]>>;
}

/** Names of the steps by life, in the order of the tables. */
export const stepNames = (lives: Lives): TraceHead['steps'] =>
  Object.fromEntries(
    walked.map((kind) => [kind, lives[kind].table.steps.map((step) => step.name)]),
  );

/** The bytes with which a trace begins. */
export function traceHead(head: TraceHead): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(MAGIC.length + 4 + text.length);
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, text.length, true);
  bytes.set(text, MAGIC.length + 4);
  return bytes;
}

/** Keeps the steps of one year in typed arrays. */
export class TraceChunk {
  private times = new Float64Array(4096);
  private vouchers = new Uint32Array(4096);
  private steps = new Uint16Array(4096);
  private lives = new Uint8Array(4096);
  private count = 0;
  private readonly indexOf: readonly ReadonlyMap<string, number>[];

  constructor(
    private readonly year: number,
    names: TraceHead['steps'],
  ) {
    this.indexOf = walked.map((kind) => new Map((names[kind] ?? []).map((name, i) => [name, i])));
  }

  /** Takes in one step. */
  add({ time, life, voucher, step }: TraceStep): void {
    if (this.count === this.times.length) this.grow();
    const at = this.count++;
    const kind = walked.indexOf(life);
    this.times[at] = time;
    this.vouchers[at] = voucher;
    this.steps[at] = this.indexOf[kind]?.get(step) as number;
    this.lives[at] = kind;
  }

  private grow(): void {
    const wider = <T extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(
      held: T,
      made: T,
    ): T => {
      made.set(held);
      return made;
    };
    const room = this.times.length * 2;
    this.times = wider(this.times, new Float64Array(room));
    this.vouchers = wider(this.vouchers, new Uint32Array(room));
    this.steps = wider(this.steps, new Uint16Array(room));
    this.lives = wider(this.lives, new Uint8Array(room));
  }

  /** The chunk as bytes. */
  bytes(): Uint8Array<ArrayBuffer> {
    const { count } = this;
    const bytes = new Uint8Array(8 + count * BYTES_A_STEP);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, this.year, true);
    view.setUint32(4, count, true);
    for (let i = 0; i < count; i++) {
      view.setFloat64(8 + 8 * i, this.times[i] as number, true);
      view.setUint32(8 + 8 * count + 4 * i, this.vouchers[i] as number, true);
      view.setUint16(8 + 12 * count + 2 * i, this.steps[i] as number, true);
      view.setUint8(8 + 14 * count + i, this.lives[i] as number);
    }
    return bytes;
  }
}

/**
 * Reads a trace: its head at once, its steps one by one.
 * @throws InputError where the bytes are no trace, or a cut one.
 */
export function readTrace(bytes: Uint8Array): {
  readonly head: TraceHead;
  readonly steps: () => Generator<TraceStep>;
} {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new InputError('trace', 'other bytes', `a file that begins ${MAGIC}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cut = (): InputError => new InputError('trace', `${bytes.length} bytes`, 'a whole trace');
  if (bytes.length < MAGIC.length + 4) throw cut();
  const begins = MAGIC.length + 4;
  const ends = begins + view.getUint32(MAGIC.length, true);
  if (ends > bytes.length) throw cut();
  const head = headOf(new TextDecoder().decode(bytes.subarray(begins, ends)));
  function* steps(): Generator<TraceStep> {
    for (let at = ends; at < bytes.length; ) {
      if (at + 8 > bytes.length) throw cut();
      const year = view.getUint32(at, true);
      const count = view.getUint32(at + 4, true);
      const from = at + 8;
      at = from + count * BYTES_A_STEP;
      if (at > bytes.length) throw cut();
      for (let i = 0; i < count; i++) {
        const life = walked[view.getUint8(from + 14 * count + i)];
        const step = head.steps[String(life)]?.[view.getUint16(from + 12 * count + 2 * i, true)];
        if (life === undefined || step === undefined) throw cut();
        const time = view.getFloat64(from + 8 * i, true);
        yield { year, time, life, voucher: view.getUint32(from + 8 * count + 4 * i, true), step };
      }
    }
  }
  return { head, steps };
}

function headOf(text: string): TraceHead {
  try {
    return JSON.parse(text) as TraceHead;
  } catch {
    throw new InputError('trace', 'a head that is no JSON', 'a whole trace');
  }
}
