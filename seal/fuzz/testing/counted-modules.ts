/**
 * Loads modules with their blocks counted, and everything that they import with them, so that there
 * is one copy of each: what they throw is known by its class in there alone. The sources of the
 * rooms that read, and the packages that parse for them, are counted; everything else of the house
 * is compiled as it is, and other packages are Node's own.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { compileFunction } from 'node:vm';
import { assert, present } from '../../../base/assert';
import { type Block, COUNTER, compiled, counted } from './blocks';

const root = join(__dirname, '..', '..', '..');

/** What takes apart bytes from outside. */
const isCounted = (path: string): boolean =>
  /^(base|models|seal)\//.test(path) && !/\/(testing|fixtures|fuzz|forgeries)\//.test(path);

/** Packages that parse what is handed to them; they are one CommonJS file each. */
const countedPackages: readonly string[] = ['saxes'];

/** Blocks in one run of a reader. The largest document that is read takes a tenth of that. */
const BLOCKS_A_RUN_MAX = 50_000_000;

/** Numbers of blocks; all rooms that read have 2,000. */
export const BLOCKS_MAX = 1 << 14;

/** A reader that goes on and on: counted, so the same input is one on every machine. */
export class RunsOn extends Error {
  override readonly name = 'RunsOn';
}

type ModuleOfAnyKind = Readonly<Record<string, unknown>>;

export class CountedModules {
  private readonly loaded = new Map<string, { exports: ModuleOfAnyKind }>();
  private readonly allBlocks: Block[] = [];
  private readonly allWords = new Set<string>();
  private readonly reached = new Uint32Array(BLOCKS_MAX);
  private left = BLOCKS_A_RUN_MAX;
  private last = 0;

  constructor(private readonly blocksMax = BLOCKS_A_RUN_MAX) {}

  /** The exports of a module of the house, `seal/fuzz/testing/readers.ts`. */
  load(path: string): ModuleOfAnyKind {
    const known = this.loaded.get(path);
    if (known !== undefined) return known.exports;
    return this.evaluate(path, join(root, path), isCounted(path));
  }

  /** A module of this source, counted, which stands nowhere: for tests of what counts. */
  loadSource(path: string, source: string): ModuleOfAnyKind {
    return this.run(path, join(root, path), this.countedCode(path, source));
  }

  private evaluate(path: string, file: string, isCountedHere: boolean): ModuleOfAnyKind {
    const source = readFileSync(file, 'utf8');
    const code = isCountedHere ? this.countedCode(path, source) : compiled(source, path);
    return this.run(path, file, code);
  }

  private countedCode(path: string, source: string): string {
    const { code, blocks, words } = counted(source, path, this.allBlocks.length);
    this.allBlocks.push(...blocks);
    for (const word of words) this.allWords.add(word);
    assert(this.allBlocks.length <= BLOCKS_MAX, 'every block has its count');
    return code;
  }

  private run(path: string, file: string, code: string): ModuleOfAnyKind {
    const own = { exports: {} };
    this.loaded.set(path, own);
    const names = ['exports', 'require', 'module', '__filename', '__dirname', COUNTER];
    const evaluate = compileFunction(code, names, { filename: file });
    const require = (name: string): unknown => this.required(name, file);
    evaluate(own.exports, require, own, file, dirname(file), this.counter);
    return own.exports;
  }

  private required(name: string, from: string): unknown {
    if (name.startsWith('.')) {
      const file = `${join(dirname(from), name)}.ts`;
      if (existsSync(file)) return this.load(relative(root, file).split(sep).join('/'));
    }
    const native = createRequire(from);
    if (!countedPackages.includes(name)) return native(name);
    return this.loaded.get(name)?.exports ?? this.evaluate(name, native.resolve(name), true);
  }

  private readonly counter = (block: number): void => {
    this.reached[block] = (this.reached[block] ?? 0) + 1;
    this.last = block;
    this.left -= 1;
    if (this.left < 0) throw new RunsOn(`more than ${this.blocksMax} blocks`);
  };

  /** Forgets what was reached: before every run. */
  begin(): void {
    this.reached.fill(0, 0, this.allBlocks.length);
    this.left = this.blocksMax;
  }

  /** How often each block was reached since `begin`, by its number. */
  get counts(): Uint32Array {
    return this.reached.subarray(0, this.allBlocks.length);
  }

  /** Whether the run went on beyond its bound, also where the reader caught that. */
  get ranOn(): boolean {
    return this.left < 0;
  }

  /** The block that was reached last. */
  get lastBlock(): Block {
    return present(this.allBlocks[this.last], 'the last block');
  }

  get blocks(): readonly Block[] {
    return this.allBlocks;
  }

  /** Texts that the counted modules spell out, sorted. */
  get words(): readonly string[] {
    assert(this.loaded.size > 0, 'modules are loaded before their words are asked for');
    return [...this.allWords].sort();
  }
}
