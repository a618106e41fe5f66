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

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text made safe inside elements and quoted attributes. */
export const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** Markup made elsewhere and trusted: our own style sheet, a picture drawn by the layout engine. */
export const trusted = (markup: string): Markup => ({ markup });

function textOf(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return escaped(piece);
  return 'markup' in piece ? piece.markup : piece.map(textOf).join('');
}

function filled(parts: readonly string[], pieces: readonly Piece[]): Markup {
  return { markup: parts.map((part, index) => part + textOf(pieces[index])).join('') };
}

/** Line breaks of the source are none of the page's: gone beside a tag or a value, else a space. */
const joined = (part: string): string =>
  part.replace(/(^|>)\s*\n\s*|\s*\n\s*(?=<|$)/g, '$1').replace(/\s*\n\s*/g, ' ');

/** A template whose values are escaped: html`<b>${name}</b>`. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  filled(parts.map(joined), pieces);

/** As `html`, every line break kept. */
export const xml = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  filled(parts, pieces);
