/**
 * The fuzzer. An input that reaches a block never reached before, or reaches one more or less often
 * by the bucket, or is answered in a new way, is kept and changed further. Everything follows from
 * seed and number of inputs: what is kept, what is found, and in which order.
 */
import { assert } from '../../../base/assert';
import { streamOf } from '../../../base/streams';
import { sm3 } from '../../sm2';
import { BLOCKS_MAX, type CountedModules } from './counted-modules';
import { changed, type Structure } from './mutate';
import { smallest } from './smaller';
import type { Subject } from './subjects';
import { endsWithin } from './watched';

/** What an input is kept for: nothing at all, a new answer, or a new block or answer. */
export type Guidance = 'nothing' | 'answers' | 'blocks';

export interface FuzzRequest {
  readonly modules: CountedModules;
  readonly seed: string;
  /** Inputs that are tried, beside the samples. */
  readonly times: number;
  readonly guidance?: Guidance;
  /** Inputs are changed as bytes alone, and not in their structure. */
  readonly bytesAlone?: boolean;
}

export interface Finding {
  /** Threw what is no refusal, went on beyond its bound, or gave no answer in time. */
  readonly kind: 'crash' | 'runs on' | 'no answer';
  readonly message: string;
  /** The last block that was reached. */
  readonly block: string;
  /** As small as it was made. */
  readonly bytes: Buffer;
  /** How many inputs had the same kind, message and block. */
  readonly times: number;
}

export interface Fuzzed {
  readonly reader: string;
  readonly tried: number;
  /** Inputs that were kept, the samples first. */
  readonly kept: readonly Buffer[];
  readonly answers: number;
  /** Blocks that were reached, of all that are counted. */
  readonly blocks: number;
  /** Blocks with the buckets of how often. */
  readonly ways: number;
  readonly findings: readonly Finding[];
  /** SM3 of what was kept and found: two runs of one seed have the same. */
  readonly digest: string;
}

/** Inputs that are tried under one watch, and what they may take together. */
const WATCHED = 64;
const WATCH_MS = 60_000;
const KEPT_MAX = 4096;
/** One input in so many is made of a sample, whatever else is kept. */
const SAMPLE_SHARE = 3;
const MESSAGE_MAX = 200;

/** 1, 2, 3, 4-7, 8-15, 16-31, 32-127, 128 and more: which of eight. */
function bucketOf(count: number): number {
  if (count <= 3) return count - 1;
  if (count < 8) return 3;
  if (count < 16) return 4;
  if (count < 32) return 5;
  return count < 128 ? 6 : 7;
}

/** A block with its bucket, or an answer: what an input is kept for. */
type Way = number | string;

interface Kept {
  readonly bytes: Buffer;
  readonly way: Way;
}

/** Fuzzes one reader. */
export function fuzz(subject: Subject, request: FuzzRequest): Fuzzed {
  const run = new Run(subject, request);
  for (const sample of subject.samples) run.begin(sample);
  for (let tried = 0; tried < request.times; ) {
    const until = Math.min(request.times, tried + WATCHED);
    const isEnded = endsWithin(WATCH_MS, () => {
      while (tried < until) {
        tried += 1;
        run.tryNext();
      }
    });
    if (!isEnded) run.noAnswer();
  }
  return run.result();
}

class Run {
  private readonly stream;
  private readonly kept: Kept[] = [];
  /** How many inputs went each way. */
  private readonly answers = new Map<string, number>();
  private readonly ways = new Uint32Array(8 * BLOCKS_MAX);
  private readonly found = new Map<string, Finding>();
  private readonly words: readonly string[];
  private readonly guidance: Guidance;
  private readonly structure: Structure;
  private current: Buffer = Buffer.alloc(0);
  private tried = 0;

  constructor(
    private readonly subject: Subject,
    private readonly request: FuzzRequest,
  ) {
    this.stream = streamOf(request.seed).fork(subject.name);
    this.words = request.modules.words;
    this.guidance = request.guidance ?? 'blocks';
    this.structure = request.bytesAlone === true ? 'none' : subject.structure;
    // Once without counting: tables that are made on first use belong to no input.
    for (const sample of subject.samples) this.attempt(sample);
  }

  /** A sample: kept in any case, and it must be one that does not crash. */
  begin(sample: Buffer): void {
    const { answer = '', finding } = this.attempt(sample);
    assert(finding === undefined, `${this.subject.name}: a sample is a finding`);
    this.kept.push({ bytes: sample, way: this.newWay(answer) ?? answer });
  }

  tryNext(): void {
    const { stream, words } = this;
    this.tried += 1;
    const other = stream.pick(this.kept).bytes;
    this.current = changed(this.next(), this.structure, { stream, other, words });
    const { answer = '', finding } = this.attempt(this.current);
    if (finding !== undefined) {
      this.keepFinding(finding);
      return;
    }
    const way = this.newWay(answer);
    if (way === undefined || this.guidance === 'nothing' || this.kept.length >= KEPT_MAX) return;
    this.kept.push({ bytes: Buffer.from(this.current), way });
  }

  /**
   * A sample, or of two that were kept the one whose way fewer inputs went. What comes of it goes
   * that way too, mostly, so an input that leads nowhere is soon as usual as any other.
   */
  private next(): Buffer {
    const { stream, kept, subject } = this;
    if (stream.chance(1, SAMPLE_SHARE)) return stream.pick(subject.samples);
    const [one, two] = [stream.pick(kept), stream.pick(kept)];
    return this.times(one.way) <= this.times(two.way) ? one.bytes : two.bytes;
  }

  private times = (way: Way): number =>
    (typeof way === 'number' ? this.ways[way] : this.answers.get(way)) ?? 0;

  /** Counts the ways of the input at hand; one that no input went before, blocks first. */
  private newWay(answer: string): Way | undefined {
    let fresh: Way | undefined;
    const { counts } = this.request.modules;
    for (let block = 0; block < counts.length; block++) {
      const count = counts[block] ?? 0;
      if (count === 0) continue;
      const way = 8 * block + bucketOf(count);
      const times = this.ways[way] ?? 0;
      this.ways[way] = times + 1;
      if (times === 0) fresh ??= way;
    }
    const answered = this.answers.get(answer) ?? 0;
    this.answers.set(answer, answered + 1);
    if (this.guidance === 'answers') fresh = undefined;
    return fresh ?? (answered === 0 ? answer : undefined);
  }

  private attempt(bytes: Buffer): { answer?: string; finding?: Omit<Finding, 'times'> } {
    const { modules } = this.request;
    modules.begin();
    let answer: string | undefined;
    let message = 'more blocks than any reader needs';
    try {
      answer = this.subject.answer(bytes);
      if (!modules.ranOn) return { answer };
    } catch (error) {
      if (!modules.ranOn) message = `${error}`.slice(0, MESSAGE_MAX);
    }
    const kind = modules.ranOn ? 'runs on' : 'crash';
    return { finding: { kind, message, block: modules.lastBlock, bytes: Buffer.from(bytes) } };
  }

  /** The input at hand was cut off. It is kept as it is: trying less of it would take as long. */
  noAnswer(): void {
    const block = this.request.modules.lastBlock;
    const message = `nothing within ${WATCH_MS} ms`;
    const bytes = Buffer.from(this.current);
    this.keepFinding({ kind: 'no answer', message, block, bytes });
  }

  private keepFinding(finding: Omit<Finding, 'times'>): void {
    const key = identityOf(finding);
    const known = this.found.get(key);
    this.found.set(key, known ? { ...known, times: known.times + 1 } : { ...finding, times: 1 });
  }

  result(): Fuzzed {
    const { kept, ways } = this;
    const reached = ways.reduce<Set<number>>((all, times, way) => {
      return times > 0 ? all.add(way >> 3) : all;
    }, new Set());
    const findings = [...this.found.values()].map((one) => this.madeSmall(one));
    const all = [...kept.map(({ bytes }) => bytes), ...findings.map(({ bytes }) => bytes)];
    return {
      reader: this.subject.name,
      tried: this.tried,
      kept: kept.map(({ bytes }) => bytes),
      answers: this.answers.size,
      blocks: reached.size,
      ways: ways.reduce((sum, times) => sum + Number(times > 0), 0),
      findings,
      digest: sm3(...all.map((bytes) => sm3(bytes))).toString('hex'),
    };
  }

  private madeSmall(finding: Finding): Finding {
    if (finding.kind !== 'crash') return finding;
    const isSame = (bytes: Buffer): boolean => {
      const again = this.attempt(bytes).finding;
      return again !== undefined && identityOf(again) === identityOf(finding);
    };
    return { ...finding, bytes: smallest(finding.bytes, this.subject.structure, isSame) };
  }
}

/** Values in a message differ from input to input; the finding is the same one. */
const identityOf = ({ kind, message, block }: Omit<Finding, 'times'>): string =>
  `${kind} ${message.replace(/\d+/g, '0')} ${block}`;
