/** A simulation as Markdown: facts, durations, and what was assumed and drawn. */

import { arisenHead, arisenRows, arisenTold } from '../base/catalogue/arisen-table';
import { attackHead, attackRows, leftOpenLines } from '../base/catalogue/attack-table';
import {
  availabilityHead,
  availabilityRows,
  hasOutages,
} from '../base/catalogue/availability-table';
import { saidText } from '../base/catalogue/said';
import { type Lang, say, word } from '../base/catalogue/say';
import { countText } from '../base/catalogue/sentences';
import type { SimulationResult } from '../base/simulation-results';
import { column, plainText, table } from './markdown-text';
import { durationText, yuan } from './units';

const CLOSING = '\u0000closing';

/** Attacks that succeed, where the scenario has any. */
function attackLines(lang: Lang, { attacks }: SimulationResult): string[] {
  if (!attacks) return [];
  return [
    `**${say(lang, 'attacks.title')}**`,
    '',
    say(lang, 'attacks.note'),
    '',
    ...table(attackHead(lang), attackRows(lang, attacks, { yuan, duration: durationText })),
    ...leftOpenLines(lang, attacks).flatMap((line) => [line, '']),
  ];
}

/** What served its users, where something was down. */
function availabilityLines(lang: Lang, { availability }: SimulationResult): string[] {
  if (!availability || !hasOutages(availability)) return [];
  return [
    `**${say(lang, 'availability.title')}**`,
    '',
    say(lang, 'availability.note'),
    '',
    ...table([...availabilityHead(lang)], availabilityRows(lang, availability, durationText)),
  ];
}

/** All that could go wrong, and how often it did. */
function arisenLines(lang: Lang, { arisen }: SimulationResult): string[] {
  if (!arisen) return [];
  const told = arisenTold(lang, arisen);
  return (['differences', 'faults'] as const).flatMap((what) =>
    told[what].length === 0
      ? []
      : [
          `**${say(lang, `arisen.${what}`)}**`,
          '',
          ...table([...arisenHead(lang)], arisenRows(lang, told[what])),
        ],
  );
}

export function simulationLines(lang: Lang, simulation: SimulationResult): string[] {
  const { scenario, months, workingDays, events, monthsClosed, seed, checksum } = simulation;
  const track = word(lang, 'track', simulation.track);
  const counts = Object.keys(simulation.counts).map((name) => [
    countText(lang, name),
    say(lang, 'report.number', { n: simulation.counts[name] ?? 0 }),
  ]);
  const amounts = Object.keys(simulation.amounts).map((name) => [
    word(lang, 'amount', name),
    say(lang, 'report.yuan', { n: yuan(simulation.amounts[name] ?? 0) }),
  ]);
  const times = { ...simulation.cycleTimes, [CLOSING]: simulation.closingTimes };
  const durations = Object.entries(times).map(([name, of]) => {
    const [p50, p90, p99, max] = [of.p50, of.p90, of.p99, of.max].map((minutes) =>
      durationText(lang, minutes),
    ) as [string, string, string, string];
    const what = name === CLOSING ? say(lang, 'report.chart.closing') : word(lang, 'count', name);
    const told = say(lang, 'report.percentiles', { p50, p90, p99, max, count: of.count });
    return `- ${plainText(what)}: ${told}`;
  });
  const named = (key: string, items: readonly string[]): string[] => [
    `**${say(lang, key)}**`,
    '',
    ...(items.length === 0
      ? [say(lang, 'report.none')]
      : items.map((item) => `- ${plainText(saidText(lang, item))}`)),
    '',
  ];
  const facts = { days: workingDays, events, closed: monthsClosed, months, seed, checksum };
  return [
    `### ${plainText(say(lang, 'report.simulation.title', { scenario, track, months }))}`,
    '',
    plainText(say(lang, 'report.simulation.facts', facts)),
    '',
    ...table(column(lang, 'quantity', 'count'), [...counts, ...amounts]),
    ...durations,
    '',
    ...attackLines(lang, simulation),
    ...availabilityLines(lang, simulation),
    ...arisenLines(lang, simulation),
    ...(simulation.violations.length === 0
      ? []
      : named('report.simulation.violations', simulation.violations)),
    ...named('report.assumptions', simulation.assumptions),
    ...named('report.weather', simulation.weather),
  ];
}
