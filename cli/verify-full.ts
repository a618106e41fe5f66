/**
 * Everything at full size, compared: one worker with two byte for byte, verdicts with and without
 * reductions, and SPIN's and Rumur's counts where they can hold a model. Takes most of an hour and
 * some gigabytes, so CI never runs it. Run by `npm run verify:full`; `-- --only NAME` takes the
 * scopes whose family or name contains NAME, `-- --peer-states N` bounds what the peers are asked.
 */
import { parseArgs } from 'node:util';
import { HarnessBug, InputError } from '../base/assert';
import { checkSystem } from '../check/core/verdicts';
import { compareWith, type Tool } from '../check/second-opinion/agreement';
import { isInstalled } from '../check/second-opinion/spin';
import { liaoning2013 } from '../models/rules';
import { families } from '../models/systems/registry';
import { voucherReference } from '../models/systems/voucher-reference/system';
import {
  type Asked,
  oneWorker,
  reduced,
  resultUnder,
  safetyOnly,
  twoWorkers,
  wordsOf,
} from '../properties/engines';

const STATES_MAX = 100_000_000;
const LARGE = { vouchers: 3, quota: 1, faults: 1 };
/** States of a model that a peer is asked to hold, in memory and within minutes. */
const PEER_STATES = 1_000_000;

/** One comparison of a scope: what differs, nothing where all agree. */
interface Compared {
  readonly what: string;
  readonly differs?: string;
  /** Why it was not made. */
  readonly leftOut?: string;
}

const agreed = (what: string, is: boolean, how: string): Compared => ({
  what,
  ...(is ? {} : { differs: how }),
});

function workersOf(asked: Asked): { readonly states: number; readonly compared: Compared } {
  const one = resultUnder(asked, oneWorker);
  const two = resultUnder(asked, twoWorkers());
  const isSame = JSON.stringify(one) === JSON.stringify(two) && !one.cut;
  const how = one.cut ? `cut by ${one.cut}` : `${two.states} states with two`;
  return { states: one.states, compared: agreed('workers', isSame, how) };
}

/** Verdicts of a scope with each reduction, beside those without. */
function reductionsOf(
  asked: Asked,
  suffix: string,
  names: readonly (keyof typeof reduced)[],
): readonly Compared[] {
  const full = wordsOf(resultUnder(asked, oneWorker));
  return names.map((name) => {
    const what = `${name}${suffix}`;
    const less = resultUnder(asked, { ...twoWorkers(), ...reduced[name] });
    const other = wordsOf(less).filter((line, i) => line !== full[i]);
    if (other.length > 0 || full.length !== wordsOf(less).length)
      return { what, differs: other.join('; ') };
    if ((less.reductions?.inForce.length ?? 0) > 0) return { what };
    const why = less.reductions?.leftOut.map(({ because }) => because) ?? [];
    return { what, leftOut: [...new Set(why)].join(', ') };
  });
}

/** What each peer says of a scope's system with nobody deviating. */
function peersOf({ scope, rules }: Asked, statesMax: number): readonly Compared[] {
  return (['spin', 'rumur'] as const).map((tool: Tool): Compared => {
    const missing = [tool, 'gcc'].filter((needed) => !isInstalled(needed));
    if (missing.length > 0) return { what: tool, leftOut: `no ${missing.join(', no ')} here` };
    try {
      const { differences } = compareWith([tool], scope.build(rules), statesMax);
      return agreed(tool, differences.length === 0, differences.join('; '));
    } catch (error) {
      if (error instanceof InputError) return { what: tool, leftOut: error.message };
      if (error instanceof HarnessBug && /more than \d+ states/.test(error.message))
        return { what: tool, leftOut: `more than ${statesMax} states` };
      throw error;
    }
  });
}

function largeReference(): { readonly states: number; readonly compared: readonly Compared[] } {
  const run = (search: typeof oneWorker) => {
    const options = { ...search, statesMax: STATES_MAX, commandFor: () => '' };
    return checkSystem(voucherReference(LARGE), options);
  };
  const one = run(oneWorker);
  const two = run(twoWorkers());
  const words = wordsOf(one).join();
  const compared = [
    agreed('workers', JSON.stringify(one) === JSON.stringify(two), `${two.states} with two`),
    ...Object.entries(reduced).map(([name, search]) => {
      const less = run({ ...twoWorkers(), ...search });
      return agreed(name, wordsOf(less).join() === words, wordsOf(less).join('; '));
    }),
  ];
  return { states: one.states, compared };
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

function row(name: string, states: number, compared: readonly Compared[]): void {
  const told = compared.map(({ what, differs, leftOut }) => {
    if (differs !== undefined) return `${what} DISAGREES (${differs})`;
    return leftOut === undefined ? `${what} agrees` : `${what} left out (${leftOut})`;
  });
  print(`${name.padEnd(40)} ${String(states).padStart(12)}  ${told.join(' · ')}`);
}

function main(): void {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, 'peer-states': { type: 'string' } },
  });
  const peerStates = Number(values['peer-states'] ?? PEER_STATES);
  const isAsked = (name: string): boolean => name.includes(values.only ?? '');
  const all: Compared[] = [];
  print(`${'scope'.padEnd(40)} ${'states'.padStart(12)}`);
  for (const family of families)
    for (const scope of family.scopes) {
      const name = `${family.name}, ${scope.name}`;
      if (!isAsked(name)) continue;
      const asked = { family, scope, rules: liaoning2013, statesMax: STATES_MAX };
      const { states, compared } = workersOf(asked);
      const rows = [
        compared,
        ...reductionsOf(asked, ' reductions', ['both']),
        ...reductionsOf(safetyOnly(asked), ' (safety alone)', [
          'symmetry',
          'partial order',
          'both',
        ]),
        ...peersOf(asked, peerStates),
      ];
      row(name, states, rows);
      all.push(...rows);
    }
  if (isAsked('voucher-reference, large')) {
    const { states, compared } = largeReference();
    row('voucher-reference, large', states, compared);
    all.push(...compared);
  }
  const disagreed = all.filter(({ differs }) => differs !== undefined).length;
  const made = all.filter(({ leftOut }) => leftOut === undefined).length;
  const open = all.length - made;
  if (open > 0) print(`${open} left out, for the reasons above`);
  print(`${made - disagreed} agreed, ${disagreed} disagreed`);
  process.exitCode = disagreed > 0 || made === 0 ? 1 : 0;
}

main();
