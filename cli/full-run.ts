/**
 * The whole job: every system to a verdict, the source's own controls, the stories of controls
 * switched off, the pilot on every track, the published batch sealed. Results are a function of
 * rules and seed alone; what the machine had to do with it stands in the timings.
 */
import { availableParallelism } from 'node:os';
import { present } from '../base/assert';
import { say, word } from '../base/catalogue/say';
import type { RunResults, RunTimings } from '../base/results';
import type { SimulationResult } from '../base/simulation-results';
import type { Story } from '../base/story-results';
import { clearest } from '../check/core/coalitions';
import { startCoverage } from '../check/core/coverage';
import { coverageOf } from '../check/core/coverage-summary';
import { seedControls } from '../check/core/seed-controls';
import { nodeThreads, workersMax } from '../check/workers/node-threads';
import { diagramOf } from '../models/diagram';
import { liaoning2013 } from '../models/rules';
import type { Life } from '../models/system';
import { families } from '../models/systems/registry';
import { evidenceLedger } from '../properties/evidence/ledger';
import { rulesOff } from '../properties/killers/matrix';
import { matrixSummary } from '../properties/killers/matrix-summary';
import { judgeField, switched } from '../properties/killers/strike';
import { tracksSideBySide } from '../properties/tracks';
import { checkAll, STATES_MAX } from './check-run';
import { SHIPPED_SCENARIO } from './commands/simulate';
import type { Context } from './context';
import type { NamedRules } from './inputs';
import { tracks } from './many-options';
import { emptyResults } from './results';
import { loadScenario } from './scenario-settings';
import { benchRows, type SealedSize } from './sealing-sizes';
import { simulateTrack } from './simulation-run';

export interface FullRun {
  readonly results: RunResults;
  readonly timings: RunTimings;
}

interface Clock {
  readonly stages: { stage: string; milliseconds: number }[];
  readonly time: <T>(stage: string, work: () => T | Promise<T>) => Promise<T>;
}

function startClock(): Clock {
  const stages: Clock['stages'] = [];
  return {
    stages,
    time: async (stage, work) => {
      const began = performance.now();
      const result = await work();
      stages.push({ stage, milliseconds: Math.round(performance.now() - began) });
      return result;
    },
  };
}

/** Runs everything under the rules and the seed. */
export async function fullRun(
  context: Context,
  rules: NamedRules,
  seed: string,
  statesMax = STATES_MAX,
): Promise<FullRun> {
  const clock = startClock();
  const names = families.map((family) => family.name);
  const coverage = startCoverage();
  const threads = nodeThreads(workersMax());
  const systems = await clock.time('check', () =>
    checkAll(context, {
      families,
      names,
      rules,
      statesMax,
      coverage,
      ...(threads ? { search: { threads } } : {}),
    }),
  );
  const sources = await clock.time('source controls', () => sourceControls(context, rules));
  const killers = await clock.time('controls off', () => killerStories(context));
  const simulations = await clock.time('simulate', () => simulateAll(context, rules, seed));
  const sealed = await clock.time('seal', () => benchRows(context, seed));
  const results: RunResults = {
    ...emptyResults(rules, seed),
    systems,
    coverage: coverageOf(coverage),
    seedControls: sources,
    killers,
    controlMatrix: matrixSummary(),
    tracks: tracksSideBySide(systems),
    simulations,
    sealing: present(sealed.at(-1), 'the published batch').result,
    evidence: evidenceLedger(),
    lives: livesOf(rules).map(diagramOf),
  };
  return { results, timings: timingsOf(results, clock, sealed) };
}

const sourceControls = (context: Context, rules: NamedRules): RunResults['seedControls'] =>
  families.flatMap((family) =>
    family.scopes
      .filter((scope) => scope.kind === 'coalitions')
      .map((scope) => {
        const stage = `${family.name}, the source's own controls`;
        context.progress({ stage, done: 0, unit: 'verdicts' });
        const options = { statesMax: STATES_MAX, commandFor: () => '' };
        const found = seedControls(family, scope, rules.rules, options);
        context.progress({ stage, done: 1, unit: 'verdicts', isDone: true });
        return found;
      }),
  );

/** Of each rule whose absence breaks an outcome, the shortest story that does. */
function killerStories(context: Context): RunResults['killers'] {
  const told = new Map<string, (typeof rulesOff)[number]>();
  for (const off of rulesOff) {
    const known = told.get(off.rule);
    if (!off.isOutcome || off.steps === 0 || off.finding) continue;
    if (!known || weight(off) < weight(known)) told.set(off.rule, off);
  }
  return [...told.values()].flatMap((off) => {
    const stage = `without ${off.rule}`;
    context.progress({ stage, done: 0, unit: 'stories' });
    const story = storyWithout(off);
    context.progress({ stage, done: 1, unit: 'stories', isDone: true });
    return story ? [{ killer: off.rule, story }] : [];
  });
}

/** What happens to money is told before what can no longer be closed; then the shorter story. */
function weight(off: (typeof rulesOff)[number]): number {
  const scope = families
    .find(({ name }) => name === off.family)
    ?.scopes.find(({ name }) => name === off.scope);
  const properties = scope?.build(liaoning2013).properties ?? [];
  const kind = properties.find(({ name }) => name === off.property)?.kind;
  return off.steps + (kind === 'canClose' || kind === 'closes' ? 1000 : 0);
}

function storyWithout(off: (typeof rulesOff)[number]): Story | undefined {
  const family = families.find(({ name }) => name === off.family);
  const scope = family?.scopes.find(({ name }) => name === off.scope);
  if (!family || !scope) return undefined;
  const result = judgeField({ family, scope, rules: switched(liaoning2013, off.rule) });
  return clearest(result.verdicts.filter(({ property }) => property === off.property))?.story;
}

function simulateAll(context: Context, rules: NamedRules, seed: string): SimulationResult[] {
  const scenario = loadScenario(SHIPPED_SCENARIO);
  return tracks.map((track) =>
    simulateTrack(context, { scenario, name: SHIPPED_SCENARIO, rules, seed, track }),
  );
}

function livesOf(rules: NamedRules): readonly Life[] {
  const lives = new Map<string, Life>();
  for (const family of families)
    for (const scope of family.scopes)
      for (const group of scope.build(rules.rules).groups)
        for (const part of group.parts)
          if (!lives.has(part.life.name)) lives.set(part.life.name, part.life);
  return [...lives.values()];
}

function timingsOf(results: RunResults, clock: Clock, sealed: readonly SealedSize[]): RunTimings {
  const took = (stage: string): number =>
    Math.max(1, clock.stages.find((s) => s.stage === stage)?.milliseconds ?? 1);
  const states = results.systems.reduce((sum, system) => sum + system.states, 0);
  const events = results.simulations.reduce((sum, { events }) => sum + events, 0);
  return {
    node: process.versions.node,
    cores: availableParallelism(),
    stages: clock.stages,
    sealing: sealed.map(({ timing }) => timing),
    statesPerSecond: Math.round((states * 1000) / took('check')),
    simulationEventsPerSecond: Math.round((events * 1000) / took('simulate')),
  };
}

/** `12.3 s` a stage, for the terminal. */
export const stageLines = (context: Context, timings: RunTimings): string[] =>
  timings.stages.map(({ stage, milliseconds }) => {
    const took = {
      stage: word(context.lang, 'stage', stage),
      seconds: (milliseconds / 1000).toFixed(1),
    };
    return `  ${say(context.lang, 'cli.stage.took', took)}`;
  });
