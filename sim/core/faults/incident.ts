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
  /** The edge of its table. */
  readonly edge: number;
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

/** Lives an incident through from its start. */
export const live = (
  incident: IncidentTable,
  script: Script,
  start: number,
  stream: Stream,
): Lived => new Course(incident, script, start, stream).run();

class Course {
  private readonly due = new Map<number, number>();
  private readonly taken = new Set<string>();
  private readonly steps: IncidentStep[] = [];
  private word = 0;
  private now: number;
  private doneAt: number;
  private struck = 0;
  private sentence = 0;

  constructor(
    private readonly incident: IncidentTable,
    private readonly script: Script,
    start: number,
    private readonly stream: Stream,
  ) {
    this.now = start;
    this.doneAt = incident.isDone[0] ? start : NEVER;
  }

  run(): Lived {
    while (this.steps.length < STEPS_MAX) {
      const possible = this.edges();
      const fault = this.fault(possible);
      if (fault >= 0) {
        this.struck++;
        this.take(fault);
        continue;
      }
      const next = this.earliest(possible);
      if (next < 0) break;
      this.now = Math.max(this.now, this.due.get(this.stepOf(next)) as number);
      this.take(next);
    }
    const { steps, doneAt, struck } = this;
    const broken = this.incident.sentences[this.sentence - 1] ?? null;
    return { steps, doneAt, struck, broken };
  }

  private stepOf(edge: number): number {
    return this.incident.table.edgeStep[edge] as number;
  }

  private nameOf(edge: number): string {
    return this.incident.table.steps[this.stepOf(edge)]?.name ?? '';
  }

  private edges(): readonly number[] {
    const { edgeStart } = this.incident.table;
    const from = edgeStart[this.word] as number;
    return Array.from({ length: (edgeStart[this.word + 1] as number) - from }, (_, i) => from + i);
  }

  /** What the script has happen now; -1 where it is everybody else's turn. */
  private fault(possible: readonly number[]): number {
    const { script, incident, word, stream, steps } = this;
    if (script.isAttack) return attack(incident, word, possible, stream, steps.length);
    const next = script.faults[this.struck];
    if (!next || (next.cue !== null && !this.taken.has(next.cue))) return -1;
    return possible.find((edge) => this.nameOf(edge) === next.step) ?? -1;
  }

  /** What became possible gets a clock, what is possible no more loses it; the first runs out. */
  private earliest(all: readonly number[]): number {
    const { due, script, taken, stream } = this;
    const possible = all.filter((e) => !this.incident.isScripted[this.stepOf(e)]);
    const enabled = new Set(possible.map((e) => this.stepOf(e)));
    for (const step of [...due.keys()]) if (!enabled.has(step)) due.delete(step);
    let best = -1;
    let at = NEVER;
    for (const edge of possible) {
      const step = this.stepOf(edge);
      if (!due.has(step)) {
        const minutes = script.minutes(this.nameOf(edge), taken) ?? 0.2 + stream.unit() / 2;
        due.set(step, minutes >= NEVER ? NEVER : this.now + minutes);
      }
      const time = due.get(step) as number;
      if (time >= at) continue;
      at = time;
      best = edge;
    }
    return best;
  }

  private take(edge: number): void {
    const { table, isDone, broken } = this.incident;
    const step = this.nameOf(edge);
    this.word = table.edgeTarget[edge] as number;
    this.due.delete(this.stepOf(edge));
    this.taken.add(step);
    this.steps.push({ time: this.now, step, edge });
    if (isDone[this.word] && this.doneAt === NEVER) this.doneAt = this.now;
    if (broken[this.word] && this.sentence === 0) this.sentence = broken[this.word] as number;
  }
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
