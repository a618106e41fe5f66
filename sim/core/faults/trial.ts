/**
 * A fault tried by itself: a calm scenario with one kind of fault in every year, its control there
 * or not, all on one seed. Tests and docs/faults.md ask the same trial.
 */
import type { Rules } from '../../../models/rules';
import { type Lives, pilotLives } from '../pilot-lives';
import { type Simulation, simulate } from '../run';
import type { Scenario, Track } from '../scenario';
import { fullFaults } from '../scenario/faults-section';
import { STRUCK } from '../sky-sums';
import type { FaultsOptions } from './faults';
import type { FaultKind, FaultName } from './kinds';
import { underWeather } from './weather-choice';

export interface TrialOptions {
  readonly scenario: Scenario;
  readonly rules: Rules;
  readonly seed: string | number;
  readonly months: number;
  readonly onIncident?: FaultsOptions['onIncident'];
}

type Kind = FaultKind & { readonly name: FaultName };

/** A calm scenario in which this kind is about often, and nothing else. */
export function onlyFault(scenario: Scenario, kind: Kind, isControlled: boolean): Scenario {
  const { control } = kind;
  const controls = { ...fullFaults.controls };
  if ('switch' in control)
    controls[control.switch] = { ...controls[control.switch], is: isControlled };
  const faults = {
    ...fullFaults,
    sharePercent: { ...fullFaults.sharePercent, is: 100 },
    perYear: { ...fullFaults.perYear, is: 60 },
    only: [kind.name],
    controls,
  };
  return { ...underWeather(scenario, 'calm'), faults };
}

/** The rules with the control of a kind off, where it is a rule. */
export const rulesWithout = (rules: Rules, { control }: FaultKind): Rules =>
  'rule' in control ? { ...rules, [control.rule]: false } : rules;

export const trackOf = ({ site }: FaultKind): Track => (site === 'paper' ? 'paper' : 'electronic');

/** Lives under the rules with one of them off, or with all: each composed once. */
const composed = new Map<string, Lives>();
function livesUnder(rules: Rules): Lives {
  const key = Object.entries(rules)
    .filter(([, isOn]) => !isOn)
    .map(([name]) => name)
    .join();
  const lives = composed.get(key) ?? pilotLives(rules);
  composed.set(key, lives);
  return lives;
}

type Tried = (kind: Kind, isControlled: boolean, options: TrialOptions) => Simulation;

const run = (kind: FaultKind, isControlled: boolean, options: TrialOptions): Simulation => {
  const rules = isControlled ? options.rules : rulesWithout(options.rules, kind);
  return simulate({ ...options, rules, track: trackOf(kind), lives: livesUnder(rules) });
};

/** Runs a kind with its control or without it. */
export const tried: Tried = (kind, isControlled, options) =>
  run(kind, isControlled, {
    ...options,
    scenario: onlyFault(options.scenario, kind, isControlled),
  });

/** The same without any fault: what a missing control alone does. */
export const calmly: Tried = (kind, isControlled, options) =>
  run(kind, isControlled, { ...options, scenario: underWeather(options.scenario, 'calm') });

/** A fault that only degrades, and the same run without it. */
export function measured(kind: Kind, options: TrialOptions) {
  const under = tried(kind, true, options);
  const struck = under.counts[STRUCK + kind.name] ?? 0;
  return { struck, under, without: calmly(kind, true, options) };
}
