/** What goes wrong by chance: misfortunes of people and of the world, storms on the lines. */
import { z } from 'zod';
import { count, percent, some, stated } from './facts';

export const misfortunes = stated(z.record(z.string(), count(500))).describe(
  'unfavourable steps a thousand opportunities, by the budget of the model',
);

export const weather = z.strictObject({
  stormsPerYear: stated(count(1000)).describe('storms drawn in twelve months'),
  daysMax: stated(some(60)).describe('the longest storm in days'),
  losePercentMax: percent.describe('messages lost in the worst storm'),
  duplicatePercentMax: percent.describe('messages doubled in the worst storm'),
  slowTimesMax: stated(some(10_000)).describe('how much slower a line is at worst'),
  calmDays: stated(count(60)).describe('last working days of a run without misfortune'),
});
