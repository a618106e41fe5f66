/**
 * What every section of a scenario is made of: a parameter with its basis, so that a result can say
 * what was published and what was assumed. A parameter without `is` and `basis` is no parameter.
 */
import { z } from 'zod';

/** A parameter with its basis; an assumption must give its reason. */
export const stated = <T extends z.ZodType>(is: T) =>
  z
    .strictObject({
      is,
      basis: z.enum(['S', 'R', 'C', 'I']),
      because: z.string().min(1).optional(),
    })
    .refine((fact) => fact.basis !== 'I' || fact.because !== undefined, {
      path: ['because'],
      error: 'a reason, since the basis is I (assumed)',
    });

export const count = (max: number) => z.int().min(0).max(max);
export const some = (max: number) => z.int().min(1).max(max);
export const percent = stated(count(100));
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 15:30')
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
export const minutes = z.number().min(0).max(100_000);
/** Standard deviation of a natural logarithm. */
export const spread = z.number().min(0).max(4);
/** Work minutes: a voucher, and each of its detail rows. */
export const work = stated(z.tuple([minutes, minutes]));
/** Median minutes, and the spread of their logarithm. */
export const duration = stated(z.tuple([z.number().min(0.001).max(100_000), spread]));
