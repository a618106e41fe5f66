/**
 * The two sentences the project exists for, as runs that a list of numbers draws: "nobody completes
 * a payment alone" and "reconciliation closes". Each is asked of intact rules and machines, and of
 * each killer.
 */
import { present } from '../base/assert';
import { streamOf } from '../base/streams';
import { actingIn, allSuspects, coalitionsOfOne, credentialLabel } from '../models/adversary';
import type { Coalition, Family, Mutant, Scope } from '../models/family';
import type { Rules } from '../models/rules';
import { families } from '../models/systems/registry';
import { calm, type Run, storm, type World, worldOf } from './drive';
import { enlarged, type Size } from './sizes';

/** What a run is drawn from: who attacks (by number), what happens in order, how the calm falls. */
export interface Draw {
  readonly who: number;
  readonly choices: readonly number[];
  /** Which steps come late in this run; 0 for none. */
  readonly hold: number;
  readonly calm: number;
}

export interface Mission {
  readonly size: Size;
  readonly run: (draw: Draw) => Run;
  /** The same, with the world it happened in and the coalition, to be told and shortened. */
  readonly worldFor: (draw: Draw) => { readonly world: World; readonly coalition?: Coalition };
  readonly finish: (world: World, run: Run, draw: Draw) => Run;
}

const familyOf = (size: Size): Family =>
  present(
    families.find(({ name }) => name === size.family),
    size.family,
  );
const scopeOf = (size: Size): Scope =>
  present(
    familyOf(size).scopes.find(({ name }) => name === size.scope),
    `${size.family}, ${size.scope}`,
  );

/**
 * Coalitions of one that the verdict quantifies over: outside the executing parties, nobody
 * trusted, and able to do something that he should not.
 */
function attackers(size: Size, rules: Rules): readonly Coalition[] {
  const principals = familyOf(size).principals(rules);
  const outside = principals.filter(({ side, trusted }) => side !== 'executing' && !trusted);
  const names = new Set(outside.map(({ name }) => name));
  const acting = actingIn(scopeOf(size).build(rules, { suspects: allSuspects(principals) }));
  return coalitionsOfOne(principals).filter(
    ({ persons, stolen }) =>
      persons.every((person) => names.has(person) && acting.has(person)) &&
      (stolen === undefined || acting.has(credentialLabel(stolen))),
  );
}

const machinesOf = (mutant: Mutant | undefined) =>
  mutant ? { machines: { [mutant.life]: mutant.machine } } : {};

/** The world at a size in which one coalition deviates. */
export function worldOfCoalition(
  size: Size,
  rules: Rules,
  coalition: Coalition,
  mutant?: Mutant,
): World {
  const build = { ...machinesOf(mutant), coalition };
  return worldOf(enlarged(scopeOf(size).build(rules, build), size));
}

/** Nobody completes a payment alone: anything may happen, one coalition deviates. */
export function nobodyAlone(size: Size, rules: Rules, mutant?: Mutant): Mission {
  const coalitions = attackers(size, rules);
  const worlds = new Map<Coalition, World>();
  const worldFor = ({ who }: Draw) => {
    const coalition = present(coalitions[who % coalitions.length], 'a coalition');
    const world = worlds.get(coalition) ?? worldOfCoalition(size, rules, coalition, mutant);
    worlds.set(coalition, world);
    return { world, coalition };
  };
  const finish = (_: World, run: Run): Run => run;
  return {
    size,
    worldFor,
    finish,
    run: (draw) => storm(worldFor(draw).world, draw.choices, draw.hold),
  };
}

/**
 * Reconciliation closes: a storm in which nothing wrong may happen, then calm until all is closed.
 */
export function reconciliationCloses(size: Size, rules: Rules, mutant?: Mutant): Mission {
  const world = worldOf(enlarged(scopeOf(size).build(rules, machinesOf(mutant)), size));
  const finish = (_: World, run: Run, draw: Draw): Run => calm(world, run, streamOf(draw.calm));
  return {
    size,
    worldFor: () => ({ world }),
    finish,
    run: (draw) => finish(world, storm(world, draw.choices, draw.hold), draw),
  };
}
