/**
 * What an export leaves out, and why. Said twice: in a comment of the export, and where a person
 * reads what `countersign export` did; a property that is missing without a word would look proved.
 */
import { say } from '../../base/catalogue/say';
import type { Absence, Claim, ExportModel } from './model';

/** The languages that properties are exported to. */
export type ExportLanguage = 'promela' | 'murphi' | 'tla';

/** Why a claim is not in an export of the language; nothing where it is there. */
export function absenceOf(claim: Claim, language: ExportLanguage): Absence | undefined {
  if (claim.absent !== undefined) return claim.absent;
  if (claim.kind === 'canClose') return 'branching';
  return claim.strike || language === 'tla' ? undefined : 'fairness';
}

/** The reason as it stands in a comment: exports are in English. */
export const absenceText = (absence: Absence): string => say('en', `cli.export.because.${absence}`);

/** Every claim that an export leaves out. */
export const absentClaims = (
  { claims }: ExportModel,
  language: ExportLanguage,
): readonly { readonly claim: Claim; readonly absence: Absence }[] =>
  claims.flatMap((claim) => {
    const absence = absenceOf(claim, language);
    return absence === undefined ? [] : [{ claim, absence }];
  });
