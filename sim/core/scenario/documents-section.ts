/**
 * What was not published: how many documents of the other kinds there are, how arrivals vary, and
 * the tail of amounts. Left out of a file, a section asks for nothing and changes nothing.
 */
import { z } from 'zod';
import { count, percent, stated } from './facts';

export const documents = z.strictObject({
  authorisedPayments: stated(count(1_000_000)).describe(
    '8202 in the published months, each with its clearing',
  ),
  authorisedPercent: percent.describe('share of a notice that authorised payments draw at most'),
  adjustments: stated(count(100_000)).describe('5253 and 5351 in the published months'),
  quotaChanges: stated(count(100_000)).describe('increments and returns of quota'),
  changePercent: percent.describe('a change, as a share of a notice'),
  amountTail: stated(z.tuple([count(100), z.number().min(1.05).max(10)])).describe(
    'how many in a hundred amounts follow a Pareto tail, and its exponent',
  ),
});

const normal = z.int().min(1).max(2000);
export const arrivals = z.strictObject({
  hours: stated(z.array(count(1000)).length(7)).describe(
    'weights of the hours from 09:00 to 16:00',
  ),
  months: stated(z.array(normal).length(12)).describe('volume of each month, 100 is normal'),
  rush25: stated(normal).describe('from the 21st to the 25th of a month, 100 is normal'),
  monthEnd: stated(normal).describe('the last three days of a month, 100 is normal'),
  quarterEnd: stated(normal).describe('the last week of a quarter, 100 is normal'),
});
