/**
 * What a search looked at, read off the edges it took: exact for any number of workers and any
 * order. A local state counts as reached where some reached word holds it; a guard counts as asked
 * where a reached word offers the event, be the step's counters or other parts as they may.
 */
import { canonical } from '../../base/canonical';
import type { GroupTable } from '../../models/tables/compose';
import { send, take } from '../../models/tables/lines';
import { LOST, UNEXPECTED } from '../../models/tables/operations';
import type { LocalTable } from '../../models/tables/tabulate';
import type { Exploration } from './explore';
import { guardsOf } from './guards';
import { offersOf } from './offers';

/** Marks of one machine: states, and pairs of state and event as the table lays them out. */
export interface MachineMarks {
  readonly states: Uint8Array;
  readonly taken: Uint8Array;
  readonly offered: Uint8Array;
}
/** What became of one message of a line. */
export interface MessageMarks {
  readonly type: string;
  sent: boolean;
  delivered: boolean;
  refused: boolean;
  lost: boolean;
}
/** Marks of any number of searches, joined. */
export interface CoverageBook {
  readonly machines: Map<LocalTable, MachineMarks>;
  /** By line, then by the message's canonical text. */
  readonly lines: Map<string, Map<string, MessageMarks>>;
  /** Declared steps by group and name, and whether they were taken. */
  readonly steps: Map<string, { readonly name: string; isTaken: boolean }>;
}

export const startCoverage = (): CoverageBook => ({
  machines: new Map(),
  lines: new Map(),
  steps: new Map(),
});

/** Adds what one search took. */
export function addCoverage(book: CoverageBook, exploration: Exploration): void {
  exploration.composed.tables.forEach((table, t) => {
    addTable(book, table, exploration.taken[t] as Uint8Array);
  });
}

/** Adds one book to another. */
export function joinCoverage(book: CoverageBook, other: CoverageBook): void {
  for (const [table, marks] of other.machines) {
    const mine = marksOf(book, table);
    for (const kind of ['states', 'taken', 'offered'] as const)
      for (let i = 0; i < marks[kind].length; i++) if (marks[kind][i]) mine[kind][i] = 1;
  }
  for (const [line, messages] of other.lines)
    for (const [key, marks] of messages) {
      const mine = messageOf(book, line, key, marks.type);
      for (const what of ['sent', 'delivered', 'refused', 'lost'] as const)
        mine[what] ||= marks[what];
    }
  for (const [key, { name, isTaken }] of other.steps) declare(book, key, name).isTaken ||= isTaken;
}

function marksOf(book: CoverageBook, table: LocalTable): MachineMarks {
  const known = book.machines.get(table);
  if (known) return known;
  const marks = {
    states: new Uint8Array(table.states.length),
    taken: new Uint8Array(table.next.length),
    offered: new Uint8Array(table.next.length),
  };
  book.machines.set(table, marks);
  return marks;
}

function messageOf(book: CoverageBook, line: string, key: string, type: string): MessageMarks {
  const messages = book.lines.get(line) ?? new Map<string, MessageMarks>();
  book.lines.set(line, messages);
  const known = messages.get(key);
  if (known) return known;
  const marks = { type, sent: false, delivered: false, refused: false, lost: false };
  messages.set(key, marks);
  return marks;
}

function declare(book: CoverageBook, key: string, name: string) {
  const known = book.steps.get(key) ?? { name, isTaken: false };
  book.steps.set(key, known);
  return known;
}

function addTable(book: CoverageBook, table: GroupTable, taken: Uint8Array): void {
  const reached = new Uint8Array(table.words);
  reached[0] = 1;
  const marker = new EdgeMarker(book, table);
  for (let word = 0; word < table.words; word++)
    for (
      let edge = table.edgeStart[word] as number;
      edge < (table.edgeStart[word + 1] ?? 0);
      edge++
    )
      if (taken[edge]) {
        reached[table.edgeTarget[edge] as number] = 1;
        marker.mark(table.tuples[word] as readonly number[], edge);
      }
  const marks = table.locals.map((local) => marksOf(book, local));
  const offers = offersOf(table, (local, at) => guardsOf(local).answers.has(at));
  for (let word = 0; word < table.words; word++) {
    if (!reached[word]) continue;
    const tuple = table.tuples[word] as readonly number[];
    marks.forEach((mine, part) => {
      mine.states[tuple[part] as number] = 1;
    });
    for (const offer of offers) {
      const { part, at } = offer.asked(tuple);
      const mine = marks[part] as MachineMarks;
      if (offer.isGuarded(at) && !mine.offered[at] && offer.isOffered(tuple)) mine.offered[at] = 1;
    }
  }
}

interface Act {
  readonly part: number;
  readonly event: number;
  readonly local: LocalTable;
  readonly marks: MachineMarks;
}

/** Marks what one edge of a group's table did: its step, its machines, its messages. */
class EdgeMarker {
  private readonly acts: readonly (readonly Act[])[];
  private readonly declared: readonly ({ isTaken: boolean } | undefined)[];
  /** By part: pairs of state and event whose posts were marked in this group. */
  private readonly posted: readonly Uint8Array[];
  private readonly stepsMarked: Uint8Array;

  constructor(
    private readonly book: CoverageBook,
    private readonly table: GroupTable,
  ) {
    const { group, locals, lines, steps } = table;
    this.acts = steps.map((step) =>
      (step.does ?? []).map(({ part: name, event }) => {
        const part = group.parts.findIndex((known) => known.name === name);
        const local = locals[part] as LocalTable;
        const at = local.eventOf.get(canonical(event)) as number;
        return { part, event: at, local, marks: marksOf(book, local) };
      }),
    );
    this.declared = steps.map(({ kind, name }) =>
      kind === 'delivery' || kind === 'fault'
        ? undefined
        : declare(book, `${group.name}: ${name}`, name),
    );
    for (const { line, messages } of lines)
      for (const message of messages) this.message(line.name, message);
    this.posted = locals.map((local) => new Uint8Array(local.next.length));
    this.stepsMarked = new Uint8Array(steps.length);
  }

  private message(line: string, message: { readonly type: string }): MessageMarks {
    return messageOf(this.book, line, canonical(message), message.type);
  }

  mark(tuple: readonly number[], edge: number): void {
    const { table } = this;
    const s = table.edgeStep[edge] as number;
    const label = table.edgeLabel[edge] as number;
    if (!this.stepsMarked[s]) this.markStep(s);
    const { delivers } = table.steps[s] as GroupTable['steps'][number];
    if (delivers) {
      const message = this.message(delivers.line, delivers.message);
      if (label & UNEXPECTED) {
        message.refused = true;
        return;
      }
      message.delivered = true;
    }
    this.markActs(tuple, s, (label & LOST) !== 0);
  }

  private markStep(s: number): void {
    this.stepsMarked[s] = 1;
    const step = this.table.steps[s] as GroupTable['steps'][number];
    const declared = this.declared[s];
    if (declared) declared.isTaken = true;
    for (const { line, message } of step.takes ?? []) this.message(line, message).lost = true;
    if (step.doubles) return;
    for (const { line, message } of step.puts ?? []) this.message(line, message).sent = true;
  }

  private markActs(tuple: readonly number[], s: number, loses: boolean): void {
    const after = loses || (this.acts[s]?.length ?? 0) > 1 ? [...tuple] : (tuple as number[]);
    const posts: { readonly line: string; readonly message: { readonly type: string } }[] = [];
    for (const { part, event, local, marks } of this.acts[s] as readonly Act[]) {
      const at = (after[part] as number) * local.life.alphabet.length + event;
      marks.taken[at] = 1;
      const posted = this.posted[part] as Uint8Array;
      if (loses || !posted[at]) {
        posted[at] = 1;
        const effects = local.effects[local.effect[at] as number];
        for (const post of effects?.posts ?? []) {
          this.message(post.line, post.message).sent = true;
          posts.push(post);
        }
      }
      if (after !== tuple) after[part] = local.next[at] as number;
    }
    if (loses) this.markLost(after, s, posts);
  }

  /** Sends once more what the step posts, and sees which message finds no room. */
  private markLost(
    after: number[],
    s: number,
    posts: readonly { readonly line: string; readonly message: { readonly type: string } }[],
  ): void {
    const { lines, steps } = this.table;
    const { takes = [], puts = [], delivers } = steps[s] as GroupTable['steps'][number];
    const at = (line: string) => lines.find((known) => known.line.name === line);
    for (const { line, message } of [...takes, ...(delivers ? [delivers] : [])]) {
      const slots = at(line);
      const index = slots?.messageOf.get(canonical(message));
      if (!slots || index === undefined) continue;
      if (line !== delivers?.line || slots.line.kind !== 'set') take(slots, after, index);
    }
    for (const { line, message } of [...posts, ...puts]) {
      const slots = at(line);
      const index = slots?.messageOf.get(canonical(message));
      if (!slots || index === undefined) continue;
      if (send(slots, after, index) === 'lost') this.message(line, message).lost = true;
    }
  }
}
