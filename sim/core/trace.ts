/**
 * A full trace in binary: a head that names lives, steps and banks, then one chunk a financial year
 * in order (little-endian): year, numbers of steps and of vouchers, the vouchers, then times,
 * vouchers, steps, people and lives of the steps. A writer and a reader hold one year, never all of
 * them.
 */
import { InputError, present } from '../../base/assert';
import type { TraceAct } from './trace-names';
import {
  bytesOfVouchers,
  readVoucher,
  sizeOfVoucher,
  type Traced,
  type TraceVoucher,
  writeVouchers,
} from './trace-vouchers';
import type { TraceStep } from './year-plan';

const MAGIC = 'CSTRACE3';
const BYTES_A_STEP = 8 + 4 + 2 + 4 + 1;
const CHUNK_HEAD = 12;

/** What a trace says of its run; `steps` names each life's steps by index. */
export interface TraceHead {
  readonly scenario: string;
  readonly seed: string;
  readonly track: string;
  readonly steps: Readonly<Record<string, readonly string[]>>;
  /** Who does each of them, and what it carries, by the same index. */
  readonly acts: Readonly<Record<string, readonly TraceAct[]>>;
  readonly calendarYear: number;
  readonly banks: readonly string[];
  readonly funds: readonly string[];
  /** Everybody who has a name. */
  readonly people: readonly string[];
}

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
  /** From 1; 0 where nobody with a name did it. */
  private people = new Uint32Array(4096);
  private lives = new Uint8Array(4096);
  private count = 0;
  private readonly names: readonly string[];
  private readonly personOf: ReadonlyMap<string, number>;
  private readonly indexOf: readonly ReadonlyMap<string, number>[];

  constructor(
    private readonly year: number,
    names: TraceHead['steps'],
    people: TraceHead['people'],
  ) {
    this.names = Object.keys(names);
    this.personOf = new Map(people.map((name, i) => [name, i + 1]));
    this.indexOf = Object.values(names).map((of) => new Map(of.map((name, i) => [name, i])));
  }

  /** Takes in one step. */
  add({ time, life, voucher, step, by }: TraceStep): void {
    if (this.count === this.times.length) this.grow();
    const at = this.count++;
    const kind = this.names.indexOf(life);
    this.times[at] = time;
    this.vouchers[at] = voucher;
    this.steps[at] = this.indexOf[kind]?.get(step) as number;
    if (by !== undefined) this.people[at] = present(this.personOf.get(by), 'a name of the head');
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
    this.people = wider(this.people, new Uint32Array(room));
    this.lives = wider(this.lives, new Uint8Array(room));
  }

  /** An incident is lived ahead: its steps come in before their time. */
  private inOrder(): Uint32Array {
    const { times } = this;
    const order = Uint32Array.from({ length: this.count }, (_, i) => i);
    return order.sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
  }

  /** The chunk as bytes, with the vouchers that the steps are of. */
  bytes(of: Omit<Traced, 'lives'>): Uint8Array<ArrayBuffer> {
    const { count } = this;
    const traced = { ...of, lives: this.names };
    const from = CHUNK_HEAD + bytesOfVouchers(traced);
    const bytes = new Uint8Array(from + count * BYTES_A_STEP);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, this.year, true);
    view.setUint32(4, count, true);
    view.setUint32(8, traced.vouchers.length, true);
    writeVouchers(view, CHUNK_HEAD, traced);
    this.inOrder().forEach((of, i) => {
      view.setFloat64(from + 8 * i, this.times[of] as number, true);
      view.setUint32(from + 8 * count + 4 * i, this.vouchers[of] as number, true);
      view.setUint16(from + 12 * count + 2 * i, this.steps[of] as number, true);
      view.setUint32(from + 14 * count + 4 * i, this.people[of] as number, true);
      view.setUint8(from + 18 * count + i, this.lives[of] as number);
    });
    return bytes;
  }
}

/** Where a trace is read from: a file, or bytes at hand. */
export interface TraceSource {
  readonly size: number;
  readonly read: (from: number, length: number) => Uint8Array;
}

/** One year of a trace. */
export interface TracedYear {
  readonly year: number;
  readonly vouchers: () => Generator<TraceVoucher>;
  readonly steps: () => Generator<TraceStep>;
}

export interface ReadTrace {
  readonly head: TraceHead;
  /** Year by year; only the one that was yielded last is held. */
  readonly years: () => Generator<TracedYear>;
  readonly steps: () => Generator<TraceStep>;
}

const ofBytes = (bytes: Uint8Array): TraceSource => ({
  size: bytes.length,
  read: (from, length) => bytes.subarray(from, from + length),
});

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Reads a trace: its head at once, its years one by one.
 * @throws InputError where the bytes are no trace, or a cut one.
 */
export function readTrace(from: Uint8Array | TraceSource): ReadTrace {
  const source = from instanceof Uint8Array ? ofBytes(from) : from;
  const magic = new TextDecoder().decode(source.read(0, MAGIC.length));
  if (magic !== MAGIC) throw new InputError('trace', 'other bytes', `a file that begins ${MAGIC}`);
  const cut = (): InputError => new InputError('trace', `${source.size} bytes`, 'a whole trace');
  const piece = (at: number, length: number): Uint8Array => {
    if (at + length > source.size) throw cut();
    return source.read(at, length);
  };
  const begins = MAGIC.length + 4;
  const length = viewOf(piece(MAGIC.length, 4)).getUint32(0, true);
  const head = headOf(new TextDecoder().decode(piece(begins, length)));
  function* years(): Generator<TracedYear> {
    for (let at = begins + length; at < source.size; ) {
      const sizes = viewOf(piece(at, CHUNK_HEAD));
      const [count, vouchers] = [sizes.getUint32(4, true), sizes.getUint32(8, true)];
      const size = vouchers * sizeOfVoucher + count * BYTES_A_STEP;
      const view = viewOf(piece(at + CHUNK_HEAD, size));
      yield yearIn(head, view, { year: sizes.getUint32(0, true), count, vouchers }, cut);
      at += CHUNK_HEAD + size;
    }
  }
  function* steps(): Generator<TraceStep> {
    for (const year of years()) yield* year.steps();
  }
  return { head, years, steps };
}

function yearIn(
  head: TraceHead,
  view: DataView,
  { year, count, vouchers }: Readonly<Record<'year' | 'count' | 'vouchers', number>>,
  cut: () => InputError,
): TracedYear {
  const from = vouchers * sizeOfVoucher;
  const lives = Object.keys(head.steps);
  return {
    year,
    *vouchers() {
      for (let voucher = 0; voucher < vouchers; voucher++) {
        const read = readVoucher(view, 0, { year, voucher }, lives);
        if (!read) throw cut();
        yield read;
      }
    },
    *steps() {
      for (let i = 0; i < count; i++) {
        const life = lives[view.getUint8(from + 18 * count + i)];
        const step = head.steps[String(life)]?.[view.getUint16(from + 12 * count + 2 * i, true)];
        if (life === undefined || step === undefined) throw cut();
        const time = view.getFloat64(from + 8 * i, true);
        const voucher = view.getUint32(from + 8 * count + 4 * i, true);
        const person = view.getUint32(from + 14 * count + 4 * i, true);
        const by = head.people[person - 1];
        if (person > 0 && by === undefined) throw cut();
        yield { year, time, life, voucher, step, ...(by === undefined ? {} : { by }) };
      }
    },
  };
}

function headOf(text: string): TraceHead {
  try {
    return JSON.parse(text) as TraceHead;
  } catch {
    throw new InputError('trace', 'a head that is no JSON', 'a whole trace');
  }
}
