/** Who works at which post, and how long a voucher and a row take there. */
import { z } from 'zod';
import { some, stated, work } from './facts';

export const posts = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      actors: z.array(z.string().min(1)),
      perBank: z.boolean().default(false),
      people: stated(some(1000)).describe('people at the post'),
      electronic: work.describe('minutes a voucher and a row, electronically'),
      paper: work.describe('minutes a voucher and a row, on paper'),
    }),
  )
  .min(1);
