/**
 * A scope under attack: explored with nobody deviating, then once for every coalition of one that
 * can do anything further. A coalition inside the executing parties, or a trusted one, yields a
 * finding instead of a violation. Coalitions are monotone: a person who succeeds alone is not run
 * again with a stolen credential.
 */
import { InputError, present } from '../../base/assert';
import { canonical } from '../../base/canonical';
import type { Finding } from '../../base/coalition-results';
import type { SystemResult, VerdictResult } from '../../base/results';
import type { Story } from '../../base/story-results';
import {
  actingIn,
  allSuspects,
  coalitionLabel,
  coalitionsOfOne,
  credentialLabel,
} from '../../models/adversary';
import type { BuildOptions, Coalition, Family, Principal, Scope } from '../../models/family';
import type { Rules } from '../../models/rules';
import type { System } from '../../models/system';
import { minimalCoalitions } from './adversary/minimal-coalitions';
import { type CheckOptions, type Judged, judge, stepsNeverTaken } from './verdicts';

export interface CoalitionOptions extends CheckOptions {
  readonly build?: BuildOptions;
  /** Findings the manifest pins, as `findingKey` writes them. */
  readonly pinned: readonly string[];
  /** Smallest coalitions up to so many persons are searched for; not if absent. */
  readonly personsMax?: number;
  /** Smallest coalitions the manifest pins, as `minimalKey` writes them. */
  readonly pinnedMinimal?: readonly string[];
}

/** `bank-system administrator: no funds go out on what nobody asked for`. */
export const findingKey = (coalition: readonly string[], property: string): string =>
  `${coalition.join(' with ')}: ${property}`;

interface Run {
  readonly coalition: readonly string[];
  readonly isExecuting: boolean;
  readonly judged: Judged;
}

/** Runs every coalition of one over a scope and joins the answers. */
export function checkCoalitions(
  family: Family,
  scope: Scope,
  rules: Rules,
  options: CoalitionOptions,
): SystemResult {
  const principals = family.principals(rules);
  const runs: Run[] = [];
  let explorations = 0;
  const known = new Map<string, Judged>();
  const suspects = allSuspects(principals);
  const acting = actingIn(scope.build(rules, { ...options.build, suspects }));
  const runOf = (coalition: Coalition | undefined): Judged => {
    const system = scope.build(rules, { ...options.build, ...(coalition ? { coalition } : {}) });
    mustAct(system, acting);
    const key = signature(system);
    const earlier = known.get(key);
    if (earlier) return earlier;
    explorations++;
    const label = coalition ? coalitionLabel(coalition) : [];
    const judged = judge(system, { ...options, coalition: label });
    known.set(key, judged);
    return judged;
  };
  const nobody = runOf(undefined);
  runs.push({ coalition: [], isExecuting: false, judged: nobody });
  const done = new Set<string>();
  const alone = new Map<string, Judged>();
  const coalitions = coalitionsOfOne(principals);
  for (const coalition of coalitions) {
    const [name = ''] = coalition.persons;
    if (done.has(name)) continue;
    // A credential that no deviation takes opens nothing: the person stands as he does alone.
    const { stolen } = coalition;
    const opens = stolen && acting.has(credentialLabel(stolen));
    const judged = stolen && !opens ? (alone.get(name) ?? nobody) : runOf(coalition);
    if (!stolen) alone.set(name, judged);
    const person = present(
      principals.find((principal) => principal.name === name),
      name,
    );
    runs.push({
      coalition: coalitionLabel(coalition),
      isExecuting: isExecuting(person),
      judged,
    });
    if (!coalition.stolen && judged.verdicts.every((v) => v.kind === 'sometimes' || v.story))
      done.add(name);
  }
  const joined = join(family, scope, runs, explorations, options, principals);
  const { personsMax, pinnedMinimal: pinned } = options;
  if (personsMax === undefined) return joined;
  const { build, only, statesMax, commandFor, engine } = options;
  const minimal = minimalCoalitions(family, scope, rules, {
    statesMax,
    commandFor,
    personsMax,
    alone: new Map([...alone].map(([name, { verdicts }]) => [name, brokenIn(verdicts)])),
    ...(build ? { build } : {}),
    ...(only ? { only } : {}),
    ...(engine ? { engine } : {}),
    ...(pinned ? { pinned } : {}),
  });
  return { ...joined, coalitions: { run: runs.length - 1, explorations, ...minimal } };
}

/** @throws InputError where a builder lets somebody deviate alone, but not among all suspects. */
function mustAct(system: System, acting: ReadonlySet<string>): void {
  for (const one of actingIn(system))
    if (!acting.has(one))
      throw new InputError(
        `${system.name} (${system.scope})`,
        `deviations of ${one} alone, none where all suspects are built`,
        'a builder that asks castOf() who may deviate',
      );
}

const brokenIn = (verdicts: Judged['verdicts']): readonly string[] =>
  verdicts.flatMap(({ kind, story, property }) =>
    kind !== 'sometimes' && story ? [property] : [],
  );

const isExecuting = (person: Principal): boolean =>
  person.side === 'executing' || person.trusted !== undefined;

/** Systems of equal steps, lines and alphabets behave alike up to the person's name. */
export function signature(system: System): string {
  return canonical(
    system.groups.map((group) => ({
      steps: group.steps.map((step) => ({ ...step, when: conditionTexts(step.when ?? []) })),
      lines: group.lines.map((line) => ({
        name: line.name,
        kind: line.kind,
        room: [line.sendUpTo, line.holdUpTo, line.whenFull],
        also: line.also ?? [],
        ...(line.tap ? { tap: { ...line.tap } } : {}),
      })),
      alphabets: group.parts.map((part) => part.life.alphabet),
    })),
  );
}

const conditionTexts = (conditions: NonNullable<System['groups'][0]['steps'][0]['when']>) =>
  conditions.map((condition) =>
    'part' in condition
      ? `${condition.part} ${condition.because}`
      : `${condition.line} ${canonical(condition.message ?? null)} ${condition.present}`,
  );

function join(
  family: Family,
  scope: Scope,
  runs: readonly Run[],
  explorations: number,
  options: CoalitionOptions,
  principals: readonly Principal[],
): SystemResult {
  const distinct = [...new Set(runs.map((run) => run.judged))];
  const total = (of: (judged: Judged) => number): number =>
    distinct.reduce((sum, judged) => sum + of(judged), 0);
  const first = present(runs[0], 'the run in which nobody deviates');
  const states = total((judged) => judged.exploration.states);
  const verdicts = first.judged.verdicts.map((_, p) => joinVerdict(runs, p, states));
  const findings = findingsOf(runs, options.pinned, principals);
  const foundKeys = new Set(findings.map((f) => findingKey(f.coalition, f.property)));
  const never = distinct.map((judged) => new Set(stepsNeverTaken(judged.exploration)));
  const everywhere = [...(never[0] ?? [])].filter((step) => never.every((set) => set.has(step)));
  return {
    system: family.name,
    scope: scope.name,
    states,
    transitions: total((judged) => judged.exploration.transitions),
    levels: Math.max(...distinct.map((judged) => judged.exploration.levels)),
    verdicts,
    coalitions: { run: runs.length - 1, explorations },
    findings,
    trusted: principals.flatMap(({ name, trusted }) =>
      trusted === undefined ? [] : [{ person: name, reason: trusted }],
    ),
    findingsMissing: options.pinned.filter((key) => !foundKeys.has(key)),
    stepsNeverTaken: everywhere,
  };
}

const changesOfActor = (story: Story): number =>
  story.steps.filter((step, i) => i > 0 && step.actor !== story.steps[i - 1]?.actor).length;

/** Of several stories the shortest, then the one with fewest changes of actor, then the first. */
export function clearest(verdicts: readonly VerdictResult[]): VerdictResult | undefined {
  return verdicts.reduce<VerdictResult | undefined>((best, verdict) => {
    if (!verdict.story || !best?.story) return verdict.story ? verdict : best;
    const difference =
      verdict.story.steps.length - best.story.steps.length ||
      changesOfActor(verdict.story) - changesOfActor(best.story);
    return difference < 0 ? verdict : best;
  }, undefined);
}

function joinVerdict(runs: readonly Run[], p: number, states: number): VerdictResult {
  const outside = runs.filter((run) => !run.isExecuting).map((run) => at(run, p));
  const first = present(outside[0], 'a verdict');
  if (first.kind === 'sometimes') return first;
  const bad = first.story ? first : clearest(outside);
  if (bad) return { ...bad, states };
  // A cut search by an insider leaves his finding open, so it leaves the verdict open too.
  const isOpen = ({ verdict }: VerdictResult): boolean =>
    verdict === 'clipped' || verdict === 'unknown';
  const undecided = runs.map((run) => at(run, p)).find(isOpen);
  return undecided?.verdict === 'unknown' ? undecided : { ...(undecided ?? first), states };
}

const at = (run: Run, p: number): VerdictResult => present(run.judged.verdicts[p], 'a verdict');

function findingsOf(
  runs: readonly Run[],
  pinned: readonly string[],
  principals: readonly Principal[],
): Finding[] {
  const missingOf = new Map(principals.map(({ name, missingControl }) => [name, missingControl]));
  const nobody = present(runs[0], 'the first run');
  const byPerson = new Map<string, Finding>();
  for (const run of runs) {
    if (!run.isExecuting) continue;
    run.judged.verdicts.forEach((verdict, p) => {
      if (!verdict.story || at(nobody, p).story) return;
      const key = `${run.coalition[0]}|${verdict.property}`;
      if (byPerson.has(key)) return;
      const missingControl = missingOf.get(run.coalition[0] as string);
      byPerson.set(key, {
        ...(missingControl ? { missingControl } : {}),
        coalition: run.coalition,
        property: verdict.property,
        steps: verdict.story.steps.length,
        isPinned: pinned.includes(findingKey(run.coalition, verdict.property)),
        story: verdict.story,
      });
    });
  }
  return [...byPerson.values()];
}
