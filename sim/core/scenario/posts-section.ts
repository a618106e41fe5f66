/** Who works at which post, and how long a voucher and a row take there. */
import { z } from 'zod';
import { minutes, some, spread, stated, work } from './facts';
import { shifts } from './time-section';

/** One of a post's people, by the name of his place there; never a real name. */
const someone = z.strictObject({
  name: z.string().min(1).max(60),
  shifts: stated(shifts).describe('own hours, where they are not the office’s').optional(),
});

const absence = z.strictObject({
  spellsPerYear: stated(z.number().min(0).max(50)).describe('spells away a person and year'),
  days: stated(z.tuple([z.number().min(0.1).max(100), spread])).describe(
    'working days of a spell: the median, and the spread of its logarithm',
  ),
});

const batch = z.strictObject({
  setup: stated(z.tuple([minutes, minutes])).describe(
    'minutes paid once for jobs done one after another: electronically, on paper',
  ),
  most: stated(some(10_000)).describe('jobs that one set-up is good for'),
});

export const posts = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      actors: z.array(z.string().min(1)),
      perBank: z.boolean().default(false),
      people: stated(some(1000)).describe('people at the post'),
      electronic: work.describe('minutes a voucher and a row, electronically'),
      paper: work.describe('minutes a voucher and a row, on paper'),
      staff: z.array(someone).min(1).max(1000).optional(),
      deputies: stated(z.array(z.string().min(1)).min(1).max(8))
        .describe('posts whose people stand in on days when nobody of this one is at work')
        .optional(),
      absence: absence.optional(),
      batch: batch.optional(),
    }),
  )
  .min(1);

export const urgent = z.strictObject({
  percent: stated(z.int().min(0).max(100)).describe(
    'documents of a hundred that every post takes up before others',
  ),
});
