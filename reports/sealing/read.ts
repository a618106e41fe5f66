/** A measurement file read again: trusts nothing, and names the place of what is not one. */
import { z } from 'zod';
import { InputError } from '../../base/assert';
import { type SealingMeasurement, sealingStages } from '../../base/sealing-results';

const amount = z.number().nonnegative();
const text = z.string();
const sampled = z.strictObject({ median: amount, p99: amount });
const stages = z.record(z.enum(sealingStages), amount);
const shared = { rows: amount, pages: amount.positive(), notices: amount, signatures: amount };
const password = z.enum(['none', 'batch', 'voucher']);

const measurement = z.strictObject({
  format: z.literal('countersign/sealing/1'),
  size: z.enum(['smoke', 'full']),
  seed: z.number(),
  machine: z.strictObject({
    ...{ processor: text, cores: amount, memoryGibibytes: amount, platform: text, node: text },
    ...{ openssl: text, version: text, loadBefore: amount, loadAfter: amount },
  }),
  rows: z.array(
    z.strictObject({
      ...shared,
      seals: amount,
      password,
      ...{ isCached: z.boolean(), workers: amount, samples: amount, verified: amount },
      ...{ milliseconds: sampled, cpuMilliseconds: amount, stages },
      cpuMillisecondsLeast: amount,
      ...{ pageBytesMax: amount, signedBytesMax: amount },
      memory: z.strictObject({ firstHalf: amount, secondHalf: amount }).optional(),
    }),
  ),
  department: z
    .array(
      z.strictObject({
        ...shared,
        password,
        ...{ passwords: amount, samples: amount, milliseconds: sampled, stages },
        ...{ auditRecords: amount, examineMilliseconds: amount, passwordMebibytes: amount },
      }),
    )
    .min(1),
  peers: z.array(
    z.union([
      z.strictObject({
        ...{ peer: text, version: text },
        signaturesPerSecond: amount.positive(),
        verificationsPerSecond: amount.positive(),
      }),
      z.strictObject({ peer: text, absent: text }),
    ]),
  ),
  rounds: z.array(
    z.strictObject({
      ...{ openssl: amount.positive(), opensslTwice: amount },
      ...{ one: amount, oneByClock: amount, two: amount },
    }),
  ),
  floors: z.array(
    z.strictObject({
      name: z.enum([
        ...(['one thread', 'two threads', 'two threads beside two processes'] as const),
        'processor time of 287 pages',
      ]),
      ...{
        found: amount,
        median: amount,
        target: amount,
        isBelowGood: z.boolean(),
        isMet: z.boolean(),
      },
    }),
  ),
});

/** @throws InputError where the text is no measurement of sealing. */
export function readMeasurement(json: string, place: string): SealingMeasurement {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new InputError(place, 'no JSON', 'a measurement of sealing');
  }
  const read = measurement.safeParse(value);
  // The schema's optional field may be undefined, the type's may only be absent; JSON has none.
  if (read.success) return read.data as SealingMeasurement;
  const issue = read.error.issues[0];
  throw new InputError(
    [place, ...(issue?.path ?? [])].join(' '),
    issue?.message ?? 'another form',
    'a measurement of sealing',
  );
}
