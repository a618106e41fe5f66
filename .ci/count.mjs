/**
 * Prints "PASSED FAILED" from Vitest's JSON results, for `.ci/run`. A test file that could not be
 * loaded counts as one failure, and so does a run that failed though every counted test passed, or
 * that left no results: no failure may get lost in the counting.
 * Usage: node .ci/count.mjs RESULTS.json EXIT-CODE-OF-THE-RUN
 */
import { existsSync, readFileSync } from 'node:fs';

const [file, exitCode] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;
if (existsSync(file)) {
  for (const { status, assertionResults } of JSON.parse(readFileSync(file, 'utf8')).testResults) {
    const count = (wanted) => assertionResults.filter((one) => one.status === wanted).length;
    passed += count('passed');
    failed += count('failed');
    skipped += assertionResults.length - count('passed') - count('failed');
    if (status === 'failed' && count('failed') === 0) failed += 1;
  }
}
if (passed + failed === 0 || (exitCode !== '0' && failed === 0)) failed += 1;
process.stderr.write(`Tests: ${passed} passed, ${failed} failed, ${skipped} skipped.\n`);
process.stdout.write(`${passed} ${failed}\n`);
