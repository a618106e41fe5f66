/**
 * The pinned control matrix as a report shows it: outcomes alone, a row a rule, and what no cell
 * answers with its explanation, if somebody gave one.
 */
import type { ControlMatrixResult, MatrixFall } from '../../base/matrix-results';
import { liaoning2013, type RuleName, ruleNames } from '../../models/rules';
import { idleRules } from './explained';
import { type Cell, controlMatrix, type ScopeCells } from './matrix';

/** `liaoning-2013 without dutyOrder, distinctOfficers`, as every command takes it. */
export function rulesWithout(switched: readonly RuleName[]): string {
  const off = switched.filter((rule) => liaoning2013[rule]);
  const on = switched.filter((rule) => !liaoning2013[rule]);
  return [
    'liaoning-2013',
    ...(off.length > 0 ? [`without ${off.join(', ')}`] : []),
    ...(on.length > 0 ? [`with ${on.join(', ')}`] : []),
  ].join(' ');
}

function fallsOf({ family, scope }: ScopeCells, cell: Cell): readonly MatrixFall[] {
  const rules = `--rules '${rulesWithout(cell.switched)}'`;
  const command = `countersign check ${family} --scope '${scope}' ${rules}`;
  return cell.fallen
    .filter(({ isOutcome }) => isOutcome)
    .map(({ isOutcome: _, ...fallen }) => ({ system: family, scope, ...fallen, command }));
}

/**
 * Rules whose absence breaks no outcome, alone or in a pair, and helps no two thieves; with the
 * reason, where it is known.
 */
export const idleRulesOf = (
  matrix: readonly ScopeCells[],
): readonly { readonly rule: RuleName; readonly reason: string | undefined }[] => {
  const told = new Set(
    matrix.flatMap((scope) =>
      scope.cells.flatMap((cell) =>
        fallsOf(scope, cell).length + (cell.shrunk?.length ?? 0) > 0 ? cell.switched : [],
      ),
    ),
  );
  return ruleNames
    .filter((rule) => !told.has(rule))
    .map((rule) => ({ rule, reason: idleRules[rule]?.reason }));
};

/** Everything that the report shows of the matrix. */
export function matrixSummary(matrix: readonly ScopeCells[] = controlMatrix): ControlMatrixResult {
  const cells = matrix.flatMap((scope) => scope.cells.map((cell) => ({ scope, cell })));
  const ofOne = cells.filter(({ cell }) => cell.switched.length === 1);
  const ofTwo = cells.filter(({ cell }) => cell.switched.length === 2);
  const idle = new Map(idleRulesOf(matrix).map(({ rule, reason }) => [rule, reason]));
  const pairs = new Map<string, { rules: readonly RuleName[]; falls: readonly MatrixFall[] }>();
  for (const { scope, cell } of ofTwo) {
    const falls = fallsOf(scope, cell);
    const known = pairs.get(cell.switched.join())?.falls ?? [];
    if (falls.length > 0)
      pairs.set(cell.switched.join(), { rules: cell.switched, falls: [...known, ...falls] });
  }
  return {
    rows: ruleNames.map((rule) => {
      const own = ofOne.filter(({ cell }) => cell.switched[0] === rule);
      const reason = idle.get(rule);
      const falls = own.flatMap(({ scope, cell }) => fallsOf(scope, cell));
      const shrunk = own.flatMap(({ scope: { family, scope }, cell }) =>
        (cell.shrunk ?? []).map((set) => ({ system: family, scope, ...set })),
      );
      return {
        rule,
        falls,
        ...(shrunk.length > 0 ? { shrunk } : {}),
        ...(reason === undefined ? {} : { reason }),
      };
    }),
    pairs: [...pairs.values()],
    judged: { rules: ofOne.length, pairs: ofTwo.length },
    limited: matrix.flatMap(({ family, scope, states, asked }) =>
      asked === 'all' ? [] : [{ system: family, scope, states, asked }],
    ),
  };
}
