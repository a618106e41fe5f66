/** How an override differs from what it is of: figures, verdicts, and who can do what. */
import type { SystemResult } from '../results';
import { type Lang, say, word } from './say';

/** `differs from direct-payment as shipped: states 349 → 387, …`; undefined where nothing does. */
export function shippedText(lang: Lang, { shipped }: SystemResult): string | undefined {
  if (!shipped || shipped.differences.length === 0) return undefined;
  const { system, differences } = shipped;
  const figures = differences.map(({ at, pinned, found }) => {
    const [field = '', ...name] = at.split(' ');
    if (!['states', 'transitions', 'levels', 'verdicts'].includes(field))
      return say(lang, `diff.figure.${field}`);
    const property = word(lang, 'property', name.join(' '));
    const what = say(lang, `diff.figure.${field}`, field === 'verdicts' ? { property } : {});
    return say(lang, 'diff.figure', { what, pinned, found });
  });
  const separator = say(lang, 'story.list');
  return say(lang, 'diff.shipped', {
    system: word(lang, 'system', system),
    differences: [...new Set(figures)].join(separator),
  });
}
