/**
 * A machine as a picture: its states and arrows as written, with the guard that an arrow asks, so
 * that a rule is seen where it acts. Flat machines only; ours are.
 */
import type { AnyStateMachine } from 'xstate';
import type { LifeDiagram } from '../base/results';
import type { Life } from './system';

/** The diagram of a life, arrows in the order they are written. */
export function diagramOf(life: Life): LifeDiagram {
  const root = (life.machine as AnyStateMachine).root;
  const initial = root.initial.target.map((node) => node.key);
  const arrows: LifeDiagram['arrows'][number][] = [];
  for (const node of Object.values(root.states))
    for (const [event, transitions] of node.transitions)
      for (const transition of transitions) {
        const to = transition.target?.[0]?.key ?? node.key;
        const guard = guardName(transition.guard);
        arrows.push({ from: node.key, to, event, ...(guard ? { guard } : {}) });
      }
  return {
    life: life.name,
    states: Object.keys(root.states).map((name) => ({ name, isInitial: initial.includes(name) })),
    arrows,
  };
}

function guardName(guard: unknown): string | undefined {
  if (typeof guard === 'string') return guard;
  if (typeof guard === 'object' && guard !== null && 'type' in guard) return String(guard.type);
  return undefined;
}
