/**
 * How a seal looks: a round red seal with a star and its name along the ring, or a square one with
 * its name in columns from right to left. The shapes become the SVG that a seal carries, and lines
 * on a page; both are the same shapes, so what is drawn is what was signed.
 */

/** Everything in a square of 100 by 100; y grows downwards. */
export type Shape =
  | { readonly is: 'ring'; readonly radius: number; readonly width: number }
  | { readonly is: 'frame'; readonly inset: number; readonly width: number }
  | { readonly is: 'star'; readonly points: readonly (readonly [number, number])[] }
  | {
      readonly is: 'character';
      readonly text: string;
      /** The character's middle. */
      readonly x: number;
      readonly y: number;
      readonly size: number;
      /** Degrees, clockwise. */
      readonly turn: number;
    };

export type SealForm = 'round' | 'square';
export const SEAL_RED = '#c8141e';
const SIDE = 100;
const MIDDLE = SIDE / 2;

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The point at an angle from the top, clockwise, on a circle about the middle. */
function around(degrees: number, radius: number): readonly [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [rounded(MIDDLE + radius * Math.sin(angle)), rounded(MIDDLE - radius * Math.cos(angle))];
}

export const sealShapes = (name: string, form: SealForm): readonly Shape[] =>
  form === 'round' ? roundSeal([...name]) : squareSeal([...name]);

function roundSeal(characters: readonly string[]): readonly Shape[] {
  const step = Math.min(44, 280 / Math.max(1, characters.length));
  const star = Array.from({ length: 10 }, (_, i) => around(i * 36, i % 2 === 0 ? 15 : 5.8));
  const name = characters.map((text, i): Shape => {
    const turn = rounded((i - (characters.length - 1) / 2) * step);
    const [x, y] = around(turn, 34);
    return { is: 'character', text, x, y, size: Math.min(18, step * 0.5), turn };
  });
  return [{ is: 'ring', radius: 47, width: 3.4 }, { is: 'star', points: star }, ...name];
}

/** Columns from right to left, filled from the top; the last one stretched where it is short. */
function squareSeal(characters: readonly string[]): readonly Shape[] {
  const columns = Math.ceil(Math.sqrt(characters.length));
  const rows = Math.ceil(characters.length / columns);
  const cell = 84 / Math.max(rows, columns);
  const name = characters.map((text, i): Shape => {
    const column = Math.floor(i / rows);
    const inColumn = Math.min(rows, characters.length - column * rows);
    const x = MIDDLE + ((columns - 1) / 2 - column) * (84 / columns);
    const y = MIDDLE + ((i % rows) - (inColumn - 1) / 2) * (84 / inColumn);
    return {
      is: 'character',
      text,
      x: rounded(x),
      y: rounded(y),
      size: rounded(cell * 0.92),
      turn: 0,
    };
  });
  return [{ is: 'frame', inset: 3, width: 4 }, ...name];
}

/** How far below its middle a character of size 1 stands on its baseline. */
export const BASELINE_BELOW_MIDDLE = 0.37;

/** The shapes as SVG: the picture of a seal, small because every signature carries it. */
export function sealSvg(name: string, form: SealForm): Buffer {
  const parts = sealShapes(name, form).map(svgOf).join('');
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"`;
  return Buffer.from(`${head} fill="none" text-anchor="middle">${parts}</svg>`, 'utf8');
}

function svgOf(shape: Shape): string {
  switch (shape.is) {
    case 'ring':
      return `<circle cx="50" cy="50" r="${shape.radius}" ${stroke(shape.width)}/>`;
    case 'frame': {
      const side = SIDE - 2 * shape.inset;
      const corner = `x="${shape.inset}" y="${shape.inset}"`;
      return `<rect ${corner} width="${side}" height="${side}" ${stroke(shape.width)}/>`;
    }
    case 'star':
      return `<path d="M${shape.points.map((point) => point.join(' ')).join('L')}z" ${FILL}/>`;
    case 'character': {
      const { text, x, y, size, turn } = shape;
      const place = `x="${x}" y="${rounded(y + BASELINE_BELOW_MIDDLE * size)}"`;
      const turned = turn === 0 ? '' : ` transform="rotate(${turn} ${x} ${y})"`;
      return `<text ${place} font-size="${size}"${turned} ${FILL}>${text}</text>`;
    }
  }
}

const stroke = (width: number): string => `stroke="${SEAL_RED}" stroke-width="${width}"`;
const FILL = `fill="${SEAL_RED}"`;
