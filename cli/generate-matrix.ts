/**
 * Writes the control matrix again and nothing else: `npm run generate:matrix`, of every cell with
 * `-- --all`, of some systems alone with their names (`-- detection quota-change`). `npm run
 * generate -- --matrix` writes the rest too.
 */
import { writeMatrix } from './matrix-pool';

const began = performance.now();
const tell = (line: string): boolean => process.stdout.write(`${line}\n`);
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
void writeMatrix(process.argv.includes('--all'), tell, only).then(() =>
  tell(`${((performance.now() - began) / 1000).toFixed(0)} s`),
);
