import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { streamOf } from '../../base/streams';
import { calendarOf, DAY_MINUTES } from './calendar';
import { drawWeather, links } from './line-weather';
import { parseScenario } from './scenario';

const file = join(__dirname, '..', 'scenarios', 'liaoning-2013.yaml');
const scenario = parseScenario(readFileSync(file, 'utf8'), 'liaoning-2013.yaml');
const calendar = calendarOf(2013);
const span = { fromDay: 0, toDay: 365, months: 12 };

property.prop([fc.string()])('a storm is over before the calm, and each is told', (seed) => {
  const weather = drawWeather(scenario, calendar, span, streamOf(seed));
  expect(weather.storms.length).toBe(9);
  expect(weather.sentences.length).toBe(10);
  expect(weather.sentences.at(-1)).toMatch(/^From 2013-12-25 on it is calm\.$/);
  for (const storm of weather.storms) {
    expect(storm.from).toBeLessThan(storm.until);
    expect(storm.until).toBeLessThanOrEqual(weather.calmFrom);
    expect(storm.losePercent + storm.duplicatePercent + storm.slowTimes).toBeGreaterThan(1);
    const bank = storm.bank ?? 3;
    expect(weather.over(storm.link, bank, storm.from)).toBeDefined();
  }
  for (const link of links) expect(weather.over(link, 0, weather.calmFrom)).toBeUndefined();
  const again = drawWeather(scenario, calendar, span, streamOf(seed));
  expect(again.sentences).toEqual(weather.sentences);
  expect(weather.calmFrom % DAY_MINUTES).toBe(0);
});
