/** `countersign check`: every behaviour of the systems asked for, to a verdict a property. */
import { Option } from 'commander';
import { InputError } from '../../base/assert';
import { say } from '../../base/catalogue/say';
import { storyLines } from '../../base/catalogue/story-lines';
import { verdictTable } from '../../base/catalogue/verdict-table';
import type { RunResults, SystemResult, VerdictResult } from '../../base/results';
import type { Family } from '../../models/family';
import { voucherReference } from '../../models/systems/voucher-reference/system';
import { junitXml } from '../../reports/junit';
import { checkAll, isGood, STATES_MAX } from '../check-run';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { writeFile } from '../files';
import { loadFamilies, loadRules, type NamedRules, SHIPPED_RULES, wholeNumber } from '../inputs';
import { emptyResults } from '../results';
import { storiesFile } from '../stories';

interface CheckOptions {
  readonly rules: string;
  readonly scope?: string;
  readonly property?: string;
  readonly statesMax: string;
  readonly allowClipped?: boolean;
  readonly json?: boolean;
  readonly junit?: string;
  readonly stories?: string;
  readonly vouchers?: string;
  readonly quota?: string;
  readonly faults?: string;
}

const EXAMPLES = `
Examples:
  countersign check                                   every system, every scope
  countersign check direct-payment                    one system
  countersign check --rules my-rules.yaml             under other rules
  countersign check direct-payment --scope coalitions  one scope of it
  countersign check ./my-system.ts                    a module that exports 'family' or 'system'
  countersign check voucher-reference --vouchers 2 --quota 1 --faults 4`;

export function addCheck(door: Door): void {
  const command = door.program
    .command('check')
    .description('explore every behaviour of systems and judge their properties')
    .argument('[systems...]', 'systems by name, or modules; all if none is named')
    .option('--rules <name-or-file>', 'the rules in force', SHIPPED_RULES)
    .option('--scope <name>', 'only this scope of each system')
    .option('--property <sentence>', 'only this property')
    .option(
      '--states-max <n>',
      'bound on states; beyond it a verdict is clipped',
      String(STATES_MAX),
    )
    .option('--allow-clipped', 'clipped and unknown verdicts are no failure')
    .option('--json', 'results as JSON on standard output')
    .option('--junit <file>', 'write a JUnit file')
    .option('--stories <file>', 'write the stories of what is violated, for countersign replay')
    .addOption(new Option('--vouchers <n>', 'voucher-reference only: number of vouchers'))
    .addOption(new Option('--quota <n>', 'voucher-reference only: payments that the quota allows'))
    .addOption(new Option('--faults <n>', 'voucher-reference only: channel faults'))
    .addHelpText('after', EXAMPLES);
  command.action((systems: string[]) =>
    door.run<CheckOptions>(command, (context, options) => check(context, systems, options)),
  );
}

function check(context: Context, names: readonly string[], options: CheckOptions): Outcome {
  const rules = loadRules(options.rules);
  const sized = sizedReference(names, options);
  const families = sized ? [sized.family] : loadFamilies(names);
  if (options.property) mustExist(families, rules, options.property, options.scope);
  const systems = checkAll(context, {
    families,
    names: names.length > 0 ? names : families.map((family) => family.name),
    rules,
    statesMax: wholeNumber('--states-max', options.statesMax, 1, 2 ** 30),
    ...(options.scope ? { scope: options.scope } : {}),
    ...(options.property ? { property: options.property } : {}),
    ...(sized ? { more: sized.words } : {}),
  });
  const results = { ...emptyResults(rules), systems };
  if (options.junit) {
    const allowed = options.allowClipped ? { allowClipped: true } : {};
    writeFile(options.junit, junitXml(results, allowed));
  }
  if (options.stories) writeFile(options.stories, storiesFile(results));
  if (options.json) context.print(JSON.stringify(results, null, 2));
  else tell(context, results, rules, options);
  return isGood(systems, options.allowClipped === true) ? 0 : 1;
}

function tell(
  context: Context,
  results: RunResults,
  rules: NamedRules,
  options: CheckOptions,
): void {
  const { lang, paint } = context;
  context.print(...verdictTable(lang, results, paint));
  const on = Object.values(rules.rules).filter(Boolean).length;
  const total = Object.keys(rules.rules).length;
  context.print(say(lang, 'cli.rules', { name: rules.name, on, total }));
  const told = options.property ? broken(results.systems) : broken(results.systems).slice(0, 1);
  for (const verdict of told)
    if (verdict.story)
      context.print('', ...storyLines(lang, verdict.story, paint), repeatLine(context, verdict));
}

const repeatLine = ({ lang, paint }: Context, verdict: VerdictResult): string =>
  paint('dim', say(lang, 'table.repeat', { command: verdict.command ?? '' }));

/** Violations: what happened to money first, then what can no longer be closed, then the rest. */
function broken(systems: readonly SystemResult[]): readonly VerdictResult[] {
  const rank = ({ isOutcome, kind }: VerdictResult): number =>
    isOutcome ? (kind === 'canClose' ? 1 : 0) : 2;
  const length = (verdict: VerdictResult): number => verdict.story?.steps.length ?? 0;
  return systems
    .flatMap((system) => system.verdicts)
    .filter((verdict) => verdict.story)
    .sort((a, b) => rank(a) - rank(b) || length(a) - length(b));
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
