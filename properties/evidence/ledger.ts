/**
 * The evidence ledger: from each control of the published description to its rules, to the
 * sentences that fall without them, to the mutants that break the same sentences, to the tests.
 * Computed from the killers' table.
 */
import type { EvidenceRow } from '../../base/results';
import { mutants } from '../killers/mutants';
import { rulesOff } from '../killers/matrix';
import { type Demand, demands } from './controls';

const KILLER_TESTS = [
  'properties/killers/control-matrix.test.ts',
  'properties/killers/killers.test.ts',
] as const;

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

function rowOf({ control, sentence, notModelled, ...demand }: Demand): EvidenceRow {
  const named = { control, sentence };
  if (notModelled !== undefined)
    return { ...named, rules: [], properties: [], killers: [], tests: [], notModelled };
  const rules: readonly string[] = demand.rules ?? [];
  const fallen = rulesOff.filter((row) => rules.includes(row.rule) && !row.finding);
  const properties = distinct([
    ...fallen.map(({ property }) => property),
    ...(demand.properties ?? []),
  ]);
  const killers = mutants.filter(({ kills }) =>
    kills.some(({ property }) => properties.includes(property)),
  );
  return {
    ...named,
    rules,
    properties,
    killers: distinct(killers.map(({ name }) => name)),
    tests: [...KILLER_TESTS, ...(demand.tests ?? [])],
  };
}

/** Every row, in the order of the source. */
export const evidenceLedger = (): readonly EvidenceRow[] => demands.map(rowOf);
