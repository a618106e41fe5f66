/**
 * Markup that cannot be broken by a hostile name: every value put into a template is escaped unless
 * it is markup itself. Serves HTML, SVG and XML; characters that XML forbids become U+FFFD.
 */

export interface Markup {
  readonly markup: string;
}
export type Piece = Markup | string | number | undefined | false | readonly Piece[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text made safe inside elements and quoted attributes. */
export const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** Markup made elsewhere and trusted: our own style sheet, a picture drawn by the layout engine. */
export const trusted = (markup: string): Markup => ({ markup });

function textOf(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return escaped(piece);
  return 'markup' in piece ? piece.markup : piece.map(textOf).join('');
}

/** A template whose values are escaped: html`<b>${name}</b>`. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return {
    markup: parts.map((part, index) => part + textOf(pieces[index])).join(''),
  };
}
export const svg = html;
export const xml = html;
