/**
 * Stories of runs that never end, judged: the loop must come back to where it began, be fair to
 * everybody who is owed a turn, and leave the property unmet for ever. A story without a loop must
 * end where nothing that is owed can happen; a fault that could still strike is owed to nobody.
 */
import { InputError } from '../../base/assert';
import type { Property, View } from '../../base/property';
import type { Story } from '../../base/story-results';
import type { System } from '../../models/system';
import type { Owed } from './fair';
import { countersOf, isOfLiveness, isOneOf, isTrueOf, viewOf } from './judge';
import { movesOf, type Replica } from './moves';
import { type Replay, replay } from './replay';
import { type Retold, retell, type Untold } from './retell';
import { type State, stateAfter, stateText } from './state';

/** What the walker needs of a story: its steps, where they begin to repeat, and what it breaks. */
export type ToldStory = Pick<Story, 'property' | 'steps' | 'loopFrom'>;

/**
 * Tells a story again and judges the property that it is about. Of liveness: `struck` names the
 * property, or `because` says which step, which fairness or which state of the loop speaks against
 * it.
 * @throws InputError where the system has no such property.
 */
export function replayStory(system: System, story: ToldStory): Replay {
  const property = system.properties.find(({ name }) => name === story.property);
  if (!property)
    throw new InputError(`story of ${system.name}`, story.property, 'a property of the system');
  if (!isOfLiveness(property)) return replay(system, story.steps, [property]);
  const told = retell(system, story.steps);
  if (!told.isEnabled) return told;
  const { loopFrom } = story;
  const because =
    (loopFrom === undefined
      ? owedAtRest(told)
      : (misrun(told, loopFrom) ?? starved(told, loopFrom))) ??
    met(told, property, loopFrom ?? told.moves.length);
  if (because !== undefined) return { ...because, isEnabled: false };
  const last = told.states[told.moves.length] as State;
  const views = viewsOf(told, last);
  const counters = countersOf(system, last);
  return { isEnabled: true, views, counters, struck: [property.name], undecided: [] };
}

type Objection = Omit<Untold, 'isEnabled'>;

const viewsOf = ({ places, machines }: Retold, state: State): readonly View[] =>
  places.map((place, at) => viewOf(place, state.replicas[at] as Replica, machines));

/** Everybody whose step is enabled in a state, by replica and name. */
function creditors({ system, places, machines }: Retold, state: State): ReadonlyMap<string, Owed> {
  const found = new Map<string, Owed>();
  places.forEach(({ group }, at) => {
    for (const move of movesOf(group, state.replicas[at] as Replica, machines))
      if (move.owed.fair !== 'none' && stateAfter(system, state, at, move))
        found.set(creditor(at, move.owed), move.owed);
  });
  return found;
}
const creditor = (at: number, { to }: Owed): string => `${at} ${to}`;

function owedAtRest(told: Retold): Objection | undefined {
  const last = told.moves.length;
  const [still] = creditors(told, told.states[last] as State).values();
  return still && { at: last, because: `${still.to} can still happen, and is owed a turn` };
}

function misrun(told: Retold, loopFrom: number): Objection | undefined {
  const last = told.moves.length;
  if (!Number.isInteger(loopFrom) || loopFrom < 0 || loopFrom >= last)
    return { at: last, because: `the loop from step ${loopFrom + 1} has no steps` };
  const [start, end] = [told.states[loopFrom], told.states[last]].map((s) => stateText(s as State));
  return start === end
    ? undefined
    : {
        at: last - 1,
        because: `the loop does not lead back to the state before step ${loopFrom + 1}`,
      };
}

/** Who is owed a turn and never gets it, while the loop repeats. */
function starved(told: Retold, loopFrom: number): Objection | undefined {
  const enabled = told.states.slice(loopFrom, -1).map((state) => creditors(told, state));
  const taken = new Set(told.moves.slice(loopFrom).map(({ at, move }) => creditor(at, move.owed)));
  const ever = new Map(enabled.flatMap((here) => [...here]));
  for (const [who, { to, fair }] of ever) {
    if (taken.has(who)) continue;
    if (fair === 'strong')
      return { at: loopFrom, because: `the loop enables ${to} again and again and never takes it` };
    if (enabled.every((here) => here.has(who)))
      return { at: loopFrom, because: `the loop never disables ${to} and never takes it` };
  }
  return undefined;
}

/** Where the property is met after all. */
function met(told: Retold, property: Property, loopFrom: number): Objection | undefined {
  const { system, states } = told;
  const isMet = (state: State): boolean => isTrueOf(property, viewsOf(told, state), system, state);
  if (property.kind === 'leadsTo') return answered(told, property, loopFrom);
  const from = property.kind === 'eventually' ? 0 : loopFrom;
  const at = states.findIndex((state, i) => i >= from && isMet(state));
  return at < 0 ? undefined : { at, because: `${property.name}: met before step ${at + 1}` };
}

/** Every word that ever asks is answered then or later, on the way or on the loop. */
function answered(told: Retold, property: Property, loopFrom: number): Objection | undefined {
  const words = told.states.map((state) => viewsOf(told, state));
  const isLeftWaiting = told.places.some((_, at) => {
    const asked = words.findLastIndex((views) => isOneOf(property.from, views[at] as View));
    const answer = words.findLastIndex((views) => isOneOf(property.predicate, views[at] as View));
    return asked > answer && answer < loopFrom;
  });
  return isLeftWaiting
    ? undefined
    : { at: loopFrom, because: `${property.name}: whoever asks is answered` };
}
