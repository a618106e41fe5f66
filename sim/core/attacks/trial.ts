/**
 * Who notices each single point of failure: many attacks at one point in calm weather, then the
 * same seed with the control that named them asleep, and so on until nobody does. Tests and
 * docs/detection.md ask the same trial.
 */

import { present } from '../../../base/assert';
import type { AttackResult } from '../../../base/attack-results';
import type { Rules } from '../../../models/rules';
import type { BooksSabotage } from '../books/sabotage';
import { underWeather } from '../faults/weather-choice';
import type { Lives } from '../pilot-lives';
import { type Simulation, simulate } from '../run';
import type { Scenario } from '../scenario';
import type { AttacksSection } from '../scenario/attacks-section';
import type { Point } from './points';

export type Asleep = NonNullable<BooksSabotage['asleep']>;

export interface AttackTrial {
  readonly scenario: Scenario;
  readonly rules: Rules;
  readonly lives: Lives;
  readonly seed: string | number;
  readonly months: number;
}

/** Many attacks at one point, and nothing else that goes wrong. */
export function attackedAt({ name, kind }: Point, scenario: Scenario): Scenario {
  const attacks: AttacksSection = {
    ...present(scenario.attacks, 'a section of attacks'),
    perThousand: { is: 300, basis: 'I', because: 'a trial' },
    only: [name],
  };
  const { documents: _, ...others } = underWeather(scenario, 'calm');
  return kind === 'authorised payment'
    ? { ...underWeather(scenario, 'calm'), attacks }
    : { ...others, attacks };
}

/** A run of a trial with these controls asleep. */
export const attacked = (point: Point, trial: AttackTrial, asleep: Asleep = []): Simulation =>
  simulate({
    ...trial,
    scenario: attackedAt(point, trial.scenario),
    track: 'electronic',
    sabotage: { asleep },
  });

export interface Noticed {
  readonly asleep: Asleep;
  readonly run: Simulation;
  readonly result: AttackResult;
}

/** One control after another goes to sleep, until nobody names anything any more. */
export function noticedInTurn(point: Point, trial: AttackTrial): readonly Noticed[] {
  const found: Noticed[] = [];
  for (let asleep: Asleep = []; ; ) {
    const run = attacked(point, trial, asleep);
    const result = present(run.attacks?.points[0], `attacks at ${point.name}`);
    found.push({ asleep, run, result });
    const most = [...result.named].sort((a, b) => b.minutes.count - a.minutes.count)[0];
    if (!most) return found;
    asleep = [...asleep, most.foundBy as Asleep[number]];
  }
}
