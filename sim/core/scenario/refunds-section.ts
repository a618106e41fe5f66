/**
 * Money that comes back after a payment succeeded: how often, and after how long. Left out of a
 * file, none does.
 */
import { z } from 'zod';
import { count, some, spread, stated } from './facts';

const days = stated(z.tuple([z.number().min(0.01).max(60), spread]));

export const refunds = z.strictObject({
  bouncesPerThousand: stated(count(500)).describe(
    'payments in a thousand that the payee’s bank bounces (退票)',
  ),
  refundsPerThousand: stated(count(500)).describe(
    'payments in a thousand that the payee refunds (退款)',
  ),
  bounceDays: days.describe('days from the transfer to a bounce: the median, and its spread'),
  refundDays: days.describe('days from the transfer to a refund: the median, and its spread'),
  daysMax: stated(some(45)).describe('days after which nothing comes back any more'),
});
