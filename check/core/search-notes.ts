/**
 * What is noted of the searches of one scope beside their verdicts: whether one was cut and what
 * made it large, and on request coverage and a profile. Searches are seen one at a time and let go.
 */
import type {
  Growing,
  Profile,
  ReductionsResult,
  SearchCut,
  SearchFindings,
} from '../../base/coverage-results';
import { addCoverage, type CoverageBook, joinCoverage, startCoverage } from './coverage';
import { coverageOf } from './coverage-summary';
import type { Exploration } from './explore';
import { growingOf, mostGrowing } from './growth';
import { joinProfiles, profileOf } from './profile';

export interface NoteOptions {
  /** Counts what the scope's searches looked at, and adds it to this book of a whole run. */
  readonly coverage?: CoverageBook;
  readonly profile?: boolean;
  readonly symmetry?: boolean;
  readonly partialOrder?: boolean;
}

export interface SearchNotes {
  readonly see: (exploration: Exploration) => void;
  /** The fields of the scope's result that the searches seen so far fill. */
  readonly notes: () => SearchFindings;
}

/** Starts taking notes of a scope. */
export function takeNotes(options: NoteOptions): SearchNotes {
  const book = startCoverage();
  const profiles: Profile[] = [];
  const grown: (readonly Growing[])[] = [];
  const reduced: Reduced[] = [];
  let cut: SearchCut | undefined;
  let omission: number | undefined;
  return {
    see: (exploration) => {
      const { states, transitions, reductions, unreduced } = exploration;
      reduced.push({ reductions, whole: unreduced ?? { states, transitions } });
      if (options.coverage) addCoverage(book, exploration);
      if (options.profile) profiles.push(profileOf(exploration));
      if (!exploration.isClipped) return;
      cut ??= exploration.clippedBy ?? 'states';
      if (exploration.omission !== undefined)
        omission = Math.max(omission ?? 0, exploration.omission);
      else grown.push(growingOf(exploration));
    },
    notes: () => {
      if (options.coverage) joinCoverage(options.coverage, book);
      return {
        ...(cut ? { cut, growing: mostGrowing(grown) } : {}),
        ...(omission === undefined ? {} : { omission }),
        ...(options.coverage ? { coverage: coverageOf(book) } : {}),
        ...(options.profile ? { profile: joinProfiles(profiles) } : {}),
        ...(options.symmetry || options.partialOrder ? { reductions: joinReduced(reduced) } : {}),
      };
    },
  };
}

type Reduced = Pick<Exploration, 'reductions'> & {
  readonly whole: NonNullable<Exploration['unreduced']>;
};

/** A reduction that served one search of the scope was not left out of it. */
function joinReduced(searches: readonly Reduced[]): ReductionsResult {
  const isSymmetric = searches.some(({ reductions }) => reductions.symmetry);
  const isOrdered = searches.some(({ reductions }) => reductions.ample !== undefined);
  const inForce = [
    ...(isSymmetric ? (['symmetry'] as const) : []),
    ...(isOrdered ? (['partial order'] as const) : []),
  ];
  const leftOut = new Map<string, ReductionsResult['leftOut'][number]>();
  for (const each of searches.flatMap(({ reductions }) => reductions.leftOut))
    if (!inForce.includes(each.reduction)) leftOut.set(each.reduction, each);
  const sum = (what: 'states' | 'transitions'): number =>
    searches.reduce((total, { whole }) => total + whole[what], 0);
  const whole = { states: sum('states'), transitions: sum('transitions') };
  return {
    inForce,
    ...(isSymmetric && !isOrdered ? { whole } : {}),
    leftOut: [...leftOut.values()],
  };
}
