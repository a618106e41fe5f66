/** `countersign check`: every behaviour of the systems asked for, to a verdict a property. */
import { InputError } from '../../base/assert';
import { unmetDemands } from '../../base/catalogue/demands';
import type { RunResults } from '../../base/results';
import { startCoverage } from '../../check/core/coverage';
import { coverageOf } from '../../check/core/coverage-summary';
import type { Family } from '../../models/family';
import { voucherReference } from '../../models/systems/voucher-reference/system';
import { junitXml } from '../../reports/junit';
import {
  type CheckOptions,
  declareOptions,
  demandsOf,
  searchOf,
  searchWords,
} from '../check-options';
import { printResults } from '../check-output';
import { checkAll, isGood } from '../check-run';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { writeFile } from '../files';
import { loadFamilies, loadRules, type NamedRules, wholeNumber } from '../inputs';
import { emptyResults } from '../results';
import { storiesFile } from '../stories';

export function addCheck(door: Door): void {
  const command = declareOptions(door.program.command('check'));
  command.action((systems: string[]) =>
    door.run<CheckOptions>(command, (context, options) => check(context, systems, options)),
  );
}

function check(context: Context, names: readonly string[], options: CheckOptions): Outcome {
  const rules = loadRules(options.rules);
  const demands = demandsOf(options);
  const results = resultsOf(context, names, rules, options);
  if (options.junit) writeFile(options.junit, junitXml(results, demands));
  if (options.stories) writeFile(options.stories, storiesFile(results));
  printResults(context, { results, rules, demands }, options);
  const isMet = unmetDemands(context.lang, results, demands).length === 0;
  return isMet && isGood(results.systems, options.allowClipped === true) ? 0 : 1;
}

function resultsOf(
  context: Context,
  names: readonly string[],
  rules: NamedRules,
  options: CheckOptions,
): RunResults {
  const sized = sizedReference(names, options);
  const families = sized ? [sized.family] : loadFamilies(names);
  if (options.property) mustExist(families, rules, options.property, options.scope);
  const isCovered = options.coverage || options.coverageMin !== undefined;
  const coverage = isCovered ? startCoverage() : undefined;
  const systems = checkAll(context, {
    families,
    names: names.length > 0 ? names : families.map((family) => family.name),
    rules,
    statesMax: wholeNumber('--states-max', options.statesMax, 1, 2 ** 30),
    ...(options.scope ? { scope: options.scope } : {}),
    ...(options.property ? { property: options.property } : {}),
    more: `${sized?.words ?? ''}${searchWords(options)}`,
    search: searchOf(options),
    ...(coverage ? { coverage } : {}),
    ...(options.profile ? { profile: true } : {}),
    ...(options.stats ? { stats: true } : {}),
  });
  const results = { ...emptyResults(rules), systems };
  return coverage ? { ...results, coverage: coverageOf(coverage) } : results;
}

function mustExist(
  families: readonly Family[],
  rules: NamedRules,
  property: string,
  scope: string | undefined,
): void {
  const known = families.flatMap((family) =>
    family.scopes
      .filter((s) => scope === undefined || s.name === scope)
      .flatMap((s) => s.build(rules.rules).properties.map((p) => p.name)),
  );
  if (known.includes(property)) return;
  throw new InputError('--property', property, `one of: ${[...new Set(known)].join('; ')}`);
}

/** `voucher-reference` at the sizes that were asked for. */
function sizedReference(
  names: readonly string[],
  options: CheckOptions,
): { family: Family; words: string } | undefined {
  const { vouchers, quota, faults } = options;
  if (vouchers === undefined && quota === undefined && faults === undefined) return undefined;
  if (names.length !== 1 || names[0] !== 'voucher-reference')
    throw new InputError('--vouchers', names.join(' ') || 'no system', 'voucher-reference alone');
  const size = {
    vouchers: wholeNumber('--vouchers', vouchers ?? '2', 1, 8),
    quota: wholeNumber('--quota', quota ?? '2', 0, 8),
    faults: wholeNumber('--faults', faults ?? '1', 0, 8),
  };
  const system = voucherReference(size);
  const family: Family = {
    name: system.name,
    principals: () => [],
    scopes: [{ name: system.scope, kind: 'calibration', build: () => system }],
  };
  const words = ` --vouchers ${size.vouchers} --quota ${size.quota} --faults ${size.faults}`;
  return { family, words };
}
