/**
 * Life cycles as pictures: DOT laid out by Graphviz (compiled to WebAssembly), then coloured by the
 * page's own style. Laying out is asynchronous and happens before the pure report; Graphviz cannot
 * measure Chinese, so every label is given its width.
 */
import { instance } from '@viz-js/viz';
import { present } from '../base/assert';
import { type Lang, word } from '../base/catalogue/say';
import { eventText, stateText } from '../base/catalogue/sentences';
import { widthOf } from '../base/catalogue/width';
import type { LifeDiagram } from '../base/results';
import { escaped } from './markup';

const quoted = (text: string): string =>
  `"${text.replace(/\p{Cc}/gu, ' ').replace(/["\\]/g, '\\$&')}"`;
const lined = (rows: readonly string[]): string =>
  `"${rows.map((row) => quoted(row).slice(1, -1)).join('\\n')}"`;

/**
 * Labels are laid out as tokens of digits and n, whose widths the engine knows, and put back into
 * the picture afterwards.
 */
class Tokens {
  private readonly texts: string[] = [];

  token(text: string): string {
    const number = String(this.texts.push(text) - 1).padStart(3, '0');
    return number.padEnd(Math.max(3, widthOf(text) + 2), 'n');
  }

  restore(drawn: string): string {
    return drawn.replace(
      />(\d{3,}?)n*<\/text>/g,
      (_, number: string) => `>${escaped(this.texts[Number(number)] ?? '')}</text>`,
    );
  }
}

/** The life as DOT; arrows between the same two states share one line. */
function dotOf(lang: Lang, life: LifeDiagram, label: (text: string) => string): string {
  const ids = new Map(life.states.map(({ name }, index) => [name, `n${index}`]));
  const id = (name: string): string => present(ids.get(name), `state ${name} of ${life.life}`);
  const arrows = new Map<string, { from: string; to: string; events: string[] }>();
  for (const { from, to, event, guard } of life.arrows) {
    const key = JSON.stringify([from, to]);
    const arrow = arrows.get(key) ?? { from, to, events: [] };
    const asks = guard === undefined ? '' : `\n[${word(lang, 'guard', guard)}]`;
    const said = eventText(lang, event) + asks;
    if (!arrow.events.includes(said)) arrow.events.push(said);
    arrows.set(key, arrow);
  }
  const nodes = life.states.map(
    ({ name, isInitial }, index) =>
      `  n${index} [label=${quoted(label(stateText(lang, name)))}, class=${
        isInitial ? '"first"' : '"later"'
      }];`,
  );
  const lines = [...arrows.values()].map(({ from, to, events }) => {
    const words = events.flatMap((text) => text.split('\n')).map(label);
    return `  ${id(from)} -> ${id(to)} [label=${lined(words)}, class="arrow"];`;
  });
  return [
    'digraph life {',
    '  bgcolor="transparent"; rankdir=TB; nodesep=0.35; ranksep=0.45; margin=0.05;',
    '  node [shape=box, style=rounded, fontname="Helvetica", fontsize=13, margin="0.1,0.05"];',
    '  edge [fontname="Helvetica", fontsize=11, arrowsize=0.7];',
    ...nodes,
    ...lines,
    '}',
    '',
  ].join('\n');
}

/** The life as DOT with its own words: for people who have their own Graphviz. */
export const lifeDot = (lang: Lang, life: LifeDiagram): string => dotOf(lang, life, (text) => text);

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
    lives.map((life) => {
      const tokens = new Tokens();
      const dot = dotOf(lang, life, (text) => tokens.token(text));
      return [life.life, tokens.restore(cleanedSvg(viz.renderString(dot, { format: 'svg' })))];
    }),
  );
}
