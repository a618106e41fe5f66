/**
 * Columns that line up when Chinese stands beside Latin: a full-width character counts two. Width
 * is that of a terminal; ambiguous signs such as `·` and `→` count one.
 */

const WIDE = new RegExp(
  `[${[
    '\\u1100-\\u115f',
    '\\u2e80-\\u303e',
    '\\u3041-\\u33ff',
    '\\u3400-\\u4dbf',
    '\\u4e00-\\u9fff',
    '\\ua000-\\ua4cf',
    '\\uac00-\\ud7a3',
    '\\uf900-\\ufaff',
    '\\ufe30-\\ufe4f',
    '\\uff00-\\uff60',
    '\\uffe0-\\uffe6',
    '\\u{20000}-\\u{3fffd}',
  ].join('')}]`,
  'u',
);

export const isWide = (character: string): boolean => WIDE.test(character);

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** The text cut to a width, an ellipsis at the cut. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Closing signs never open a line. */
const CLOSING = /[，。；：、）”’》！？,.;:)]/u;

/**
 * Pieces that stay whole: a Latin word with its space, one wide character with its closing sign.
 */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of text) {
    const before = [...piece].at(-1) ?? '';
    const breaks = before === ' ' || isWide(before) || (before !== '' && isWide(character));
    if (breaks && character !== ' ' && !CLOSING.test(character)) {
      found.push(piece);
      piece = character;
    } else piece += character;
  }
  return piece === '' ? found : [...found, piece];
}

/** Lines of at most a width, broken between words or between full-width characters. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}
