/** Office hours, times of day, and how long systems, lines and the world take. */
import { z } from 'zod';
import { duration, minutes, some, spread, stated, timeOfDay } from './facts';

const shift = z
  .tuple([timeOfDay, timeOfDay])
  .refine(([from, to]) => from < to, 'a shift that ends after it begins');

export const shifts = z.array(shift).min(1).max(8);

export const clock = z.strictObject({
  shifts: stated(shifts).describe('office hours'),
  claimsAt: stated(timeOfDay).describe('when banks begin to claim clearing'),
  cutOff: stated(timeOfDay).describe('after which nothing is claimed that day'),
  reconcileAt: stated(timeOfDay).describe('when books are compared'),
});

export const durations = z.strictObject({
  automatic: duration.describe('a system’s own step'),
  electronicLine: duration.describe('a message on a dedicated line'),
  paperLine: duration.describe('a courier’s way, in office hours'),
  workSpread: stated(spread).describe('how much a piece of work varies'),
  answer: duration.describe('an answer of the payment system'),
  patience: duration.describe('until something is sent again, in office hours'),
  paperPatience: duration.describe('the same on paper'),
});

export const reconciliation = z.strictObject({
  electronic: stated(z.tuple([minutes, minutes, minutes])).describe(
    'work minutes of the desk: to begin, a voucher, a difference',
  ),
  paper: stated(z.tuple([minutes, minutes, minutes])).describe('the same on paper'),
  dueDays: stated(some(60))
    .default({ is: 5, basis: 'I', because: 'no date by which a month must be closed is published' })
    .describe('working days after a month’s last, by which it is closed in time'),
});
