/**
 * The picture of a story: lanes for persons and parts, an arrow a step. Colours are the page's
 * variables; text is placed by an estimate of its width, since nobody measures fonts here.
 */
import type { Lang } from '../base/catalogue/say';
import { word } from '../base/catalogue/say';
import { endlessText, groupText, stateText, stepText } from '../base/catalogue/sentences';
import { clip, widthOf, wrap } from '../base/catalogue/width';
import type { Change, Story } from '../base/story-results';
import { type Arrow, type Lane, sequenceOf } from './lanes';
import { type Markup, html as svg } from './markup';

const LANE = 148;
const HEAD = 52;
const ROW = 66;
const EDGE = 20;
/** Room for the line that says from where steps repeat, or that nothing more happens. */
const MARK = 30;
/** Pixels a terminal column takes at 12.5 px. */
const COLUMN = 6.9;

interface Layout {
  readonly lang: Lang;
  readonly width: number;
  readonly height: number;
  readonly x: ReadonlyMap<string, number>;
  /** Arrows from this index on stand below the mark. */
  readonly markedFrom: number;
}

function laneName(lang: Lang, lane: Lane): string {
  if (lane.kind === 'person') return word(lang, 'principal', lane.name);
  if (lane.kind === 'world') return word(lang, 'principal', lane.name);
  return word(lang, lane.kind, lane.name);
}

function laneMarkup(layout: Layout, lane: Lane, groups: number): Markup {
  const x = layout.x.get(lane.id) ?? 0;
  const name = laneName(layout.lang, lane);
  const showGroup = groups > 1 && lane.group !== '';
  const full = showGroup ? `${groupText(layout.lang, lane.group)} · ${name}` : name;
  const lines = wrap(full, 19).slice(0, 2);
  const top = HEAD / 2 - (lines.length - 1) * 7.5;
  const box = svg`<rect x="${x - LANE / 2 + 6}" y="4" width="${LANE - 12}" height="${HEAD - 12}"
    rx="${lane.kind === 'part' ? 4 : 20}" class="lane ${lane.kind}"/>`;
  const texts = lines.map(
    (line, index) => svg`<text x="${x}" y="${top + index * 15}" class="lane-name">${line}</text>`,
  );
  return svg`<line x1="${x}" y1="${HEAD - 8}" x2="${x}" y2="${layout.height - 6}" class="lifeline"/>
    ${box}${texts}`;
}

/** The new state; of a record its name too. */
function stateLabel(lang: Lang, { where, to }: Change): string {
  const record = /\.(.*)$/s.exec(where)?.[1];
  const state = stateText(lang, to);
  return record === undefined ? state : `${stateText(lang, record)}: ${state}`;
}

function stateMarkup(layout: Layout, arrow: Arrow, y: number): readonly Markup[] {
  return arrow.states.map(({ lane, change }) => {
    const x = layout.x.get(lane) ?? 0;
    const text = clip(stateLabel(layout.lang, change), 19);
    const width = Math.min(LANE - 8, widthOf(text) * 6.3 + 14);
    return svg`<rect x="${x - width / 2}" y="${y + 9}" width="${width}" height="19" rx="9.5"
      class="state"/><text x="${x}" y="${y + 22.5}" class="state-name">${text}</text>`;
  });
}

/** Where the step's sentence stands: from the arrow's left end, or pushed left to stay inside. */
function sentenceMarkup(layout: Layout, arrow: Arrow, left: number, y: number): Markup {
  const columns = Math.floor((layout.width - 2 * EDGE) / COLUMN);
  const text = clip(`${arrow.number}  ${stepText(layout.lang, arrow.step)}`, columns);
  const x = Math.max(6, Math.min(left + 6, layout.width - 6 - widthOf(text) * COLUMN));
  return svg`<text x="${x.toFixed(1)}" y="${y - 8}" class="sentence">${text}</text>`;
}

const head = (x: number, y: number, direction: number): Markup =>
  svg`<path d="M${x},${y}l${-9 * direction},-4.5v9z" class="head"/>`;

function lineMarkup(from: number, to: number, arrow: Arrow, y: number): Markup {
  if (arrow.end !== 'plain') {
    const end = from + 60;
    const cross = svg`<path d="M${end - 6},${y - 6}l12,12m0,-12l-12,12" class="cross"/>`;
    return svg`<line x1="${from}" y1="${y}" x2="${end}" y2="${y}" class="shaft"/>${
      arrow.end === 'lost' ? cross : [head(end, y, 1), head(end - 8, y, 1)]
    }`;
  }
  if (from === to) return svg`<circle cx="${from}" cy="${y}" r="5" class="act"/>`;
  const direction = Math.sign(to - from);
  return svg`<line x1="${from}" y1="${y}" x2="${to - 8 * direction}" y2="${y}" class="shaft"/>
    ${head(to, y, direction)}`;
}

const yOf = (layout: Layout, index: number): number =>
  HEAD + 34 + index * ROW + (index >= layout.markedFrom ? MARK : 0);

/** A frame around what repeats for ever, or a last line where nothing more happens. */
function endlessMarkup(layout: Layout, said: string): Markup {
  const top = yOf(layout, layout.markedFrom) - 32 - MARK;
  const text = svg`<text x="14" y="${top + 19}">${said}</text>`;
  const height = layout.height - top - 4;
  const frame =
    height > ROW &&
    svg`<rect x="3" y="${top}" width="${layout.width - 6}" height="${height}" rx="8"/>`;
  return svg`<g class="endless">${frame}${text}</g>`;
}

function arrowMarkup(layout: Layout, arrow: Arrow, index: number): Markup {
  const y = yOf(layout, index);
  const from = layout.x.get(arrow.from) ?? 0;
  const to = layout.x.get(arrow.to) ?? 0;
  const bent = arrow.step.kind === 'deviation' || arrow.step.kind === 'fault';
  const classes = `step ${arrow.step.kind}${bent || arrow.step.unexpected ? ' bent' : ''}`;
  const sentence = sentenceMarkup(layout, arrow, Math.min(from, to), y);
  return svg`<g class="${classes}">
    ${stateMarkup(layout, arrow, y)}${lineMarkup(from, to, arrow, y)}${sentence}</g>`;
}

/** The story as one `<svg>`; `title` is what a screen reader says. */
export function sequenceSvg(lang: Lang, story: Story, title: string): Markup {
  const { lanes, arrows } = sequenceOf(story);
  const longest = Math.max(0, ...arrows.map(({ step }) => widthOf(stepText(lang, step)) + 4));
  const width = Math.max(lanes.length * LANE + EDGE, Math.min(longest * COLUMN + 24, 560));
  const said = endlessText(lang, story);
  const left = (width - lanes.length * LANE) / 2 + LANE / 2;
  const layout: Layout = {
    lang,
    width,
    height: HEAD + 12 + arrows.length * ROW + (said === undefined ? 0 : MARK),
    markedFrom: story.loopFrom ?? arrows.length,
    x: new Map(lanes.map(({ id }, index) => [id, left + index * LANE])),
  };
  const groups = new Set(lanes.map(({ group }) => group).filter((group) => group !== '')).size;
  return svg`<svg class="sequence" role="img" aria-label="${title}" width="${width}"
    height="${layout.height}" viewBox="0 0 ${width} ${layout.height}">${lanes.map((lane) =>
      laneMarkup(layout, lane, groups),
    )}${arrows.map((arrow, index) => arrowMarkup(layout, arrow, index))}${
      said !== undefined && endlessMarkup(layout, said)
    }</svg>`;
}
