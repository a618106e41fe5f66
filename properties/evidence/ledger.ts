/**
 * The evidence ledger: from each sentence of the source to its control, its rules, the sentences
 * that fall without them, the wrong machines that break the same sentences, and the states that the
 * verdicts rest on. Rules of another basis follow, each by itself. Computed from the killers'
 * tables; what no sentence needs says so.
 */
import type { EvidenceRow, Rested } from '../../base/evidence-results';
import { type RuleName, ruleInfos, ruleNames } from '../../models/rules';
import { idleRules } from '../killers/explained';
import { controlMatrix, rulesOff } from '../killers/matrix';
import { mutants } from '../killers/mutants';
import { type Demand, demands } from './controls';

const KILLER_TESTS = [
  'properties/killers/control-matrix.test.ts',
  'properties/killers/killers.test.ts',
] as const;

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** Scopes in which one of the rules breaks a sentence, or a pair with it does. */
function scopesOf(rules: readonly string[], families: readonly string[]): readonly Rested[] {
  return controlMatrix
    .filter(
      ({ family, cells }) =>
        families.includes(family) ||
        cells.some(
          ({ switched, fallen, shrunk = [] }) =>
            fallen.length + shrunk.length > 0 && switched.some((rule) => rules.includes(rule)),
        ),
    )
    .map(({ family, scope, states }) => ({ system: family, scope, states }));
}

function rowOf({ control, sentence, basis, notModelled, ...demand }: Demand): EvidenceRow {
  const named = { control, sentence, basis: basis ?? 'S' };
  const nothing = { rules: [], properties: [], killers: [], restsOn: [], tests: [] };
  if (notModelled !== undefined) return { ...named, ...nothing, notModelled };
  const rules: readonly RuleName[] = demand.rules ?? [];
  const off = rulesOff.filter((row) => rules.includes(row.rule));
  const violated = off.filter(({ finding }) => !finding);
  // Where only somebody inside does more without the rule, that is what needs it.
  const alone = violated.length > 0 ? violated : off;
  const inPairs = controlMatrix.flatMap(({ cells }) =>
    cells.flatMap(({ switched, fallen }) =>
      switched.length > 1 && switched.some((rule) => rules.includes(rule)) ? fallen : [],
    ),
  );
  // Or fewer people are enough for it.
  const shrunk = controlMatrix.flatMap(({ cells }) =>
    cells.flatMap(({ switched, shrunk = [] }) =>
      switched.some((rule) => rules.includes(rule)) ? shrunk : [],
    ),
  );
  const properties = distinct([
    ...alone.map(({ property }) => property),
    ...inPairs.filter(({ finding }) => !finding).map(({ property }) => property),
    ...shrunk.map(({ property }) => property),
    ...(demand.properties ?? []),
  ]);
  const killers = mutants.filter(({ kills }) =>
    kills.some(({ property }) => properties.includes(property)),
  );
  const claimed = mutants.flatMap(({ kills }) =>
    kills.filter(({ property }) => demand.properties?.includes(property)).map((k) => k.family),
  );
  const [unneeded] = properties.length > 0 ? [] : rules.map((rule) => idleRules[rule]?.reason);
  return {
    ...named,
    rules,
    properties,
    killers: distinct(killers.map(({ name }) => name)),
    restsOn: scopesOf(rules, claimed),
    tests: [...KILLER_TESTS, ...(demand.tests ?? [])],
    ...(unneeded === undefined ? {} : { unneeded }),
  };
}

/** Rules that no sentence of the source asks for, each with the section that it is from. */
const furtherDemands = (): readonly Demand[] => {
  const asked = new Set(demands.flatMap(({ rules }) => rules ?? []));
  return ruleNames
    .filter((rule) => !asked.has(rule))
    .map((rule) => {
      const { source, sentence, basis } = ruleInfos[rule];
      return { control: source, sentence, basis, rules: [rule] };
    });
};

/** Every row: the source's in its order, then the other rules in theirs. */
export const evidenceLedger = (): readonly EvidenceRow[] =>
  [...demands, ...furtherDemands()].map(rowOf);

/** Sentences that no rule's absence breaks: they rest on the machines alone. */
export function restingOnMachines(): readonly string[] {
  const byRule = new Set(
    controlMatrix.flatMap(({ cells }) =>
      cells.flatMap(({ fallen }) => fallen.map(({ property }) => property)),
    ),
  );
  const killed = mutants.flatMap(({ kills }) => kills.map(({ property }) => property));
  return distinct(killed).filter((property) => !byRule.has(property));
}
