/**
 * The example of a sealing report: its pages are made again from the committed measurement, byte
 * for byte; the measurement itself is of one run and is never made again by this.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMeasurement } from '../reports/index';
import { packageRoot } from './paths';
import { sealingFiles } from './sealing-report';

export const EXAMPLE_MEASUREMENT = 'reports/examples/sealing/measurement.json';
const DEVICE_MILLISECONDS = 50;

/** Path from the package's root to content, in both languages. */
export function sealingExample(): Readonly<Record<string, string>> {
  const text = readFileSync(join(packageRoot(), EXAMPLE_MEASUREMENT), 'utf8');
  const measurement = readMeasurement(text, EXAMPLE_MEASUREMENT);
  const found: Record<string, string> = {};
  for (const lang of ['en', 'zh'] as const) {
    const files = sealingFiles(text, measurement, DEVICE_MILLISECONDS, lang);
    for (const [name, content] of Object.entries(files))
      if (name !== 'measurement.json') found[`reports/examples/sealing/${lang}/${name}`] = content;
  }
  return found;
}
