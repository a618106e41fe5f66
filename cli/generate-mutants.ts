/**
 * Writes what became of the generated mutants again, without the other generated files: `ts-node
 * cli/generate-mutants.ts [--all] [family …]`. Families that are not named stay as they are.
 */
import { writeMutation } from './mutation-pool';

const [...words] = process.argv.slice(2);
const named = words.filter((word) => word !== '--all');
void writeMutation(words.includes('--all'), named.length > 0 ? named : undefined, (line) =>
  process.stdout.write(`${line}\n`),
);
