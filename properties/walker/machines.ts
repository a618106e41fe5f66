/**
 * Machines as the walker sees them: a canonical text for every snapshot, and XState's own
 * `transition()` for every question. Answers are remembered for one walk, by those texts alone.
 */
import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import { HarnessBug, InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import type { Life, Local, ModelEvent, Posting } from '../../models/system';

/** What an accepted event leads to. */
export interface Reaction {
  readonly next: string;
  readonly posts: readonly Posting[];
  readonly notes: readonly string[];
}

/** The text that stands for a snapshot: value, context, history and status, nothing else. */
export function textOf(snapshot: AnyMachineSnapshot): string {
  const past = snapshot.historyValue as Readonly<Record<string, readonly { id: string }[]>>;
  const history = Object.entries(past).map(([key, nodes]) => [key, nodes.map((n) => n.id).sort()]);
  const { value, context, status } = snapshot;
  return canonical({ value, context, status, history: Object.fromEntries(history) });
}

export class Machines {
  private readonly snapshots = new Map<string, AnyMachineSnapshot>();
  private readonly answers = new Map<Life, Map<string, Reaction | 'refused'>>();
  private readonly numbers = new Map<Life, number>();

  /** The text of the initial state. */
  initial(life: Life): string {
    const [snapshot, actions] = initialTransition(life.machine);
    if (actions.length > 0)
      throw new InputError(`life ${life.name}`, 'an action on the way in', 'a life at rest');
    return this.keep(life, snapshot);
  }

  /** What predicates may see of a local state. */
  local(life: Life, text: string): Local {
    const { value, context, status } = this.snapshot(life, text);
    return { value, context, status };
  }

  /** The reaction to an event; undefined where it is refused: no change and no action. */
  react(life: Life, text: string, event: ModelEvent): Reaction | undefined {
    const known = this.answers.get(life) ?? new Map<string, Reaction | 'refused'>();
    this.answers.set(life, known);
    const question = `${canonical(event)} in ${text}`;
    let answer = known.get(question);
    if (answer === undefined) {
      answer = this.ask(life, text, event);
      known.set(question, answer);
    }
    return answer === 'refused' ? undefined : answer;
  }

  private ask(life: Life, text: string, event: ModelEvent): Reaction | 'refused' {
    const [after, actions] = transition(life.machine, this.snapshot(life, text), event);
    const posts: Posting[] = [];
    const notes: string[] = [];
    for (const { type, params } of actions as readonly { type: string; params?: unknown }[]) {
      if (type === 'post') posts.push(params as Posting);
      else if (type === 'note') notes.push((params as { reason: string }).reason);
      else throw new InputError(`life ${life.name}`, `action ${type}`, "'post' or 'note'");
    }
    const next = this.keep(life, after);
    if (next === text && actions.length === 0) return 'refused';
    return { next, posts, notes };
  }

  private keep(life: Life, snapshot: AnyMachineSnapshot): string {
    const text = textOf(snapshot);
    const place = this.place(life, text);
    if (!this.snapshots.has(place)) this.snapshots.set(place, snapshot);
    return text;
  }

  private snapshot(life: Life, text: string): AnyMachineSnapshot {
    const snapshot = this.snapshots.get(this.place(life, text));
    if (!snapshot) throw new HarnessBug(`${life.name} was never in ${text}`);
    return snapshot;
  }

  private place(life: Life, text: string): string {
    if (!this.numbers.has(life)) this.numbers.set(life, this.numbers.size);
    return `${this.numbers.get(life)} ${text}`;
  }
}
