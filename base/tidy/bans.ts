/**
 * What may not be written, and what to write instead. Each ban carries snippets it refuses and one
 * it lets pass, so that no ban can go blind unnoticed. `in: 'code'` looks past comments and
 * strings.
 */

export interface Ban {
  readonly name: string;
  readonly pattern: RegExp;
  readonly in: 'code' | 'text';
  readonly instead: string;
  /** The paths it holds for. */
  readonly where: RegExp;
  readonly refuses: readonly string[];
  readonly passes: string;
}

const everywhere = /./;
const outsideDoorAndBench = /^(?!cli\/|bench\/)/;

export const bans: readonly Ban[] = [
  {
    name: 'unseeded randomness',
    pattern: /\bMath\s*\.\s*random\b/,
    in: 'code',
    instead: 'a named stream of base/streams.ts',
    where: everywhere,
    refuses: ['const x = Math.random();', 'pick(Math .random)'],
    passes: "const said = 'Math.random'; // Math.random",
  },
  {
    name: 'the clock',
    pattern: /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(\(\s*\)|;)|\bperformance\s*\.\s*now\b|\bhrtime\b/,
    in: 'code',
    instead: 'a time handed in as a value (Date.UTC counts it); only cli/ and bench/ see the clock',
    where: outsideDoorAndBench,
    refuses: [
      'const t = Date.now();',
      'return new Date();',
      "new Date('2013-07-01')",
      'performance.now()',
      'process.hrtime()',
    ],
    passes: 'const day = new Date(Date.UTC(2013, 6, 1)); const same = new Date(milliseconds);',
  },
  {
    name: 'the time zone of the machine',
    pattern: /\.\s*([gs]et(FullYear|Month|Date|Day|Hours|Minutes|Timezone\w*)|toLocale\w*)\s*\(/,
    in: 'code',
    instead: 'getUTCFullYear and its like, or a format written out',
    where: outsideDoorAndBench,
    refuses: [
      'day.getDate()',
      'day.setHours(0)',
      'total.toLocaleString()',
      'day.getTimezoneOffset()',
    ],
    passes: 'day.getUTCDate(); map.get(FullYear);',
  },
  {
    name: 'delays in a machine',
    pattern: /\bafter\s*:\s*\{/,
    in: 'code',
    instead: 'an explicit event such as CUT_OFF_REACHED',
    where: /^models\//,
    refuses: ['const s = { after: { 1000: "x" } };'],
    passes: 'const f = (after: number) => ({ before: after });',
  },
  {
    name: 'invoked actors in a machine',
    pattern: /\binvoke\s*:/,
    in: 'code',
    instead: 'a message posted on a line, and its answer as an event',
    where: /^models\//,
    refuses: ['const s = { invoke: { src: "bank" } };'],
    passes: 'const invoked: string = "no";',
  },
  {
    name: 'running actors',
    pattern: /\bcreateActor\b/,
    in: 'code',
    instead: 'initialTransition and transition',
    where: /^models\//,
    refuses: ['createActor(machine).start();'],
    passes: 'const [next] = transition(machine, state, event);',
  },
  {
    name: 'default exports',
    pattern: /^\s*export\s+default\b|\bas\s+default\b/m,
    in: 'code',
    instead: 'a named export',
    where: /^(?!.*\.config\.mts$)/,
    refuses: ['export default 3;', 'export { x as default };'],
    passes: "import fc from 'fast-check';",
  },
  {
    name: 'enums',
    pattern: /\benum\s+[A-Za-z_$]/,
    in: 'code',
    instead: 'a union of string literals',
    where: everywhere,
    refuses: ['enum Colour { Red }', 'export const enum Colour { Red }'],
    passes: 'const kinds = z.enum(["a"]); const enumerated = 1;',
  },
  {
    name: 'promises of later work',
    // The words are put together here so that this file does not refuse itself.
    pattern: new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`),
    in: 'text',
    instead: 'doing it, or a plain sentence about what is not modelled',
    where: everywhere,
    refuses: [`// TO${'DO'} later`, `/* FIX${'ME'} */`],
    passes: '// what is to do at month end',
  },
  {
    name: 'tests left out',
    pattern: /\.\s*(only|skip)\s*\(|\b(xit|xtest|xdescribe|fit|fdescribe)\s*\(/,
    in: 'code',
    instead: 'the test itself; skipIf with a plain sentence where a tool may be absent',
    where: everywhere,
    refuses: ["test.only('x', () => {});", "describe.skip('x', () => {});", "xit('x', f);"],
    passes: "test.skipIf(absent)('x', () => {}); // .only(",
  },
  {
    name: 'printing',
    pattern: /\bconsole\s*\./,
    in: 'code',
    instead: 'returning text; the door prints it',
    where: outsideDoorAndBench,
    refuses: ["console.log('x');", 'console.error(e);'],
    passes: 'const consoleWidth = 80;',
  },
];

/**
 * Folders of somebody's machine: they mean nothing elsewhere and tell what is nobody's business.
 */
export const machinePath = /(?<![\w.~<*-])\/(work|home|root|Users|tmp)\/[\w.-]/;
