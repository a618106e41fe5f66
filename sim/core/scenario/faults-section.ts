/**
 * Faults of people, lines, nodes and systems, and the controls against them that are no rule of the
 * workflow: who carries by hand, what stands by. Left out of a file, nothing of it happens;
 * `fullFaults` is what `--weather full` adds.
 */
import { z } from 'zod';
import { type FaultName, faultNames } from '../faults/kinds';
import { percent, some, stated } from './facts';

const on = stated(z.boolean());
export const controls = z.strictObject({
  handCarriage: on.describe('what no line carries is exported and carried by hand'),
  thirdCentre: on.describe('a third centre takes the place of a site that is lost'),
  hotStandby: on.describe('seal system and voucher store have a hot standby'),
  lockOutReset: on.describe('somebody unlocks who mistook his password too often'),
});
export type SwitchName = keyof z.output<typeof controls>;

export const faults = z.strictObject({
  sharePercent: percent.describe('years of a hundred in which a kind of fault is about at all'),
  perYear: stated(some(60)).describe('episodes in twelve months of a kind that is about'),
  hoursMax: stated(some(200)).describe('the longest episode, in hours'),
  strikePercent: percent.describe('messages of a hundred that an episode strikes on its way'),
  repairDays: stated(some(1000)).describe('until what has no spare is mended, in days'),
  switchMinutes: stated(some(10_000)).describe('until a hot standby serves'),
  slowTimes: stated(some(1000)).describe('how much slower a slow line is'),
  only: z
    .array(z.enum(faultNames as readonly [FaultName, ...FaultName[]]))
    .min(1)
    .optional(),
  controls,
});
export type FaultsSection = z.output<typeof faults>;

const assumed = <T>(is: T, because: string) => ({ is, basis: 'I' as const, because });
const NONE = 'no failure of this kind is published';
const isOn = assumed(true, 'the source names the control or implies it');

/** Every kind of fault, each about in two years of three. */
export const fullFaults: FaultsSection = {
  sharePercent: assumed(67, NONE),
  perYear: assumed(4, NONE),
  hoursMax: assumed(30, NONE),
  strikePercent: assumed(60, NONE),
  repairDays: assumed(150, 'what has no spare is procured anew; nobody owes a line its repair'),
  switchMinutes: assumed(30, NONE),
  slowTimes: assumed(40, NONE),
  controls: { handCarriage: isOn, thirdCentre: isOn, hotStandby: isOn, lockOutReset: isOn },
};
