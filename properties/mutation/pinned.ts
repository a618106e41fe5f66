/**
 * What became of every generated mutant, pinned in `scores.json` and written again by
 * `npm run generate -- --mutants`. A family's rows hold as long as its content does: tables,
 * answers of properties, names of mutants. What a guard would answer where nobody comes is no
 * content; the test that draws a sample asks after it, and `--mutants=all` takes nothing over.
 */
import { Digest } from '../../check/core/content';
import { harmless } from './harmless';
import type { Mutant } from './list';
import pinned from './scores.json';
import type { Operator } from './system-operators';
import type { Fate } from './trial';
import type { Place } from './worlds';

/** Raised when operators or the way of judging change, so that nothing old is taken over. */
const METHOD = 'mutation 1';

/** One row; `in` names the family that killed it, where that is not its own. */
export type MutantScore = Fate & {
  readonly mutant: string;
  readonly operator: Operator;
  readonly life?: string;
  readonly in?: string;
};

export interface FamilyScores {
  readonly family: string;
  readonly content: string;
  /** Where its mutants were tried, smallest first. */
  readonly places: readonly {
    readonly scope: string;
    readonly worlds: number;
    readonly states: number;
  }[];
  readonly mutants: readonly MutantScore[];
}

export const mutationScores: readonly FamilyScores[] = pinned as readonly FamilyScores[];

/** The digest under which a family's rows are taken over. */
export function contentOfFamily(places: readonly Place[], mutants: readonly Mutant[]): string {
  const digest = new Digest();
  digest.text(METHOD);
  for (const { worlds } of places) for (const { content } of worlds) digest.text(content);
  for (const { name, operator } of mutants) digest.text(`${operator} ${name}`);
  return digest.toString();
}

/** The pinned file: one line a mutant. */
export function scoresText(scores: readonly FamilyScores[]): string {
  const families = scores.map(({ mutants, ...head }) => {
    const rows = mutants.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
    return `${JSON.stringify(head).slice(0, -1)},\n  "mutants": [\n${rows}\n  ]}`;
  });
  return `[\n${families.join(',\n')}\n]\n`;
}

/** How a row counts in the tables: survivors by what is said about them. */
export type Standing = 'killed' | 'refused' | 'bisimilar' | 'harmless' | 'unexplained';

/** Why a survivor is harmless. */
export const explanationOf = (family: string, mutant: string): string | undefined =>
  harmless.find((one) => one.family === family && one.mutants.test(mutant))?.because;

export function standingOf(family: string, { fate, mutant }: MutantScore): Standing {
  if (fate !== 'survived') return fate;
  return explanationOf(family, mutant) === undefined ? 'unexplained' : 'harmless';
}
