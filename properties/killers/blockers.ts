/**
 * Who can block closing alone: a person who only stops acting, while everybody else and every
 * system does his duty. He steals nothing and forges nothing; the day, the month or the year never
 * closes. Asked of the fairness table, in which each person's turns are withdrawn.
 */
import type { Family, Scope } from '../../models/family';
import { liaoning2013 } from '../../models/rules';
import { assumptionsOf, type Withdrawn, withdraw } from './fairness';
import pinned from './turns-withdrawn.json';

/** A person and one closing sentence that falls when he never acts again. */
export interface Blocker {
  readonly family: string;
  readonly scope: string;
  readonly person: string;
  readonly property: string;
  /** Steps until nothing moves that would help him out. */
  readonly stem: number;
  /** Steps that then go round for ever; 0 where everything rests. */
  readonly loop: number;
}

/** What is said of one closing sentence: who blocks it alone, and who cannot. */
export interface Blocking {
  readonly family: string;
  readonly scope: string;
  readonly property: string;
  readonly blockers: readonly Blocker[];
  /** People who act in this scope and whose idleness it survives. */
  readonly harmless: readonly string[];
}

/**
 * Each person once, with his shortest story: turns are withdrawn group by group, and who blocks in
 * one group blocks all the more when he stops acting in every other too.
 */
function blockersIn(rows: readonly Withdrawn[]): readonly Blocker[] {
  const found = new Map<string, Blocker>();
  for (const { family, scope, of, name, property, lasso } of rows) {
    if (of !== 'person' || !lasso) continue;
    const key = [family, scope, property, name].join('\n');
    const known = found.get(key);
    if (!known || lasso.stem < known.stem)
      found.set(key, { family, scope, person: name, property, ...lasso });
  }
  return [...found.values()];
}

/** Judges a scope anew, once for every person who acts in it; nothing pinned is read. */
export function blockersOf(family: Family, scope: Scope): readonly Blocker[] {
  const people = assumptionsOf(scope.build(liaoning2013)).filter(({ of }) => of === 'person');
  return blockersIn(people.flatMap((person) => withdraw({ family, scope }, person).rows));
}

/** The pinned table by closing sentence, in its order: what the report and the document show. */
export function blockings(): readonly Blocking[] {
  const rows = (pinned as readonly Withdrawn[]).filter(({ of }) => of === 'person');
  const keyOf = ({ family, scope, property }: Withdrawn): string =>
    [family, scope, property].join('\n');
  return [...new Map(rows.map((row) => [keyOf(row), row])).entries()].map(([key, row]) => {
    const own = rows.filter((one) => keyOf(one) === key);
    const blockers = blockersIn(own);
    const people = [...new Set(own.map(({ name }) => name))];
    return {
      family: row.family,
      scope: row.scope,
      property: row.property,
      blockers,
      harmless: people.filter((name) => !blockers.some(({ person }) => person === name)),
    };
  });
}
