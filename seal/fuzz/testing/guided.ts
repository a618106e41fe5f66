/**
 * The fuzzer. An input that reaches a block never reached before, or reaches one more or less often
 * by the bucket, or is answered in a new way, is kept and changed further. Everything follows from
 * seed and number of inputs: what is kept, what is found, and in which order.
 */
import { assert, present } from '../../../base/assert';
import { streamOf } from '../../../base/streams';
import { sm3 } from '../../sm2';
import type { CountedModules } from './counted-modules';
import { changed, type Structure } from './mutate';
import { smallest } from './smaller';
import { endsWithin } from './watched';

/** A reader whose blocks are counted, with the class of its answer. */
export interface Subject {
  readonly name: string;
  readonly structure: Structure;
  readonly samples: readonly Buffer[];
  /** @throws what is a crash. */
  readonly answer: (bytes: Buffer) => string;
}

/** What an input is kept for: nothing at all, a new answer, or a new block or answer. */
export type Guidance = 'nothing' | 'answers' | 'blocks';

export interface FuzzRequest {
  readonly modules: CountedModules;
  readonly seed: string;
  /** Inputs that are tried, beside the samples. */
  readonly times: number;
  readonly guidance?: Guidance;
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
const MESSAGE_MAX = 200;

/** 1, 2, 3, 4-7, 8-15, 16-31, 32-127, 128 and more, as one bit each. */
function bucketOf(count: number): number {
  if (count <= 3) return 1 << (count - 1);
  if (count < 8) return 8;
  if (count < 16) return 16;
  if (count < 32) return 32;
  return count < 128 ? 64 : 128;
}

interface Kept {
  readonly bytes: Buffer;
  changedTimes: number;
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
  private readonly answers = new Set<string>();
  private readonly seen = new Uint8Array(1 << 14);
  private readonly found = new Map<string, Finding>();
  private readonly words: readonly string[];
  private readonly guidance: Guidance;
  private current: Buffer = Buffer.alloc(0);
  private tried = 0;

  constructor(
    private readonly subject: Subject,
    private readonly request: FuzzRequest,
  ) {
    this.stream = streamOf(request.seed).fork(subject.name);
    this.words = request.modules.words;
    this.guidance = request.guidance ?? 'blocks';
    // Once without counting: tables that are made on first use belong to no input.
    for (const sample of subject.samples) this.attempt(sample);
  }

  /** A sample: kept in any case, and it must be one that does not crash. */
  begin(sample: Buffer): void {
    const { answer, finding } = this.attempt(sample);
    assert(finding === undefined, `${this.subject.name}: a sample is a finding`);
    this.isNew(answer);
    this.kept.push({ bytes: sample, changedTimes: 0 });
  }

  tryNext(): void {
    const { stream, words } = this;
    this.tried += 1;
    const other = stream.pick(this.kept).bytes;
    this.current = changed(this.next(), this.subject.structure, { stream, other, words });
    const { answer, finding } = this.attempt(this.current);
    if (finding !== undefined) {
      this.keepFinding(finding);
      return;
    }
    const isKept = this.isNew(answer) && this.guidance !== 'nothing';
    if (!isKept || this.kept.length >= KEPT_MAX) return;
    this.kept.push({ bytes: Buffer.from(this.current), changedTimes: 0 });
  }

  /** Of two that were kept, the one that was changed less often. */
  private next(): Buffer {
    const [one, two] = [this.stream.pick(this.kept), this.stream.pick(this.kept)];
    const picked = one.changedTimes <= two.changedTimes ? one : two;
    picked.changedTimes += 1;
    return picked.bytes;
  }

  /** Whether a block in a bucket or an answer is new; both count from now on. */
  private isNew(answer: string | undefined): boolean {
    let isNewBlock = false;
    const { counts } = this.request.modules;
    for (let block = 0; block < counts.length; block++) {
      const count = counts[block] ?? 0;
      if (count === 0) continue;
      const bit = bucketOf(count);
      const seen = this.seen[block] ?? 0;
      if ((seen & bit) !== 0) continue;
      this.seen[block] = seen | bit;
      isNewBlock = true;
    }
    const isNewAnswer = answer !== undefined && !this.answers.has(answer);
    if (answer !== undefined) this.answers.add(answer);
    return isNewAnswer || (isNewBlock && this.guidance === 'blocks');
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
    const { reader, kept, seen } = { reader: this.subject.name, kept: this.kept, seen: this.seen };
    const findings = [...this.found.values()].map((one) => this.madeSmall(one));
    const all = [...kept.map(({ bytes }) => bytes), ...findings.map(({ bytes }) => bytes)];
    return {
      reader,
      tried: this.tried,
      kept: kept.map(({ bytes }) => bytes),
      answers: this.answers.size,
      blocks: seen.reduce((sum, bits) => sum + Number(bits > 0), 0),
      ways: seen.reduce((sum, bits) => sum + bitsIn(bits), 0),
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

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left >>= 1) count += left & 1;
  return count;
}

/** How a loaded module of readers becomes subjects. */
export function subjectsOf(modules: CountedModules, path: string): readonly Subject[] {
  // The shape of readers.ts, loaded by its path: the loader cannot know the types of a module.
  const loaded = modules.load(path) as unknown as typeof import('./readers');
  const { readers, answerOf } = loaded;
  return readers.map((reader) => {
    const { name, structure, samples } = reader;
    return { name, structure, samples, answer: (bytes) => answerOf(reader, bytes) };
  });
}

export const READERS = 'seal/fuzz/testing/readers.ts';
export const named = (subjects: readonly Subject[], name: string): Subject =>
  present(
    subjects.find((subject) => subject.name === name),
    `a reader called ${name}`,
  );
