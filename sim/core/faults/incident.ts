/**
 * One incident lived through on its table: a message that meets a crash, a broken line, another
 * version; a seal that is lost; an order that somebody attacks. Nothing outside moves it, so it is
 * lived ahead at once, and when what was to be done is done is known the moment it begins.
 */
import type { Stream } from '../../../base/streams';
import { NEVER } from '../documents/fallback';
import type { IncidentTable } from './incident-table';

/** When the steps of an incident happen; what may happen is its table's. */
export interface Script {
  /** Faults in order: each is taken as soon as it may be, once its cue has been taken. */
  readonly faults: readonly { readonly step: string; readonly cue: string | null }[];
  /** Minutes of a step from when it became possible; `NEVER` where nobody does it. */
  readonly minutes: (step: string, taken: ReadonlySet<string>) => number | undefined;
  /** A member of a coalition does what brings him nearer to money, else whatever he can. */
  readonly isAttack?: boolean;
}

export interface IncidentStep {
  readonly time: number;
  readonly step: string;
}

export interface Lived {
  readonly steps: readonly IncidentStep[];
  /** When what was to be done was done; `NEVER` where it never was. */
  readonly doneAt: number;
  /** Faults of the script that were taken, and acts of a coalition. */
  readonly struck: number;
  /** The sentence of the system that was broken, if any. */
  readonly broken: string | null;
}

/** No incident has this many steps; one that goes on asking is cut here and has not arrived. */
const STEPS_MAX = 400;

export function live(
  incident: IncidentTable,
  script: Script,
  start: number,
  stream: Stream,
): Lived {
  const { table, isScripted, broken, isDone } = incident;
  const { edgeStart, edgeStep, edgeTarget } = table;
  const due = new Map<number, number>();
  const taken = new Set<string>();
  const steps: IncidentStep[] = [];
  let word = 0;
  let now = start;
  let doneAt = isDone[0] ? start : NEVER;
  let struck = 0;
  let sentence = 0;
  const edges = (): number[] => {
    const all: number[] = [];
    for (let e = edgeStart[word] as number; e < (edgeStart[word + 1] as number); e++) all.push(e);
    return all;
  };
  const nameOf = (edge: number): string => table.steps[edgeStep[edge] as number]?.name ?? '';
  while (steps.length < STEPS_MAX) {
    const possible = edges();
    const fault = script.isAttack
      ? attack(incident, word, possible, stream, steps.length)
      : nextFault(script, struck, taken, possible, nameOf);
    let chosen = fault;
    if (chosen < 0) {
      setClocks(possible.filter((e) => !isScripted[edgeStep[e] as number]));
      chosen = earliest(possible);
      if (chosen < 0) break;
      now = Math.max(now, due.get(edgeStep[chosen] as number) as number);
    } else struck++;
    take(chosen);
  }
  return {
    steps,
    doneAt,
    struck,
    broken: sentence > 0 ? (incident.sentences[sentence - 1] ?? null) : null,
  };

  /** What became possible gets a clock, what is possible no more loses it. */
  function setClocks(possible: readonly number[]): void {
    const enabled = new Set(possible.map((e) => edgeStep[e] as number));
    for (const step of [...due.keys()]) if (!enabled.has(step)) due.delete(step);
    for (const edge of possible) {
      const step = edgeStep[edge] as number;
      if (due.has(step)) continue;
      const minutes = script.minutes(nameOf(edge), taken) ?? 0.2 + stream.unit() / 2;
      due.set(step, minutes >= NEVER ? NEVER : now + minutes);
    }
  }

  function earliest(possible: readonly number[]): number {
    let best = -1;
    let at = NEVER;
    for (const edge of possible) {
      const time = due.get(edgeStep[edge] as number) ?? NEVER;
      if (time >= at) continue;
      at = time;
      best = edge;
    }
    return best;
  }

  function take(edge: number): void {
    const name = nameOf(edge);
    word = edgeTarget[edge] as number;
    due.delete(edgeStep[edge] as number);
    taken.add(name);
    steps.push({ time: now, step: name });
    if (isDone[word] && doneAt === NEVER) doneAt = now;
    if (broken[word] && sentence === 0) sentence = broken[word] as number;
  }
}

/** The next fault of the script, where its cue has been taken and the table allows it. */
function nextFault(
  script: Script,
  struck: number,
  taken: ReadonlySet<string>,
  possible: readonly number[],
  nameOf: (edge: number) => string,
): number {
  const next = script.faults[struck];
  if (!next || (next.cue !== null && !taken.has(next.cue))) return -1;
  return possible.find((edge) => nameOf(edge) === next.step) ?? -1;
}

/** Acts of one attack, so that honest people have their turn too. */
const ACTS_MAX = 12;

/** The act of a coalition that leads nearest to money that nobody asked for, else any act. */
function attack(
  { table, toBroken }: IncidentTable,
  word: number,
  possible: readonly number[],
  stream: Stream,
  done: number,
): number {
  const acts = possible.filter(
    (e) => table.steps[table.edgeStep[e] as number]?.kind === 'deviation',
  );
  if (acts.length === 0 || done >= 4 * ACTS_MAX) return -1;
  const ahead = (e: number): number => toBroken[table.edgeTarget[e] as number] as number;
  const here = toBroken[word] as number;
  const nearer = acts.find((e) => ahead(e) >= 0 && (here < 0 || ahead(e) < here));
  if (nearer !== undefined) return nearer;
  // Where a way to money is known, an act that leads away from it is left undone.
  return here < 0 && stream.chance(1, 2) ? stream.pick(acts) : -1;
}
