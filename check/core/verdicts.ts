/**
 * From an exploration to honest words. A property is decided only on the whole space, but a
 * violation found is a violation however large the rest. `canClose` and liveness are judged on
 * complete explorations alone, liveness up to a size of its own: `unknown` above it.
 */
import { HarnessBug } from '../../base/assert';
import type { SearchProgress } from '../../base/coverage-results';
import type { Property } from '../../base/property';
import type { SystemResult, VerdictResult, VerdictWord } from '../../base/results';
import type { Story } from '../../base/story-results';
import type { System } from '../../models/system';
import { composeSystem } from '../../models/tables/compose-system';
import { firstStuck } from './closing';
import { type Bounds, type Exploration, explore, type SearchOptions } from './explore';
import { isLiveness, LIVENESS_STATES_MAX, Liveness } from './liveness/of-system';
import { storyOfLasso, storyTo } from './story';

export interface CheckOptions extends Bounds, SearchOptions {
  /** The command that repeats a verdict that is not a pass. */
  readonly commandFor: (property: string) => string;
  readonly coalition?: readonly string[];
  readonly onProgress?: (progress: SearchProgress) => void;
  /** Sees every exploration once, before its verdicts: for coverage and profiles. */
  readonly onExplored?: (exploration: Exploration) => void;
  /** Ask only these properties, by name; all if absent. */
  readonly only?: readonly string[];
  /** Liveness of more states than this is `unknown`. */
  readonly livenessStatesMax?: number;
  /** Go no deeper than where the first property of safety falls; the others are then `clipped`. */
  readonly stopAtFirst?: boolean;
}

export interface Judged {
  readonly exploration: Exploration;
  readonly verdicts: readonly VerdictResult[];
}

/** Explores a system and judges every property of it. */
export function judge(whole: System, options: CheckOptions): Judged {
  const { only } = options;
  const isAsked = ({ name }: Property): boolean => only === undefined || only.includes(name);
  // What is not asked forbids no reduction and costs nothing.
  const system = { ...whole, properties: whole.properties.filter(isAsked) };
  const stop = options.stopAtFirst ? { stopAt: safetyOf(system) } : {};
  const explored = explore(composeSystem(system), { ...options, ...stop });
  const isStopped = stop.stopAt?.some((p) => explored.strikes.has(p)) === true;
  const exploration = isStopped ? { ...explored, isClipped: true } : explored;
  options.onExplored?.(exploration);
  if (exploration.clippedBy === 'bitstate') return judgeBits(system, exploration, options);
  let built: Liveness | undefined;
  const asked: Asked = {
    exploration,
    options,
    liveness: () => {
      built ??= new Liveness(exploration);
      return built;
    },
  };
  const verdicts = system.properties.map((property, p) => verdictOf(asked, property, p));
  return { exploration, verdicts };
}

const safetyOf = ({ properties }: System): readonly number[] =>
  properties.flatMap(({ kind }, p) =>
    kind === 'always' || kind === 'never' || kind === 'neverStep' ? [p] : [],
  );

/**
 * After a bitstate search: what was found is real, and told by an exact search up to its level
 * where memory holds that; everything else is unknown.
 */
function judgeBits(system: System, exploration: Exploration, options: CheckOptions): Judged {
  const { searched, composed } = exploration;
  const { bitstateBytes: _, ...exactly } = options;
  const verdicts = system.properties.map((property, p): VerdictResult => {
    const base = { property: property.name, kind: property.kind, isOutcome: property.outcome };
    const { states } = exploration;
    const command = options.commandFor(property.name);
    const isMet = searched.firstStrike[p] !== undefined || searched.firstEdge[p] !== undefined;
    if (isMet && property.kind === 'sometimes')
      return { ...base, states, verdict: 'witnessed', ...countOf(property, searched, p) };
    if (!isMet && searched.firstBadEnd[p] === undefined)
      return { ...base, states, verdict: 'unknown', command };
    const exact = explore(composed, { ...exactly, ...(isMet ? { stopAt: [p] } : {}) });
    const { story } = findingOf(exact, property, p, options.coalition ?? []);
    return { ...base, states, verdict: 'violated', ...(story ? { story } : {}), command };
  });
  return { exploration, verdicts };
}

/** The result of an honest or calibration scope. */
export function checkSystem(system: System, options: CheckOptions): SystemResult {
  const { exploration, verdicts } = judge(system, options);
  return {
    system: system.name,
    scope: system.scope,
    states: exploration.states,
    transitions: exploration.transitions,
    levels: exploration.levels,
    verdicts,
    findings: [],
    findingsMissing: [],
    stepsNeverTaken: stepsNeverTaken(exploration),
  };
}

interface Asked {
  readonly exploration: Exploration;
  readonly options: CheckOptions;
  /** Built for the first property of liveness, and kept for the next. */
  readonly liveness: () => Liveness;
}

function verdictOf(asked: Asked, property: Property, p: number): VerdictResult {
  const { exploration, options } = asked;
  const found = isLiveness(property)
    ? livenessOf(asked, property, p)
    : findingOf(exploration, property, p, options.coalition ?? []);
  const base = {
    property: property.name,
    kind: property.kind,
    isOutcome: property.outcome,
    states: found.states ?? exploration.states,
  };
  const isPass = ['holds', 'witnessed', 'can still close'].includes(found.verdict);
  return {
    ...base,
    verdict: found.verdict,
    ...countOf(property, exploration, p),
    ...(found.story ? { story: found.story } : {}),
    ...(isPass ? {} : { command: options.commandFor(property.name) }),
  };
}

/** In how many states a witness was met; steps are not counted. */
const countOf = (
  { kind, edge }: Property,
  { strikeCounts }: Pick<Exploration, 'strikeCounts'>,
  p: number,
): { readonly count?: number } =>
  kind === 'sometimes' && !edge ? { count: strikeCounts[p] as number } : {};

interface Found {
  readonly verdict: VerdictWord;
  readonly story?: Story;
  /** The bound that was met, where it is not the search's. */
  readonly states?: number;
}

/** A run that waits for ever breaks it; told only where the whole space was searched. */
function livenessOf(
  { exploration, options, liveness }: Asked,
  property: Property,
  p: number,
): Found {
  if (exploration.isClipped) return { verdict: 'clipped' };
  const statesMax = options.livenessStatesMax ?? LIVENESS_STATES_MAX;
  if (exploration.states > statesMax) return { verdict: 'unknown', states: statesMax };
  const lasso = liveness().lassoOf(property, p);
  if (!lasso) return { verdict: 'holds' };
  const story = storyOfLasso(exploration, lasso, property.name, options.coalition ?? []);
  return { verdict: 'violated', story };
}

function findingOf(
  exploration: Exploration,
  property: Property,
  p: number,
  coalition: readonly string[],
): Found {
  const strike = exploration.strikes.get(p);
  const undecided: VerdictWord = exploration.isClipped ? 'clipped' : 'holds';
  const tell = (states: readonly number[]): Story =>
    storyTo(exploration, { states }, property.name, coalition);
  switch (property.kind) {
    case 'sometimes':
      if (strike) return { verdict: 'witnessed' };
      return { verdict: exploration.isClipped ? 'clipped' : 'not witnessed' };
    case 'always':
    case 'never':
      if (!strike) return { verdict: undecided };
      return {
        verdict: 'violated',
        story: tell(exploration.strikeStates(p)),
      };
    case 'neverStep': {
      if (!strike?.edge) return { verdict: undecided };
      const ending = { states: [strike.state], edge: strike.edge };
      return {
        verdict: 'violated',
        story: storyTo(exploration, ending, property.name, coalition),
      };
    }
    case 'endsWell': {
      const state = exploration.firstBadEnd.get(p);
      return state === undefined
        ? { verdict: undecided }
        : { verdict: 'violated', story: tell([state]) };
    }
    case 'canClose': {
      if (exploration.isClipped) return { verdict: 'clipped' };
      const stuck = firstStuck(exploration, p);
      return stuck.length === 0
        ? { verdict: 'can still close' }
        : { verdict: 'violated', story: tell(stuck) };
    }
    default:
      throw new HarnessBug(`unknown kind of property ${String(property.kind)}`);
  }
}

/**
 * Declared steps that were never taken, by name. Deliveries and faults are not declared one by one:
 * the payloads that a message can never have here would drown the rest.
 */
export function stepsNeverTaken(exploration: Exploration): readonly string[] {
  return exploration.composed.tables.flatMap((table, t) => {
    const taken = new Set<number>();
    exploration.taken[t]?.forEach((isTaken, edge) => {
      if (isTaken) taken.add(table.edgeStep[edge] as number);
    });
    return table.steps
      .filter(({ kind }, s) => kind !== 'delivery' && kind !== 'fault' && !taken.has(s))
      .map((step) => step.name);
  });
}
