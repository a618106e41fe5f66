/** Words of the evidence ledger that the page and the text share. */
import { has, type Lang, say, word } from '../base/catalogue/say';
import type { EvidenceRow, Rested } from '../base/evidence-results';

/** A rule of another basis stands under its own sentence. */
export function evidenceSentence(lang: Lang, { basis, sentence, rules }: EvidenceRow): string {
  const [rule] = rules;
  if (basis === 'S' || rule === undefined || !has(lang, `rule.${rule}`))
    return word(lang, 'control', sentence);
  return `${say(lang, `rule.${rule}`)} (${basis})`;
}

/** Why a row stands out: not modelled, or needed by nothing. */
export function openWord(lang: Lang, row: EvidenceRow): string | undefined {
  const { notModelled, unneeded } = row;
  if (notModelled !== undefined)
    return say(lang, 'report.evidence.notModelled', { reason: word(lang, 'control', notModelled) });
  if (unneeded !== undefined)
    return say(lang, 'report.evidence.unneeded', { reason: word(lang, 'control', unneeded) });
  return undefined;
}

/** One scope by name, or how many there are, with their states. */
export function restedText(lang: Lang, rested: readonly Rested[]): string {
  const states = rested.reduce((sum, one) => sum + one.states, 0);
  const [one] = rested;
  if (!one) return '—';
  if (rested.length > 1)
    return say(lang, 'report.evidence.rests', { scopes: rested.length, states });
  const scope = word(lang, 'scope', one.scope);
  const system = word(lang, 'system', one.system);
  return say(lang, 'report.evidence.rest', { system, scope, states });
}
