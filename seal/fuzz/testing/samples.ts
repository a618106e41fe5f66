/**
 * Genuine inputs, kept as files: signatures are random, and a run must be the same from its seed
 * alone. `npm run fuzz:samples` makes them anew after a format has changed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const samplesFolder = join(__dirname, '..', 'samples');

/** The samples of a reader, in the order of their names. */
export const samplesOf = (reader: string): readonly Buffer[] =>
  readdirSync(join(samplesFolder, reader))
    .sort()
    .map((name) => sampleOf(reader, name));

export const sampleOf = (reader: string, name: string): Buffer =>
  readFileSync(join(samplesFolder, reader, name));
