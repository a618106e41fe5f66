/**
 * Two sides of a difference, scope by scope: each checked as `check` does it, then the behaviours
 * of honest people compared both ways. A scope that asks none of the rules that differ is not
 * checked twice: it is the same.
 */
import { InputError, present } from '../base/assert';
import type { BehaviourDifference, DiffResults, ScopeDiff } from '../base/diff-results';
import type { SystemResult } from '../base/results';
import { type Behaviours, behavioursOf } from '../check/core/behaviours';
import { compareScopes } from '../check/core/compare';
import { distinguish } from '../check/core/difference';
import type { SearchOptions } from '../check/core/explore';
import type { Family, Scope } from '../models/family';
import { nearest } from '../models/rules/nearest';
import { noted, rulesAsked } from '../models/rules-read';
import { composeSystem } from '../models/tables/compose-system';
import { checkAll } from './check-run';
import type { Context } from './context';
import type { NamedRules } from './inputs';

/** A system under rules. */
export interface Version {
  readonly family: Family;
  readonly rules: NamedRules;
}

/** What is compared with what, and how each was named on the command line. */
export interface Side {
  readonly before: Version;
  readonly now: Version;
  readonly name: string;
  readonly nameNow: string;
}

export interface DiffRequest {
  readonly sides: readonly Side[];
  readonly scope?: string;
  readonly statesMax: number;
  readonly pairsMax: number;
  readonly search: SearchOptions;
}

type Found = Pick<DiffResults, 'scopes' | 'untouched' | 'onlyBefore' | 'onlyNow'>;

/**
 * Everything in which the sides differ.
 * @throws InputError where no system has the scope that was asked for.
 */
export function differ(context: Context, request: DiffRequest): Found {
  const scopes: ScopeDiff[] = [];
  const untouched: { system: string; scope: string }[] = [];
  const onlyBefore: string[] = [];
  const onlyNow: string[] = [];
  for (const side of request.sides) {
    const [before, now] = [scopesOf(side.before, request), scopesOf(side.now, request)];
    const namesNow = now.map(({ name }) => name);
    for (const scope of before) {
      const other = now.find(({ name }) => name === scope.name);
      if (!other) onlyBefore.push(scope.name);
      else {
        const found = scopeDiff(context, request, side, [scope, other]);
        if (found) scopes.push(found);
        else untouched.push({ system: side.now.family.name, scope: scope.name });
      }
    }
    const namesBefore = before.map(({ name }) => name);
    onlyNow.push(...namesNow.filter((name) => !namesBefore.includes(name)));
  }
  if (scopes.length + untouched.length === 0) throw nothingInCommon(request);
  return { scopes, untouched, onlyBefore, onlyNow };
}

const scopesOf = ({ family }: Version, { scope }: DiffRequest): readonly Scope[] =>
  family.scopes.filter(({ name }) => scope === undefined || name === scope);

function nothingInCommon({ sides, scope }: DiffRequest): InputError {
  const [was, is] = [sides.map(({ before }) => before), sides.map(({ now }) => now)].map(
    (versions) => [...new Set(versions.flatMap(({ family }) => family.scopes.map((s) => s.name)))],
  ) as [string[], string[]];
  const common = was.filter((name) => is.includes(name));
  if (scope !== undefined && common.length > 0) {
    const meant = `${nearest(scope, common)}? One of ${common.join(', ')}`;
    return new InputError('--scope', scope, `a scope of both: ${meant}`);
  }
  const found = `scopes ${was.join(', ')} beside ${is.join(', ')}`;
  return new InputError('diff', found, 'systems that have a scope in common');
}

/** Undefined where the scope asks none of the rules that differ. */
function scopeDiff(
  context: Context,
  request: DiffRequest,
  side: Side,
  [scope, scopeNow]: readonly [Scope, Scope],
): ScopeDiff | undefined {
  const rules = noted(side.before.rules.rules);
  const version: Version = { ...side.before, rules: { ...side.before.rules, rules } };
  const before = checked(context, request, version, side.name, scope);
  const given = side.now.rules.rules;
  const isOneSystem = side.before.family === side.now.family;
  if (isOneSystem && rulesAsked(rules).every((name) => rules[name] === given[name]))
    return undefined;
  const now = checked(context, request, side.now, side.nameNow, scopeNow);
  const people = side.before.family.principals(rules);
  const known = people.flatMap(({ name, accounts = [] }) => [name, ...accounts]);
  const [was, is] = [behaviours(side.before, scope), behaviours(side.now, scopeNow)];
  return {
    ...compareScopes(before, now, known),
    behaviours: {
      added: ownBehaviour(is, was, request.pairsMax),
      removed: ownBehaviour(was, is, request.pairsMax),
    },
  };
}

function checked(
  context: Context,
  { statesMax, search }: DiffRequest,
  { family, rules }: Version,
  name: string,
  scope: Scope,
): SystemResult {
  const request = { families: [family], names: [name], rules, scope: scope.name };
  const [result] = checkAll(context, { ...request, statesMax, search });
  return present(result, `the result of ${scope.name}`);
}

/** What honest people can do, faults and the world's answers included. */
const behaviours = ({ rules }: Version, scope: Scope): Behaviours =>
  behavioursOf(composeSystem(scope.build(rules.rules)));

/** The shortest behaviour of `here` alone, as it is told. */
function ownBehaviour(here: Behaviours, there: Behaviours, pairsMax: number): BehaviourDifference {
  const found = distinguish(here, there, { pairsMax });
  return found.kind === 'found' ? { kind: 'found', steps: here.told(found.hops) } : found;
}
