/**
 * Writes every generated file again with two processes at once: manifests beside the pages. A page
 * that shows a manifest's numbers shows those on disk, so where both change it takes two runs; who
 * checks that nothing changes needs one. Run, compiled, by `npm run check:generated`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parts } from './generate-part';

const ended = parts.map(
  (part) =>
    new Promise<boolean>((done) => {
      const own = [join(__dirname, 'generate.js'), `--part=${part}`];
      spawn(process.execPath, own, { stdio: 'inherit' }).on('close', (code) => done(code === 0));
    }),
);
void Promise.all(ended).then((all) => {
  if (all.includes(false)) process.exitCode = 1;
});
