/**
 * Life cycles as pictures: DOT laid out by Graphviz (compiled to WebAssembly), then coloured by the
 * page's own style. Laying out is asynchronous and happens before the pure report; Graphviz cannot
 * measure Chinese, so every label is given its width.
 */
import { instance } from '@viz-js/viz';
import type { Lang } from '../base/catalogue/say';
import { eventText, stateText } from '../base/catalogue/sentences';
import { widthOf } from '../base/catalogue/width';
import type { LifeDiagram } from '../base/results';
import { escaped } from './markup';

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** An HTML-like label whose rows have the width that a browser will need. */
function label(rows: readonly string[], size: number): string {
  const width = Math.ceil(Math.max(...rows.map(widthOf)) * size * 0.56) + 8;
  const cell = (row: string): string =>
    `<TR><TD FIXEDSIZE="TRUE" WIDTH="${width}" HEIGHT="${size + 5}">${escaped(row)}</TD></TR>`;
  return `<<TABLE BORDER="0" CELLPADDING="0" CELLSPACING="0">${rows.map(cell).join('')}</TABLE>>`;
}

/** The life as DOT; arrows between the same two states share one line. */
export function lifeDot(lang: Lang, life: LifeDiagram): string {
  const arrows = new Map<string, { from: string; to: string; events: string[] }>();
  for (const { from, to, event } of life.arrows) {
    const key = JSON.stringify([from, to]);
    const arrow = arrows.get(key) ?? { from, to, events: [] };
    const said = eventText(lang, event);
    if (!arrow.events.includes(said)) arrow.events.push(said);
    arrows.set(key, arrow);
  }
  const nodes = life.states.map(
    ({ name, isInitial }) =>
      `  ${quoted(name)} [label=${label([stateText(lang, name)], 13)}, class=${
        isInitial ? '"first"' : '"later"'
      }];`,
  );
  const lines = [...arrows.values()].map(
    ({ from, to, events }) =>
      `  ${quoted(from)} -> ${quoted(to)} [label=${label(events, 11)}, class="arrow"];`,
  );
  return [
    `digraph ${quoted(life.life)} {`,
    '  bgcolor="transparent"; rankdir=TB; nodesep=0.35; ranksep=0.45; margin=0.05;',
    '  node [shape=box, style=rounded, fontname="sans-serif", fontsize=13, margin="0.1,0.05"];',
    '  edge [fontname="sans-serif", fontsize=11, arrowsize=0.7];',
    ...nodes,
    ...lines,
    '}',
    '',
  ].join('\n');
}

/** What the layout engine gives, without ids, titles and comments, sized in pixels. */
export function cleanedSvg(drawn: string): string {
  return drawn
    .slice(drawn.indexOf('<svg'))
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(/<title>[\s\S]*?<\/title>\n?/g, '')
    .replace(/<g id="[^"]*"/g, '<g')
    .replace(/ xmlns(:xlink)?="[^"]*"| xml:space="preserve"/g, '')
    .replace(/<svg width="([\d.]+)pt" height="([\d.]+)pt"/, '<svg width="$1" height="$2"')
    .trim();
}

/** Pictures by life, in the language's words: what `reportHtml` takes. */
export async function drawLives(
  lang: Lang,
  lives: readonly LifeDiagram[],
): Promise<Readonly<Record<string, string>>> {
  const viz = await instance();
  return Object.fromEntries(
    lives.map((life) => [
      life.life,
      cleanedSvg(viz.renderString(lifeDot(lang, life), { format: 'svg' })),
    ]),
  );
}
