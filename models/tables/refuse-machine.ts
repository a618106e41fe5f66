/**
 * What a machine may not contain, found by reading its definition before it is run, so that the
 * state is named even where no event of the alphabet leads to it.
 */
import { InputError } from '../../base/assert';
import type { Life } from '../system';
import { strangeIn } from './plain';

type Node = Life['machine']['root'];

/** More steps than this without an event, and a machine is running in circles. */
const MICROSTEPS_MAX = 1_000;

/**
 * @throws InputError naming the life and the state of an `after`, an `invoke` or an action that
 * reaches outside the machine, and events of the alphabet that have no spelling.
 */
export function refuseMachine(life: Life): void {
  const machine = life.machine as typeof life.machine & { options?: { maxIterations?: number } };
  if (machine.options?.maxIterations === Number.POSITIVE_INFINITY)
    machine.options.maxIterations = MICROSTEPS_MAX;
  refuseNode(life, machine.root);
  for (const event of life.alphabet) {
    const strange = strangeIn(event, event.type, true);
    if (strange)
      throw new InputError(
        `life ${life.name}, its alphabet`,
        `${strange.found} at ${strange.path}`,
        `${strange.instead}; an event is written with every payload that matters`,
      );
  }
}

function refuseNode(life: Life, node: Node): void {
  const [delayed] = node.after as readonly { delay?: unknown }[];
  if (delayed)
    throw new InputError(
      stateOf(life, node),
      `after ${String(delayed.delay)}`,
      'an event such as TIMED_OUT, and a step of the system that sends it: no clock runs here',
    );
  const [invoked] = node.invoke as readonly { src?: unknown }[];
  if (invoked)
    throw new InputError(
      stateOf(life, node),
      `invoke of ${typeof invoked.src === 'string' ? invoked.src : 'an actor'}`,
      'a message posted on a line to a part of its own, and its answer as an event',
    );
  const transitions = [...node.transitions.values(), node.always ?? []].flat();
  const actions = [node.entry, node.exit, ...transitions.map((one) => one.actions)].flat();
  for (const action of actions) refuseAction(life, node, action);
  for (const child of Object.values(node.states as Readonly<Record<string, Node>>))
    refuseNode(life, child);
}

function refuseAction(life: Life, node: Node, action: unknown): void {
  const type = (action as { type?: unknown } | undefined)?.type;
  if (typeof type !== 'string') return;
  const instead = insteadOf(type);
  if (instead) throw new InputError(stateOf(life, node), `action ${spoken(type)}`, instead);
}

const outside: Readonly<Record<string, string>> = {
  'xstate.raise': 'a transition that leads straight to where the raised event leads',
  'xstate.sendTo': "an action 'post' with a line and a message: parts meet on lines alone",
  'xstate.sendParent': "an action 'post' with a line and a message: parts meet on lines alone",
  'xstate.forwardTo': "an action 'post' with a line and a message: parts meet on lines alone",
  'xstate.spawnChild': 'a part of its own in the system',
  'xstate.stopChild': 'a part of its own in the system, and an event that ends it',
  'xstate.cancel': 'an event of its own: no clock runs here',
  'xstate.emit': "an action 'note' with a reason, or nothing",
  'xstate.log': "an action 'note' with a reason, or nothing",
};

/** What to write instead of an action; undefined where it is allowed. */
export const insteadOf = (type: string): string | undefined => outside[type];

export const spoken = (type: string): string => type.replace(/^xstate\./, '');

const stateOf = (life: Life, node: Node): string =>
  node.path.length === 0
    ? `life ${life.name}, the machine as a whole`
    : `life ${life.name}, state ${node.path.join('.')}`;
