/**
 * The plan of the house: its rooms, who may import whom, how long things may be, and what is let
 * off with a reason. A room may import itself; an arrow missing here is a wall. Reports may look at
 * other rooms' types, never run them.
 */

export const rooms = [
  'base',
  'models',
  'check',
  'sim',
  'seal',
  'properties',
  'reports',
  'bench',
  'cli',
] as const;

export type Room = (typeof rooms)[number];

/** What each room may import besides itself. */
export const arrows: Readonly<Record<Room, readonly Room[]>> = {
  base: [],
  models: ['base'],
  check: ['base', 'models'],
  sim: ['base', 'models'],
  seal: ['base', 'models'],
  properties: ['base', 'models', 'check', 'sim', 'seal'],
  reports: ['base'],
  bench: ['base', 'models', 'check', 'sim', 'seal', 'properties', 'reports'],
  cli: ['base', 'models', 'check', 'sim', 'seal', 'properties', 'reports', 'bench'],
};

/** Rooms whose types reports may name, so that a result has one shape from the wing to the page. */
export const typesForReports: readonly Room[] = ['models', 'check', 'sim', 'seal', 'properties'];

/**
 * Walls inside a room: a file whose path starts with `from` imports nothing whose path starts with
 * `to`.
 */
export const walls: readonly {
  readonly from: RegExp;
  readonly to: RegExp;
  readonly why: string;
}[] = [
  {
    from: /^models\/(finance|unit|bank|central-bank|paper)\//,
    to: /^models\/(tables|systems)\//,
    why: 'a life cycle knows neither its table nor the systems it lives in',
  },
  {
    from: /^models\/tables\//,
    to: /^models\/(systems|finance|unit|bank|central-bank|paper)\//,
    why: 'a table is made of any machine; it names none',
  },
  {
    from: /^check\/core\//,
    to: /^check\/(?!core\/)/,
    why: 'the core of the checker stands alone and runs in a browser',
  },
  {
    from: /^sim\/core\//,
    to: /^sim\/(?!core\/)/,
    why: 'the core of the simulator stands alone and runs in a browser',
  },
];

/**
 * Where nothing of Node may be imported, so that these rooms run in a browser too. Tests are let
 * off.
 */
export const roomsWithoutNode = /^(base|models|check\/core|sim\/core)\//;

export const limits = { lineColumns: 100, functionLines: 70, fileLines: 250 } as const;

export type Rule = 'line length' | 'function length' | 'file length' | 'arrow' | `ban: ${string}`;

/**
 * A file let off one rule. One that is no longer needed fails the test, so the list only holds what
 * is true.
 */
export interface Exemption {
  readonly path: RegExp;
  readonly rule: Rule;
  readonly reason: string;
}

export const exemptions: readonly Exemption[] = [
  {
    path: /^base\/catalogue\/(en|zh)\//,
    rule: 'line length',
    reason: 'a sentence of the catalogue stays on one line, beside its key',
  },
];
