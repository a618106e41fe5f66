/**
 * How a province goes from paper to electronic vouchers, and back for a day. Left out of a file,
 * all
 * go live at once and nothing falls back.
 */
import { z } from 'zod';
import { count, stated } from './facts';

export const rollOut = z.strictObject({
  paperPayments: stated(count(100_000)).describe(
    'direct payments on paper of banks that have not joined yet, beside the published ones',
  ),
  fallbackDaysPerYear: stated(count(200)).describe(
    'working days on which electronic lines are down and, on both tracks, paper may be declared',
  ),
});
