/**
 * The shape of a scenario as JSON Schema, and its parameters as a list for people. Both are made
 * from the same declarations that read the file; what all values together must keep to (see
 * `contradictionsIn`) is beyond JSON Schema and is said when the file is read.
 */
import { z } from 'zod';
import { shape } from '../scenario';

/** JSON Schema of a scenario as it is written, before times of day become minutes. */
export const scenarioJsonSchema = (): unknown => ({
  title: 'A scenario of a simulation',
  description: 'Every parameter says what it is, on what basis, and why where it is assumed.',
  ...z.toJSONSchema(shape, { io: 'input' }),
});

interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}
/** One parameter: where it stands in the file and what it means. */
export interface Parameter {
  readonly path: string;
  readonly means: string;
}

/** Every stated parameter, in the order of the declarations; lists are named by `[]`. */
export function parametersOf(
  node: Node = scenarioJsonSchema() as Node,
  path = '',
): readonly Parameter[] {
  const { properties, items } = node;
  if (properties?.basis) return [{ path, means: node.description ?? '' }];
  if (items) return parametersOf(items, `${path}[]`);
  return Object.entries(properties ?? {}).flatMap(([name, inner]) =>
    parametersOf(inner, path === '' ? name : `${path}.${name}`),
  );
}
