/**
 * One machine as a whole system, for `countersign check` and `countersign paths`: each event of its
 * alphabet is a step of the world's, taken wherever the machine accepts it.
 */
import type { Property } from '../../base/property';
import type { Life, System } from '../../models/system';

/** A system of one part, called `machine`, and what shall be true of it. */
export const systemOfLife = (life: Life, properties: readonly Property[] = []): System => ({
  name: life.name,
  scope: 'alone',
  groups: [
    {
      name: life.name,
      replicas: 1,
      parts: [{ name: 'machine', life }],
      lines: [],
      steps: life.alphabet.map((event) => ({
        name: Object.values(event).map(text).join(' '),
        actor: 'environment',
        kind: 'answer',
        does: [{ part: 'machine', event }],
      })),
    },
  ],
  counters: [],
  properties,
});

const text = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
