/**
 * A scope under attack, walked: with nobody deviating, then once for every coalition of one. What
 * somebody inside an executing party, or somebody trusted, reaches alone is a finding and breaks
 * nothing; what anybody else reaches does.
 */
import { canonical } from '../../base/canonical';
import type { VerdictWord } from '../../base/results';
import {
  coalitionLabel,
  coalitionsOfOne,
  credentialLabel,
  credentialsOf,
} from '../../models/adversary';
import type { Coalition, Family, Principal, Scope } from '../../models/family';
import type { Rules } from '../../models/rules';
import type { System } from '../../models/system';
import { type Walk, walk } from './walk';

export interface WalkedCoalitions {
  /** Sums over the distinct systems that coalitions make of the scope; levels of the deepest. */
  readonly states: number;
  readonly transitions: number;
  readonly levels: number;
  readonly verdicts: Readonly<Record<string, VerdictWord>>;
  readonly findings: readonly {
    readonly coalition: readonly string[];
    readonly property: string;
    readonly steps: number;
  }[];
}

interface Run {
  readonly coalition: readonly string[];
  readonly person: Principal | undefined;
  readonly walked: Walk;
}

const isFound = ({ person }: Run): boolean =>
  person !== undefined && (person.side === 'executing' || person.trusted !== undefined);

/** Walks every coalition of one; a person who alone breaks everything needs nobody's credential. */
export function walkCoalitions(family: Family, scope: Scope, rules: Rules): WalkedCoalitions {
  const principals = family.principals(rules);
  const known = new Map<string, Walk>();
  const walkOf = (coalition?: Coalition): Walk => {
    const system = scope.build(rules, coalition ? { coalition } : {});
    const text = declarations(system);
    const walked = known.get(text) ?? walk(system);
    known.set(text, walked);
    return walked;
  };
  const nobody: Run = { coalition: [], person: undefined, walked: walkOf() };
  const nevers = scope.build(rules).properties.filter(({ kind }) => kind === 'never');
  const runs = [nobody];
  const needsNobody = new Set<string>();
  const everybody = principals.map(({ name }) => name);
  const suspects = { persons: everybody, credentials: credentialsOf(principals) };
  const all = declarations(scope.build(rules, { suspects }));
  const byPerson = new Map<string, Walk>();
  for (const coalition of coalitionsOfOne(principals)) {
    const [alone = ''] = coalition.persons;
    if (needsNobody.has(alone)) continue;
    // Where no declaration names the credential, nothing can be done with it.
    const { stolen } = coalition;
    const opens = stolen !== undefined && all.includes(`"${credentialLabel(stolen)}"`);
    const walked = (!opens && stolen && byPerson.get(alone)) || walkOf(coalition);
    byPerson.set(alone, byPerson.get(alone) ?? walked);
    const person = principals.find(({ name }) => name === alone);
    runs.push({ coalition: coalitionLabel(coalition), person, walked });
    const breaksAll = nevers.every(({ name }) => walked.verdicts[name] === 'violated');
    if (!coalition.stolen && breaksAll) needsNobody.add(alone);
  }
  const distinct = [...known.values()];
  return {
    states: distinct.reduce((sum, { states }) => sum + states, 0),
    transitions: distinct.reduce((sum, { transitions }) => sum + transitions, 0),
    levels: Math.max(...distinct.map(({ levels }) => levels)),
    verdicts: joined(runs.filter((run) => !isFound(run))),
    findings: findings(runs.filter(isFound), nobody, nevers),
  };
}

/** Everything that is declared, but for functions: they answer under the reason they give. */
const declarations = ({ groups }: System): string =>
  JSON.stringify(
    groups.map(({ steps, lines, parts }) => ({
      steps,
      lines,
      alphabets: parts.map(({ life }) => life.alphabet),
    })),
  );

function joined(runs: readonly Run[]): WalkedCoalitions['verdicts'] {
  const [first, ...others] = runs.map(({ walked }) => walked.verdicts);
  const isWitness = (word: VerdictWord): boolean => /witnessed/.test(word);
  return Object.fromEntries(
    Object.entries(first as Walk['verdicts']).map(([name, word]) => {
      const isViolated = others.some((verdicts) => verdicts[name] === 'violated');
      return [name, isViolated && !isWitness(word) ? 'violated' : word];
    }),
  );
}

function findings(
  runs: readonly Run[],
  nobody: Run,
  nevers: System['properties'],
): WalkedCoalitions['findings'] {
  const found = new Map<string, WalkedCoalitions['findings'][number]>();
  for (const { coalition, person, walked } of runs)
    for (const { name: property } of nevers) {
      const steps = walked.strikesAfter[property];
      const key = `${person?.name} ${property}`;
      if (steps === undefined || nobody.walked.strikesAfter[property] !== undefined) continue;
      if (!found.has(key)) found.set(key, { coalition, property, steps });
    }
  return [...found.values()].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
}
