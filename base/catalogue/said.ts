/**
 * Sentences that carry numbers and come whole from a wing (assumptions, weather, violations): told
 * in Chinese by pattern, piece by piece; what no pattern knows is told in its English.
 */
import { hasEntry, type Lang, say } from './say';
import { attackPatterns, attackWords } from './zh/attack-sentences';
import { patterns, reasons } from './zh/patterns';
import { personPatterns, staffPatterns } from './zh/staff';
import { factPatterns, weatherPatterns, weatherWords } from './zh/weather';

/** Topics whose names stand in such sentences, in the order in which they are asked. */
const topics = [
  'sentence',
  'fault',
  'post',
  'principal',
  'part',
  'life',
  'system',
  'step',
] as const;
const words = { ...weatherWords, ...attackWords };
const all = [
  ...attackPatterns,
  ...staffPatterns,
  ...weatherPatterns,
  ...patterns,
  ...factPatterns,
  ...personPatterns,
];

/** The sentence in the language. */
export function saidText(lang: Lang, sentence: string): string {
  if (lang === 'en') return sentence;
  if (Object.hasOwn(reasons, sentence)) return reasons[sentence] ?? sentence;
  if (Object.hasOwn(words, sentence)) return words[sentence] ?? sentence;
  const topic = topics.find((each) => hasEntry(lang, `${each}.${sentence}`));
  if (topic) return say(lang, `${topic}.${sentence}`);
  for (const [pattern, said] of all) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    return said.replace(/\$(\d)/g, (_, group: string) =>
      saidText(lang, found[Number(group)] ?? ''),
    );
  }
  return sentence;
}
