/**
 * All cells of one scope. A rule that nobody asked has none; a pair has one only where each of its
 * rules is asked with the other switched, where the two together are another system than either
 * alone, and for the outcomes that neither alone breaks. What is pinned under the same content is
 * taken from there.
 */
import type { SystemResult } from '../../base/results';
import { checkScope } from '../../check/core/check-scope';
import { Digest } from '../../check/core/content';
import type { Family, Scope } from '../../models/family';
import { contradictions, liaoning2013, type RuleName, ruleNames } from '../../models/rules';
import {
  askedOf,
  type CellQuestion,
  fallenIn,
  isAskedForTwo,
  judgeCell,
  outcomesOf,
  STATES_JUDGED_MAX,
  shrunkIn,
  withSwitched,
} from './judge-cell';
import type { Asked, Cell, Fallen, ScopeCells } from './matrix';
import { type ScopeContent, scopeContent } from './scope-content';

/** A cell as it is asked for, before anybody judges it. */
export interface CellContent {
  readonly switched: readonly RuleName[];
  readonly content: string;
}

/** The scope's contents, each composed once when it is first asked for. */
export class Contents {
  private readonly known = new Map<string, ScopeContent>();

  constructor(
    readonly family: Family,
    readonly scope: Scope,
  ) {}

  /** With these rules switched; undefined where such rules contradict each other. */
  of(...names: readonly RuleName[]): ScopeContent | undefined {
    const key = names.join();
    const found = this.known.get(key);
    if (found) return found;
    const rules = withSwitched(liaoning2013, names);
    if (contradictions(rules).length > 0) return undefined;
    const content = scopeContent(this.family, this.scope, rules);
    this.known.set(key, content);
    return content;
  }

  get intact(): ScopeContent {
    return this.of() as ScopeContent;
  }

  /** The scope with one rule switched: as it is where nobody asks the rule. */
  alone(rule: RuleName): ScopeContent | undefined {
    return this.intact.read.has(rule) ? this.of(rule) : this.intact;
  }

  /** The cell of one rule, where it makes a difference. */
  single(rule: RuleName): CellContent | undefined {
    const { content } = this.intact;
    const off = this.alone(rule)?.content ?? content;
    if (off === content) return undefined;
    const how = isAskedForTwo({ scope: this.scope, switched: [rule] }) ? ['two persons'] : [];
    return { switched: [rule], content: joined(...how, content, off) };
  }

  /** The cell of a pair, where it is another system than either alone. */
  pair(one: RuleName, other: RuleName): CellContent | undefined {
    const [first, second] = [this.alone(one), this.alone(other)];
    if (!first?.read.has(other) || !second?.read.has(one)) return undefined;
    const both = this.of(one, other)?.content;
    const known = [this.intact.content, first.content, second.content];
    if (both === undefined || known.includes(both)) return undefined;
    return { switched: [one, other], content: joined(...known, both) };
  }
}

/** Changed with what cells say of a content, so that all are judged again. */
const HOW = 'findings by whoever they are within';

function joined(...contents: readonly string[]): string {
  const digest = new Digest();
  digest.text(HOW);
  for (const content of contents) digest.text(content);
  return digest.toString();
}

/** The pairs of rules, each once, in their written order. */
export const pairsOfRules = (): readonly (readonly [RuleName, RuleName])[] =>
  ruleNames.flatMap((one, i) => ruleNames.slice(i + 1).map((other) => [one, other] as const));

/** Sentences of which neither rule alone says already that they do not hold. */
export function leftForPair(scope: Scope, alone: readonly (Cell | undefined)[]): readonly string[] {
  const gone = new Set(
    alone.flatMap((cell) => cell?.fallen.flatMap((row) => (row.finding ? [] : row.property)) ?? []),
  );
  return outcomesOf(scope, false).filter((name) => !gone.has(name));
}

/** What a pair breaks that neither of its rules breaks alone. */
export function furtherOf(
  fallen: readonly Fallen[],
  alone: readonly (Cell | undefined)[],
): readonly Fallen[] {
  const known = alone.flatMap((cell) => cell?.fallen ?? []);
  const members = ({ finding }: Fallen): readonly string[] => finding?.split(' with ') ?? [];
  return fallen.filter(
    (row) =>
      !known.some(
        (one) =>
          one.property === row.property &&
          (one.finding === undefined) === (row.finding === undefined) &&
          members(one).every((member) => members(row).includes(member)),
      ),
  );
}

export interface Judged {
  readonly cells: ScopeCells;
  /** Cells that had to be judged; the others stood in what was pinned. */
  readonly judged: number;
}

/** Judges a scope's cells, but for those that `pinned` has under the same content. */
export function scopeCells(family: Family, scope: Scope, pinned: ScopeCells | undefined): Judged {
  const contents = new Contents(family, scope);
  const { content, read } = contents.intact;
  const isSame = pinned?.content === content;
  const states = isSame ? pinned.states : statesOf(family, scope);
  const asked = askedOf(states);
  const kept = new Map(
    isSame && pinned.asked === asked ? pinned.cells.map((cell) => [keyOfCell(cell), cell]) : [],
  );
  let intact: SystemResult | undefined;
  let judged = 0;
  const ask = (cell: CellContent, more: Pick<CellQuestion, 'only'>): Cell => {
    const known = kept.get(keyOfCell(cell));
    if (known) return known;
    const question = { family, scope, asked, ...more };
    intact ??= judgeCell({ family, scope, asked, switched: [] });
    judged++;
    const result = judgeCell({ ...question, switched: cell.switched });
    const fallen = fallenIn(result, intact);
    if (!isAskedForTwo({ scope, switched: cell.switched })) return { ...cell, fallen };
    return { ...cell, fallen, shrunk: shrunkIn(result, intact) };
  };
  const cells = asked === 'nothing' ? [] : allCells(contents, asked, ask);
  const where = { family: family.name, scope: scope.name };
  const names = ruleNames.filter((rule) => read.has(rule));
  return { cells: { ...where, content, states, read: names, asked, cells }, judged };
}

function allCells(
  contents: Contents,
  asked: Asked,
  ask: (cell: CellContent, more: Pick<CellQuestion, 'only'>) => Cell,
): readonly Cell[] {
  const { scope } = contents;
  const singles = new Map<RuleName, Cell>();
  for (const rule of ruleNames) {
    const cell = contents.single(rule);
    if (!cell) continue;
    singles.set(rule, ask(cell, asked === 'all' ? {} : { only: outcomesOf(scope, true) }));
  }
  if (asked !== 'all') return [...singles.values()];
  const pairs = pairsOfRules().flatMap(([one, other]): readonly Cell[] => {
    const alone = [singles.get(one), singles.get(other)];
    const only = leftForPair(scope, alone);
    const cell = only.length > 0 ? contents.pair(one, other) : undefined;
    if (!cell) return [];
    const { fallen, ...rest } = ask(cell, { only });
    return [{ ...rest, fallen: furtherOf(fallen, alone) }];
  });
  return [...singles.values(), ...pairs];
}

export const keyOfCell = ({ switched, content }: CellContent): string => `${switched} ${content}`;

function statesOf(family: Family, scope: Scope): number {
  const options = { statesMax: STATES_JUDGED_MAX + 1, commandFor: () => '' };
  const only = scope.kind === 'coalitions' ? {} : { only: [] };
  return checkScope(family, scope, liaoning2013, { ...options, ...only }).states;
}

const row = (value: object): string => JSON.stringify(value);

/** The file's text: a line a cell and a line a sentence that falls, so that a diff reads well. */
export function matrixText(matrix: readonly ScopeCells[]): string {
  const rows = (name: string, all: readonly object[]): string =>
    `"${name}":[${all.map((one) => `\n    ${row(one)}`).join(',')}]`;
  const cellText = ({ fallen, shrunk, ...cell }: Cell): string =>
    `   ${[
      row(cell).slice(0, -1),
      rows('fallen', fallen),
      ...(shrunk ? [rows('shrunk', shrunk)] : []),
    ].join(',')}}`;
  const scopeText = ({ cells, ...scope }: ScopeCells): string =>
    ` ${row(scope).slice(0, -1)},"cells":[\n${cells.map(cellText).join(',\n')}]}`;
  return `[\n${matrix.map(scopeText).join(',\n')}\n]\n`;
}
