/**
 * The source's main claim, asked of the models: one red seal on paper protects less than the
 * electronic chain. Paper alone, the electronic voucher alone and both at once, each with the
 * smallest coalitions that get money out; where both carriers stand, the thief takes either.
 */
import type { TrackCoalitions } from '../base/coalition-results';
import type { SystemResult } from '../base/results';

type Question = TrackCoalitions['answers'][number]['question'];

interface Track {
  readonly track: TrackCoalitions['track'];
  readonly system: string;
  readonly scope: string;
  readonly sentences: Readonly<Record<Question, readonly string[]>>;
}

const on = (carrier: string): Record<Question, string> => ({
  unasked: `no funds go out${carrier} on what nobody asked for`,
  'one authority': `no funds go out${carrier} on one person's authority`,
});
const asked = (...carriers: readonly string[]): Track['sentences'] => ({
  unasked: carriers.map((carrier) => on(carrier).unasked),
  'one authority': carriers.map((carrier) => on(carrier)['one authority']),
});
const PAPER = ' on the paper carrier';
const ELECTRONIC = ' on the electronic carrier';

const tracks: readonly Track[] = [
  {
    track: 'paper',
    system: 'dual-track',
    scope: 'coalitions, paper alone',
    sentences: asked(PAPER),
  },
  {
    track: 'electronic',
    system: 'authorised-payment',
    scope: 'coalitions',
    sentences: asked(''),
  },
  {
    track: 'dual',
    system: 'dual-track',
    scope: 'coalitions',
    sentences: asked(PAPER, ELECTRONIC),
  },
];
const questions: readonly Question[] = ['unasked', 'one authority'];

type Smallest = TrackCoalitions['answers'][number]['sets'][number];
const isWithin = (one: Smallest, other: Smallest): boolean =>
  one.members.every((member) => other.members.includes(member));

/** The smallest of several sets, each once, by its shortest story. */
function smallest(sets: readonly Smallest[]): readonly Smallest[] {
  const inOrder = [...sets].sort(
    (a, b) => a.members.length - b.members.length || a.steps - b.steps,
  );
  return inOrder.filter((set, i) => !inOrder.slice(0, i).some((earlier) => isWithin(earlier, set)));
}

/** The three ways side by side; none at all unless every one of them was searched whole. */
export function tracksSideBySide(systems: readonly SystemResult[]): readonly TrackCoalitions[] {
  const found = tracks.flatMap(({ track, system, scope, sentences }): TrackCoalitions[] => {
    const result = systems.find((one) => one.system === system && one.scope === scope);
    const { minimal, isClipped, personsMax } = result?.coalitions ?? {};
    if (minimal === undefined || isClipped !== false || personsMax === undefined) return [];
    const answers = questions.map((question) => ({
      question,
      sets: smallest(
        minimal
          .filter(({ property }) => sentences[question].includes(property))
          .map(({ members, steps }) => ({ members, steps })),
      ),
    }));
    return [{ track, system, scope, personsMax, answers }];
  });
  return found.length === tracks.length ? found : [];
}
