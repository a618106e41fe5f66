/** All benches from the sources: `--smoke` (the default) or `--full`; JSON on standard output. */
import { benches } from './all';

async function main(): Promise<void> {
  const size = process.argv.includes('--full') ? 'full' : 'smoke';
  const found: Record<string, unknown> = {};
  for (const [name, bench] of Object.entries(benches)) found[name] = await bench({ size });
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
}

void main();
