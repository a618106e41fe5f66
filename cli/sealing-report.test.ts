import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMeasurement } from '../reports/index';
import { EXAMPLE_MEASUREMENT, sealingExample } from './generated-sealing';
import { packageRoot } from './paths';

const read = (path: string): string => readFileSync(join(packageRoot(), path), 'utf8');

test('the example is made again from its measurement byte for byte, in both languages', () => {
  const example = sealingExample();
  expect(Object.keys(example)).toHaveLength(4);
  for (const [path, content] of Object.entries(example))
    expect([path, content]).toEqual([path, read(path)]);
  const page = example['reports/examples/sealing/en/sealing.html'] ?? '';
  expect(page).toContain('Inference, not a fact of the source');
  expect(page).toContain('the times of 2013 are unexplained');
  expect(page).not.toMatch(/<script|https?:|times faster/);
});

test('what is no measurement is refused at its place', () => {
  const text = read(EXAMPLE_MEASUREMENT);
  const changed = text.replace('"cores": 2', '"cores": "two"');
  expect(changed).not.toBe(text);
  expect(() => readMeasurement(changed, 'mine.json')).toThrow('mine.json machine cores');
  expect(() => readMeasurement('{', 'mine.json')).toThrow('no JSON');
  expect(() => readMeasurement('{}', 'mine.json')).toThrow('a measurement of sealing');
});
