/**
 * Simulated runs that once failed, made small and kept for ever: each must still fail in the same
 * way under the rules it failed under, and must do no harm with every rule in force.
 */
import { z } from 'zod';
import { InputError } from '../base/assert';

const schema = z.strictObject({
  scenario: z.string(),
  /** Parameters set, as `path=value`. */
  settings: z.array(z.string()),
  /** The rules as they were named, such as `liaoning-2013 without payBeforeClear`. */
  rules: z.string(),
  track: z.enum(['electronic', 'paper', 'dual']),
  seed: z.string(),
  months: z.int().min(1),
  /** Documents that are asked for, `year:number` each. */
  only: z.array(z.string().regex(/^\d+:\d+$/)).min(1),
  /** The broken sentence without its numbers. */
  failure: z.string().min(1),
});
export type KeptRun = z.output<typeof schema>;

/** One kept run. @throws ZodError where the text is no such run. */
export const parseKeptRun = (text: string): KeptRun => schema.parse(JSON.parse(text));

/** A run as it is kept: the text of a file in `properties/corpus/simulated/`. */
export const keptRunText = (run: KeptRun): string => `${JSON.stringify(run, null, 2)}\n`;

/** Documents by year, from `year:number` each. @throws InputError where one is no such pair. */
export function onlyFrom(documents: readonly string[]): Readonly<Record<number, number[]>> {
  const only: Record<number, number[]> = {};
  for (const text of documents) {
    const [, year, number] = /^(\d+):(\d+)$/.exec(text) ?? [];
    if (year === undefined) throw new InputError('--only', text, 'YEAR:NUMBER, such as 0:17');
    only[Number(year)] = [...(only[Number(year)] ?? []), Number(number)].sort((a, b) => a - b);
  }
  return only;
}

/** Where the checker has the same sentence: the shortest story there is to be told by it. */
export interface Sentence {
  readonly system: string;
  readonly property: string;
}
const sentences: readonly {
  readonly failure: RegExp;
  readonly on: Readonly<Record<KeptRun['track'], Sentence>>;
}[] = [
  {
    failure: /^payment n was executed n times$/,
    on: {
      electronic: { system: 'direct-payment', property: 'no payment is executed more than once' },
      paper: { system: 'direct-payment', property: 'no payment is executed more than once' },
      dual: { system: 'dual-track', property: 'no payment is executed more than once' },
    },
  },
  ...(
    [
      [/^payment n was cleared n times$/, 'no payment is cleared twice'],
      [/^payment n was cleared before it was paid$/, 'nothing is cleared before it is paid'],
    ] as const
  ).map(([failure, property]) => {
    const one: Sentence = { system: 'clearing-and-refund', property };
    return { failure, on: { electronic: one, paper: one, dual: one } };
  }),
];

/** The checker's system and sentence for a failure; none where it has none. */
export const sentenceOf = (failure: string, track: KeptRun['track']): Sentence | undefined =>
  sentences.find((one) => one.failure.test(failure))?.on[track];
