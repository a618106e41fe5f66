/**
 * `countersign diff`: two systems, or one set of systems under two rule files. Exit code 1 where a
 * verdict was lost, a witness included, or fewer people suffice to break one; 0 otherwise.
 */
import { extname } from 'node:path';
import { InputError } from '../../base/assert';
import { diffLines } from '../../base/catalogue/diff-lines';
import { type DiffResults, lossesOf, type ScopeDiff } from '../../base/diff-results';
import { nodeThreads, workersMax } from '../../check/workers/node-threads';
import { families } from '../../models/systems/registry';
import { STATES_MAX } from '../check-run';
import type { Context } from '../context';
import { type DiffRequest, differ, type Side } from '../diff-run';
import type { Door, Outcome } from '../door';
import { loadFamilies, loadRules, SHIPPED_RULES, wholeNumber } from '../inputs';
import { quoted } from '../quoted';

interface DiffOptions {
  readonly rules: string;
  readonly scope?: string;
  readonly statesMax: string;
  readonly pairsMax: string;
  readonly json?: boolean;
}

/** Pairs of states that a difference of behaviours is looked for in, each way. */
const PAIRS_MAX = 200_000;

const EXAMPLES = `
Examples:
  countersign diff direct-payment ./with-reviewer.ts       what an override gained and lost
  countersign diff liaoning-2013 my-rules.yaml             every system under two rule files
  countersign diff liaoning-2013 my-rules.yaml pilot       one of them
  countersign diff ./before.ts ./after.ts --scope coalitions --rules my-rules.yaml`;

export function addDiff(door: Door): void {
  const command = door.program
    .command('diff')
    .description('what a change gained and lost: verdicts, coalitions, behaviours, sizes')
    .argument('<before>', 'a system, a module, or a rules file')
    .argument('<now>', 'another of the same kind')
    .argument('[systems...]', 'with two rules files: the systems; all if none is named')
    .option('--rules <name-or-file>', 'with two systems: the rules in force', SHIPPED_RULES)
    .option('--scope <name>', 'only this scope of each system')
    .option('--states-max <n>', 'bound on states of a search', String(STATES_MAX))
    .option('--pairs-max <n>', 'bound on pairs of states compared, each way', String(PAIRS_MAX))
    .option('--json', 'the difference as JSON on standard output')
    .addHelpText('after', EXAMPLES);
  command.action((before: string, now: string, systems: string[]) =>
    door.run<DiffOptions>(command, (context, options) =>
      diff(context, { before, now, systems }, options),
    ),
  );
}

interface Asked {
  readonly before: string;
  readonly now: string;
  readonly systems: readonly string[];
}

function diff(context: Context, asked: Asked, options: DiffOptions): Outcome {
  const threads = nodeThreads(workersMax());
  const request: DiffRequest = {
    sides: sidesOf(asked, options),
    ...(options.scope === undefined ? {} : { scope: options.scope }),
    statesMax: wholeNumber('--states-max', options.statesMax, 1, 2 ** 30),
    pairsMax: wholeNumber('--pairs-max', options.pairsMax, 1, 2 ** 24),
    search: threads ? { threads } : {},
  };
  const found = differ(context, request);
  const isOfRules = isRules(asked.before);
  const results: DiffResults = {
    before: asked.before,
    now: asked.now,
    ...(isOfRules ? {} : { rules: options.rules }),
    ...found,
  };
  if (options.json) context.print(JSON.stringify(results, null, 2));
  else {
    const commandFor = ({ system, scope }: ScopeDiff): string =>
      [
        `countersign diff ${quoted(asked.before)} ${quoted(asked.now)}`,
        ...(isOfRules ? [quoted(system)] : []),
        `--scope ${quoted(scope)}`,
        ...(isOfRules || options.rules === SHIPPED_RULES
          ? []
          : [`--rules ${quoted(options.rules)}`]),
      ].join(' ');
    const { lang, paint, columns } = context;
    context.print(...diffLines(lang, results, commandFor, paint, columns));
  }
  const losses = lossesOf(results);
  return losses.verdicts + losses.coalitions + losses.scopes > 0 ? 1 : 0;
}

/** A rules file by its ending, or the name of a shipped one. */
const isRules = (name: string): boolean =>
  ['.yaml', '.yml'].includes(extname(name)) ||
  (name === SHIPPED_RULES && !families.some((family) => family.name === name));

function sidesOf({ before, now, systems }: Asked, options: DiffOptions): readonly Side[] {
  if (isRules(before) !== isRules(now)) {
    const [place, other] = isRules(before) ? [now, before] : [before, now];
    throw new InputError('diff', `${place} beside ${other}`, 'two systems, or two rules files');
  }
  if (isRules(before)) {
    const [was, is] = [loadRules(before), loadRules(now)];
    const shipped = loadFamilies(systems);
    return shipped.map((family, i) => ({
      before: { family, rules: was },
      now: { family, rules: is },
      name: systems[i] ?? family.name,
      nameNow: systems[i] ?? family.name,
    }));
  }
  if (systems.length > 0)
    throw new InputError('diff', systems.join(' '), 'systems to look at beside two rules files');
  const rules = loadRules(options.rules);
  const [was] = loadFamilies([before]);
  const [is] = loadFamilies([now]);
  if (!was || !is) throw new InputError('diff', before, 'a system');
  return [
    { before: { family: was, rules }, now: { family: is, rules }, name: before, nameNow: now },
  ];
}
