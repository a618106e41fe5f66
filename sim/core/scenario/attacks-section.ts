/**
 * Attacks that succeed: single persons who, as the checker finds, can have money go where nobody
 * asked for it. Left out of a file, nobody does it.
 */
import { z } from 'zod';
import { pointNames } from '../attacks/points';
import { count, stated } from './facts';

/** The desks of the system `detection`, by its parts. */
export const deskNames = [
  'statement desk',
  'desk of the unit',
  'reconciliation desk of the bank',
  'desk of the central bank',
  'business audit',
  'operations audit',
] as const;
export type DeskName = (typeof deskNames)[number];

export const attacks = z.strictObject({
  perThousand: stated(count(1000)).describe('payments of a thousand that are attacked'),
  deskDays: stated(
    z.strictObject(
      Object.fromEntries(deskNames.map((desk) => [desk, count(250)])) as Record<
        DeskName,
        ReturnType<typeof count>
      >,
    ),
  ).describe('working days until the evening on which each desk of `detection` looks'),
  only: z
    .array(z.enum(pointNames as [string, ...string[]]))
    .min(1)
    .optional(),
});
export type AttacksSection = z.output<typeof attacks>;
