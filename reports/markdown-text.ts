/** Markdown that a value cannot break: tables, fences and text on one line. */
import { type Lang, say } from '../base/catalogue/say';

/** Text that Markdown takes as text, on one line. */
export const plainText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => {
  const line = (cells: readonly string[]): string => `| ${cells.map(plainText).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line), ''];
};

/** A fenced block whose fence is longer than any in the text. */
export function fenced(lines: readonly string[]): string[] {
  const runs = lines.join('\n').match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [fence, ...lines, fence, ''];
}

/** Headings by their catalogue keys. */
export const column = (lang: Lang, ...keys: readonly string[]): string[] =>
  keys.map((key) => say(lang, `report.column.${key}`));
