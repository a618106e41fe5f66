/** The file that `countersign bench checker --curve --out` writes, read strictly for a report. */
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { InputError } from '../base/assert';
import type { CurvePoint } from '../base/results';
import type { Report } from '../reports/index';
import { readJson } from './files';

const expected = 'a file of countersign bench checker --curve --out';
const positive = z.number().positive();
const schema = z.object({
  curve: z
    .array(
      z.object({
        size: z.string(),
        states: positive,
        milliseconds: positive,
        bytesPerState: positive,
      }),
    )
    .min(1),
});

/** @throws InputError where the file is not one of the bench's. */
export function readCurve(path: string): readonly CurvePoint[] {
  const parsed = schema.safeParse(readJson(path, expected));
  if (parsed.success) return parsed.data.curve;
  const issue = parsed.error.issues[0];
  const place = `${path}: ${issue?.path.map(String).join('.') || 'the top'}`;
  throw new InputError(place, issue?.message ?? 'another shape', expected);
}

/** The report with a curve among its timings; a report without timings gets no others. */
export function withCurve(report: Report, curve: readonly CurvePoint[]): Report {
  const { node } = process.versions;
  const none = { node, cores: availableParallelism(), stages: [], sealing: [] };
  return { ...report, timings: { ...(report.timings ?? none), curve } };
}
