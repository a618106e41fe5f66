/** A whole page around its body: no script, no font, no network. */
import type { Lang } from '../../base/catalogue/say';
import { html, type Piece, trusted } from '../markup';
import { style } from './style';

export interface Shell {
  readonly lang: Lang;
  readonly title: string;
  readonly body: Piece;
}

/** The page as one HTML file. */
export const shell = ({ lang, title, body }: Shell): string =>
  html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,"><title>${title}</title>
<style>${trusted(style)}</style></head>
<body>${body}</body></html>
`.markup;

/** Two seals, one over the other: nothing goes out on one of them. */
export const mark = html`<svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
  <g fill="none" stroke="var(--seal)" stroke-width="2.5">
  <rect x="3" y="3" width="24" height="24" rx="2"/>
  <rect x="13" y="13" width="24" height="24" rx="2"/><path d="M17.5 20l3.5 3.5 6-7"/></g></svg>`;
