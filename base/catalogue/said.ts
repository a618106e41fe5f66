/**
 * Sentences that carry numbers and come whole from a wing (assumptions, weather, violations): told
 * in Chinese by pattern, piece by piece; what no pattern knows is told in its English.
 */
import { hasEntry, type Lang, say } from './say';
import { patterns, reasons } from './zh/patterns';

/** The sentence in the language. */
export function saidText(lang: Lang, sentence: string): string {
  if (lang === 'en') return sentence;
  if (hasEntry(lang, `sentence.${sentence}`)) return say(lang, `sentence.${sentence}`);
  if (Object.hasOwn(reasons, sentence)) return reasons[sentence] ?? sentence;
  for (const [pattern, said] of patterns) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    return said.replace(/\$(\d)/g, (_, group: string) =>
      saidText(lang, found[Number(group)] ?? ''),
    );
  }
  return sentence;
}
