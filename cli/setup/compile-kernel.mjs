/**
 * Compiles the search's kernel and writes its bytes into `check/core/kernel/bytes.ts`: so it
 * travels with the package and runs in a browser. Run by `npm run generate`; equal sources, equal
 * bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const here = join(dirname(fileURLToPath(import.meta.url)), '../../check/core/kernel');
const PAGES_MAX = 65536;
const arguments_ = [
  'assembly/search.ts',
  '--baseDir',
  here,
  '--outFile',
  'search.wasm',
  '-O3',
  '--runtime',
  'stub',
  '--noAssert',
  '--importMemory',
  '--sharedMemory',
  '--initialMemory',
  '1',
  '--maximumMemory',
  String(PAGES_MAX),
  '--enable',
  'threads',
];
let bytes;
const { error, stderr } = await asc.main(arguments_, {
  readFile: (name, base) => {
    try {
      return readFileSync(join(base, name), 'utf8');
    } catch {
      return null;
    }
  },
  writeFile: (_, contents) => {
    bytes = contents;
  },
  listFiles: () => [],
});
if (error) {
  process.stderr.write(`${stderr.toString()}\n`);
  throw error;
}
const text = Buffer.from(bytes)
  .toString('base64')
  .match(/.{1,92}/g);
writeFileSync(
  join(here, 'bytes.ts'),
  `/** The compiled kernel, in base64. Generated from \`assembly/\` by \`npm run generate\`. */
export const kernelBase64 = [
${text.map((line) => `  '${line}',`).join('\n')}
].join('');
`,
);
