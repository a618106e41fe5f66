/**
 * Writes the control matrix again and nothing else: `npm run generate:matrix`, of every cell with
 * `-- --all`. `npm run generate -- --matrix` writes the rest too.
 */
import { writeMatrix } from './matrix-pool';

const began = performance.now();
const tell = (line: string): boolean => process.stdout.write(`${line}\n`);
void writeMatrix(process.argv.includes('--all'), tell).then(() =>
  tell(`${((performance.now() - began) / 1000).toFixed(0)} s`),
);
