/**
 * The parts of docs/guide.md that are not written by hand: the code of the examples, and what
 * commands print when they are run in a folder that holds them. A part stands between
 * `<!-- code: FILE -->` or `<!-- run: ARGUMENTS -->` and `<!-- end -->`.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HarnessBug, present } from '../base/assert';
import { packageRoot } from './paths';

/** A file that the guide speaks of: an example with pieces of its text replaced. */
interface Variant {
  readonly of: string;
  readonly with: readonly (readonly [string, string])[];
}

/** Beside the examples: what the guide of scenarios has its reader copy. */
const COUNTY = join('..', '..', 'sim', 'scenarios', 'county.yaml');
const askAgain = "ASK_AGAIN: { actions: post('letters', 'ORDERED') }";

/** What the guide lets its reader change, by the name it is saved under. */
export const guideVariants: Readonly<Record<string, Variant>> = {
  'lost.ts': { of: 'order.ts', with: [['= orders();', '= orders(true);']] },
  'bag.ts': {
    of: 'alternating-bit.ts',
    with: [['= alternatingBit();', "= alternatingBit({ lines: 'bag' });"]],
  },
  'weak.ts': {
    of: 'alternating-bit.ts',
    with: [['= alternatingBit();', "= alternatingBit({ deliveries: 'weak' });"]],
  },
  'broken.ts': { of: 'order.ts', with: [['= orders();', '= orders(;']] },
  'target.ts': { of: 'order.ts', with: [["PARCEL: 'served' }", "PARCEL: 'serves' }"]] },
  'typo.ts': { of: 'order.ts', with: [["does('customer', 'ORDER')", "does('customer', 'ODER')"]] },
  'timer.ts': {
    of: 'order.ts',
    with: [['waiting: { on:', "waiting: { after: { 1000: 'idle' }, on:"]],
  },
  'unbounded.ts': {
    of: 'order.ts',
    with: [
      ['import { createMachine }', 'import { assign, createMachine }'],
      [
        'const customer = createMachine({',
        'const customer = createMachine({ context: { asked: 0 },',
      ],
      [
        askAgain,
        'ASK_AGAIN: { actions: [assign({ asked: ({ context }) => context.asked + 1 }), ' +
          "post('letters', 'ORDERED')] }",
      ],
    ],
  },
  'my-county.yaml': {
    of: COUNTY,
    with: [
      ['name: county', 'name: my county'],
      ['payments: { is: 700,', 'payments: { is: 1400,'],
      ['people: { is: 2, basis: I,', 'people: { is: 1, basis: I,'],
    ],
  },
  'wrong-county.yaml': { of: COUNTY, with: [['payments: { is: 700,', 'payments: { is: -700,']] },
  'my-rules.yaml': {
    of: join('..', '..', 'models', 'rules', 'liaoning-2013.yaml'),
    with: [['queryUnknownTransfers: true', 'queryUnknownTransfers: false']],
  },
  'predicate.ts': {
    of: 'order.ts',
    with: [["parts.customer?.value === 'servedTwice'", "parts.custmer?.value === 'servedTwice'"]],
  },
};

const examplesFolder = (): string => join(packageRoot(), 'docs', 'examples');

/** The text of an example or of a variant of one. */
export function guideFile(name: string): string {
  const variant = guideVariants[name];
  if (!variant) return readFileSync(join(examplesFolder(), name), 'utf8');
  let text = guideFile(variant.of);
  for (const [from, to] of variant.with) {
    if (!text.includes(from)) throw new HarnessBug(`${name}: ${variant.of} has no ${from}`);
    text = text.replace(from, to);
  }
  return text;
}

/** Writes every example and every variant into a folder. */
export function writeGuideFiles(folder: string): void {
  const files = readdirSync(examplesFolder()).filter((name) => name.endsWith('.ts'));
  for (const name of files) copyFileSync(join(examplesFolder(), name), join(folder, name));
  for (const name of Object.keys(guideVariants)) writeFileSync(join(folder, name), guideFile(name));
}

const part = /^<!-- (code|run): (.*?) -->\n[\s\S]*?^<!-- end -->$/gm;

/** The guide with its parts made anew; commands are run by the compiled door, in order. */
export function generatedGuide(guide: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-guide-')));
  try {
    writeGuideFiles(folder);
    return guide.replace(part, (_, kind: string, what: string) => {
      const [language, text] = kind === 'code' ? ['ts', guideFile(what)] : ['', ran(folder, what)];
      return [`<!-- ${kind}: ${what} -->`, `\`\`\`${language}`, text.trimEnd(), '```', END].join(
        '\n',
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const END = '<!-- end -->';

/**
 * `check ./order.ts`, or with keys typed on standard input: `replay x.json --step; keys: n n s`. A
 * number of lines after `; first:` cuts what is shown.
 */
function ran(folder: string, what: string): string {
  const [command = '', ...more] = what.split('; ');
  const option = (name: string): string | undefined =>
    more.find((one) => one.startsWith(`${name}: `))?.slice(name.length + 2);
  const keys = option('keys')?.split(' ');
  const first = option('first');
  const root = packageRoot();
  const args = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, a, b]) => present(a ?? b, 'word'));
  const door = join(root, 'dist', 'cli', 'main.js');
  const { stdout, stderr } = spawnSync(process.execPath, [door, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: keys ? `${keys.map((key) => (key === 'Enter' ? '' : key)).join('\n')}\n` : '',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const lines = `${stdout}${stderr}`.trimEnd().split('\n');
  const shown = first ? [...lines.slice(0, Number(first)), '…'] : lines;
  return [`$ npx countersign ${command}`, ...shown].join('\n');
}
