/**
 * Our counts and verdicts beside those of SPIN and Rumur on the same system. Exports are made of
 * the same local tables as our search, so agreement confirms the search and the composition of
 * steps and lines, not what the machines mean.
 */
import { HarnessBug } from '../../base/assert';
import type { VerdictResult } from '../../base/results';
import type { System } from '../../models/system';
import { judge } from '../core/verdicts';
import { exportModel } from '../export/export-model';
import type { ExportModel } from '../export/model';
import { askRumurApart } from './rumur';
import { askSpin, type SecondOpinion } from './spin';

export type Tool = 'spin' | 'rumur';

export interface Agreement {
  readonly states: number;
  readonly transitions: number;
  /** Claims that were compared, and properties that an export cannot say, by name. */
  readonly compared: readonly string[];
  readonly absent: readonly string[];
  /** Properties that our search found violated or witnessed, of those that were compared. */
  readonly struck: readonly string[];
  /** What somebody else says otherwise; empty where all agree. */
  readonly differences: readonly string[];
}

/** Verdicts that mean that a claim's strike was reached, and those that mean it was not. */
const reached: readonly string[] = ['violated', 'witnessed'];
const unreached: readonly string[] = ['holds', 'not witnessed'];

/**
 * Checks a system here and with other tools.
 * @param alter what the other tools are given instead, to see that a difference is noticed.
 * @throws HarnessBug where our own search is clipped or a tool cannot be run.
 */
export function compareWith(
  tools: readonly Tool[],
  system: System,
  statesMax = 1_000_000,
  alter: (model: ExportModel) => ExportModel = (model) => model,
): Agreement {
  const model = exportModel(system);
  const said = model.claims.filter(({ strike }) => strike).map(({ name }) => name);
  const options = { statesMax, only: said, commandFor: (property: string) => property };
  const { exploration: ours, verdicts } = judge(system, options);
  if (ours.isClipped) throw new HarnessBug(`${system.name}: more than ${statesMax} states`);
  const struck = struckBy(verdicts, model);
  const room = ours.states + 1000;
  const given = alter(model);
  const differences = tools.flatMap((tool) => {
    const theirs = tool === 'spin' ? askSpin(given, room) : askRumurApart(given, room, struck);
    return differencesOf(tool, ours, struck, theirs, model);
  });
  return {
    states: ours.states,
    transitions: ours.transitions,
    compared: said,
    absent: model.claims.filter(({ strike }) => !strike).map(({ name }) => name),
    struck: struck.map((i) => model.claims[i]?.name ?? ''),
    differences,
  };
}

/** Indices of the claims whose strike our search reached. */
function struckBy(verdicts: readonly VerdictResult[], model: ExportModel): readonly number[] {
  return model.claims.flatMap(({ name, kind, strike }, i) => {
    if (!strike || kind === 'noError') return [];
    const verdict = verdicts.find((one) => one.property === name)?.verdict ?? 'absent';
    if (!reached.includes(verdict) && !unreached.includes(verdict))
      throw new HarnessBug(`${name}: verdict ${verdict} decides nothing`);
    return reached.includes(verdict) ? [i] : [];
  });
}

function differencesOf(
  tool: Tool,
  ours: Pick<SecondOpinion, 'states' | 'transitions'>,
  struck: readonly number[],
  theirs: SecondOpinion,
  { claims }: ExportModel,
): readonly string[] {
  const counts = (['states', 'transitions'] as const)
    .filter((what) => ours[what] !== theirs[what])
    .map((what) => `${tool}: ${theirs[what]} ${what}, not ${ours[what]}`);
  const verdicts = claims.flatMap(({ name }, i) =>
    struck.includes(i) === theirs.struck.includes(i)
      ? []
      : [`${tool}: '${name}' is ${theirs.struck.includes(i) ? '' : 'not '}struck`],
  );
  return [...counts, ...verdicts];
}
