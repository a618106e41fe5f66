/**
 * The published schema of XES (IEEE 1849, `xes.xsd`) as data, and a judge that knows nothing of our
 * writer: which elements may stand where and in which order, which attributes each must have, and
 * how their values are spelt. For tests.
 */
import { SaxesParser } from 'saxes';

const NAME = /^[A-Za-z_:][\w:.-]*$/;
const NCNAME = /^[A-Za-z_][\w.-]*$/;
const TOKEN = /^\S+( \S+)*$/;
const DATE_TIME = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;
const DOUBLE = /^([+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|[+-]?INF|NaN)$/;

const attributables = ['string', 'date', 'int', 'float', 'boolean', 'id', 'list'] as const;

interface ElementSpec {
  /** Children by rank: a child never stands before one of a lower rank. */
  readonly children: readonly (readonly string[])[];
  readonly required: Readonly<Record<string, RegExp>>;
  readonly optional?: Readonly<Record<string, RegExp>>;
}
const typed = (value: RegExp): ElementSpec => ({
  children: [attributables],
  required: { key: NAME, value },
});
const specs: Readonly<Record<string, ElementSpec>> = {
  log: {
    children: [['extension'], ['global'], ['classifier'], attributables, ['trace'], ['event']],
    required: { 'xes.version': /^\d+(\.\d+)?$/ },
    optional: { 'xes.features': TOKEN },
  },
  extension: { children: [], required: { name: NCNAME, prefix: NCNAME, uri: /^\S+$/ } },
  global: { children: [attributables], required: {}, optional: { scope: NCNAME } },
  classifier: {
    children: [],
    required: { name: NCNAME, keys: TOKEN },
    optional: { scope: NCNAME },
  },
  trace: { children: [attributables, ['event']], required: {} },
  event: { children: [attributables], required: {} },
  string: typed(/^/),
  date: typed(DATE_TIME),
  int: typed(/^[+-]?\d{1,19}$/),
  float: typed(DOUBLE),
  boolean: typed(/^(true|false|1|0)$/),
  id: typed(/^/),
};

/** Everything in which a text is no log by the schema; keys of one container are unique too. */
export function schemaErrors(text: string): readonly string[] {
  const errors: string[] = [];
  const open: { readonly name: string; rank: number; readonly keys: Set<string> }[] = [];
  const parser = new SaxesParser({ xmlns: false, position: true });
  const say = (what: string): void => void errors.push(`line ${parser.line}: ${what}`);
  parser.on('error', (error) => say(error.message));
  parser.on('text', (some) => {
    if (some.trim() !== '') say(`text ${some.trim()}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const outside = open.at(-1);
    const spec = specs[name];
    if (!spec) return say(`element ${name}`);
    const rank = outside
      ? (specs[outside.name]?.children.findIndex((names) => names.includes(name)) ?? -1)
      : 0;
    if (!outside && name !== 'log') say(`${name} as root`);
    if (rank < 0) say(`${name} within ${outside?.name}`);
    if (outside && rank < outside.rank) say(`${name} too late within ${outside.name}`);
    if (outside) outside.rank = rank;
    const allowed = { ...spec.required, ...spec.optional };
    for (const [key, value] of Object.entries(attributes as Record<string, string>)) {
      if (!allowed[key]) say(`attribute ${key} of ${name}`);
      else if (!allowed[key].test(value)) say(`${key} of ${name}: ${value}`);
    }
    for (const key of Object.keys(spec.required))
      if (!(key in attributes)) say(`${name} without ${key}`);
    const key = (attributes as Record<string, string>).key;
    if (outside && key !== undefined) {
      if (outside.keys.has(key)) say(`${key} twice within ${outside.name}`);
      outside.keys.add(key);
    }
    open.push({ name, rank: 0, keys: new Set() });
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return errors;
}
