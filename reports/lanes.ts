/**
 * A story as arrows between lanes: persons on the left, parts on the right. A delivery starts where
 * its message was put on the line; the story itself names only the line, so the sender is looked up
 * among the earlier steps.
 */
import type { Change, Story, StoryStep } from '../base/story-results';

export interface Lane {
  readonly id: string;
  readonly kind: 'person' | 'world' | 'part' | 'line';
  readonly name: string;
  readonly group: string;
}
export interface Arrow {
  readonly step: StoryStep;
  readonly number: number;
  readonly from: string;
  readonly to: string;
  /** `lost`: ends in a cross; `twice`: a double head. */
  readonly end: 'plain' | 'lost' | 'twice';
  /** The lanes whose part changed, with its new state. */
  readonly states: readonly { readonly lane: string; readonly change: Change }[];
}
export interface Sequence {
  readonly lanes: readonly Lane[];
  readonly arrows: readonly Arrow[];
}

const partId = (group: string, name: string): string => JSON.stringify(['part', group, name]);
const lineId = (group: string, name: string): string => JSON.stringify(['line', group, name]);

/** A change stands in a part, or in a part's own record: `bank` or `bank.copy`. */
const partOf = (where: string): string => where.replace(/\..*$/s, '');

/** One change a part: of its state, or else of the first of its records. */
function statesOf(parts: readonly Change[]): readonly Change[] {
  const told = new Map<string, Change>();
  for (const change of parts) {
    const name = partOf(change.where);
    if (!told.has(name) || change.where === name) told.set(name, change);
  }
  return [...told.values()];
}

class Builder {
  readonly lanes = new Map<string, Lane>();
  /** Who put something on a line last, and who took something off it, by the line's lane. */
  readonly senders = new Map<string, string>();
  readonly receivers = new Map<string, string>();

  lane(kind: Lane['kind'], name: string, group: string): string {
    const owner = kind === 'part' || kind === 'line' ? group : '';
    const id = JSON.stringify([kind, owner, name]);
    if (!this.lanes.has(id)) this.lanes.set(id, { id, kind, name, group: owner });
    return id;
  }

  actor(step: StoryStep, fallback: string): string {
    if (step.actor === 'automatic') return fallback;
    const isWorld = step.actor === 'environment';
    return this.lane(isWorld ? 'world' : 'person', step.actor, step.group);
  }

  private lineEnd(known: ReadonlyMap<string, string>, step: StoryStep, line: string): string {
    return known.get(lineId(step.group, line)) ?? this.lane('line', line, step.group);
  }

  /** Where a step that changes no part happens: with who sends on its line, or at the line. */
  private holder(step: StoryStep): string {
    const line = step.changes.find(({ what }) => what === 'line')?.where ?? step.carries?.line;
    if (line !== undefined) return this.lineEnd(this.senders, step, line);
    return this.actor(step, this.lane('part', step.group, step.group));
  }

  arrow(step: StoryStep, number: number): Arrow {
    const parts = step.changes.filter(({ what }) => what === 'part');
    const states = statesOf(parts).map((change) => ({
      lane: this.lane('part', partOf(change.where), step.group),
      change,
    }));
    const first = states[0]?.lane;
    const line = step.carries?.line;
    if (line !== undefined && step.kind === 'delivery') {
      const to = first ?? this.lineEnd(this.receivers, step, line);
      const from = this.lineEnd(this.senders, step, line);
      this.receivers.set(lineId(step.group, line), to);
      return { step, number, from, to, end: 'plain', states };
    }
    if (line !== undefined && step.kind === 'fault') {
      const from = this.lineEnd(this.senders, step, line);
      const end = step.step.startsWith('duplicate') ? 'twice' : 'lost';
      return { step, number, from, to: from, end, states };
    }
    const to = first ?? this.holder(step);
    const from = this.actor(step, to);
    for (const { where, what } of step.changes) {
      if (what === 'line') this.senders.set(lineId(step.group, where), first ?? to);
    }
    return { step, number, from, to, end: 'plain', states };
  }
}

const ORDER: readonly Lane['kind'][] = ['person', 'world', 'part', 'line'];

/** Lanes in order of first appearance, persons first; arrows in the order of the steps. */
export function sequenceOf(story: Story): Sequence {
  const builder = new Builder();
  const receiving = story.steps.flatMap((step) => {
    const part = step.changes.find(({ what }) => what === 'part');
    if (step.kind !== 'delivery' || step.carries === undefined || !part) return [];
    return [
      [lineId(step.group, step.carries.line), partId(step.group, partOf(part.where))] as const,
    ];
  });
  for (const [line, part] of receiving) {
    if (!builder.receivers.has(line)) builder.receivers.set(line, part);
  }
  const arrows = story.steps.map((step, index) => builder.arrow(step, index + 1));
  const used = new Set(
    arrows.flatMap(({ from, to, states }) => [from, to, ...states.map(({ lane }) => lane)]),
  );
  const lanes = [...builder.lanes.values()].filter(({ id }) => used.has(id));
  return { lanes: ORDER.flatMap((kind) => lanes.filter((lane) => lane.kind === kind)), arrows };
}
