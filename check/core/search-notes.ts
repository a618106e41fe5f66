/**
 * What is noted of the searches of one scope beside their verdicts: whether one was cut and what
 * made it large, and on request coverage and a profile. Searches are seen one at a time and let go.
 */
import type { Growing, Profile, SearchCut } from '../../base/coverage-results';
import type { SystemResult } from '../../base/results';
import { addCoverage, type CoverageBook, joinCoverage, startCoverage } from './coverage';
import { coverageOf } from './coverage-summary';
import type { Exploration } from './explore';
import { growingOf, mostGrowing } from './growth';
import { joinProfiles, profileOf } from './profile';

export interface NoteOptions {
  /** Counts what the scope's searches looked at, and adds it to this book of a whole run. */
  readonly coverage?: CoverageBook;
  readonly profile?: boolean;
}

export interface SearchNotes {
  readonly see: (exploration: Exploration) => void;
  /** The fields of the scope's result that the searches seen so far fill. */
  readonly notes: () => Pick<SystemResult, 'cut' | 'growing' | 'coverage' | 'profile'>;
}

/** Starts taking notes of a scope. */
export function takeNotes(options: NoteOptions): SearchNotes {
  const book = startCoverage();
  const profiles: Profile[] = [];
  const grown: (readonly Growing[])[] = [];
  let cut: SearchCut | undefined;
  return {
    see: (exploration: Exploration & { readonly clippedBy?: SearchCut }) => {
      if (options.coverage) addCoverage(book, exploration);
      if (options.profile) profiles.push(profileOf(exploration));
      if (!exploration.isClipped) return;
      cut ??= exploration.clippedBy ?? 'states';
      grown.push(growingOf(exploration));
    },
    notes: () => {
      if (options.coverage) joinCoverage(options.coverage, book);
      return {
        ...(cut ? { cut, growing: mostGrowing(grown) } : {}),
        ...(options.coverage ? { coverage: coverageOf(book) } : {}),
        ...(options.profile ? { profile: joinProfiles(profiles) } : {}),
      };
    },
  };
}
