/** The stream of a PDF's page, followed operator by operator: what is drawn, in its place. */
import { assert, present } from '../../base/assert';

export interface PdfFont {
  /** Thousandths of the size, by glyph. */
  readonly widths: readonly number[];
  readonly texts: readonly string[];
}

/** In points from the page's left upper corner. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Mark extends Bounds {
  readonly is: 'text' | 'path' | 'picture';
  /** `0 0 0` is black. */
  readonly colour: string;
  readonly text: string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

interface State {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
  readonly line: number;
}

const BLACK = '0 0 0';
const TOKENS = /\[[^\]]*\]|<[0-9a-f]*>|\/[^\s[\]<>/]+|[-+.\d]+|[A-Za-z*]+/g;
/** A character's square goes this far below its baseline. */
const BELOW_BASELINE = 0.13;

export class Content {
  #state: State = { matrix: [1, 0, 0, 1, 0, 0], fill: BLACK, stroke: BLACK, line: 1 };
  readonly #kept: State[] = [];
  readonly #marks: Mark[] = [];
  #path: Point[] = [];
  #size = 0;
  #text: Matrix = this.#state.matrix;

  constructor(
    private readonly paper: readonly [number, number],
    private readonly font: PdfFont,
  ) {}

  read(stream: string): PdfPage {
    let operands: string[] = [];
    for (const [token] of stream.matchAll(TOKENS)) {
      if (!/^[A-Za-z]/.test(token)) {
        operands.push(token);
        continue;
      }
      this.#follow(token, operands);
      operands = [];
    }
    assert(this.#kept.length === 0, 'what was kept is taken back');
    const [width, height] = this.paper;
    return { width, height, marks: this.#marks };
  }

  #follow(operator: string, operands: readonly string[]): void {
    const numbers = operands.map(Number);
    const state = this.#state;
    if (operator === 'q') this.#kept.push(state);
    else if (operator === 'Q') this.#state = present(this.#kept.pop(), 'what was kept');
    else if (operator === 'cm') {
      this.#state = { ...state, matrix: times(matrixOf(numbers), state.matrix) };
    } else if (operator === 'w') this.#state = { ...state, line: numbers[0] ?? 0 };
    else if (operator === 'scn') this.#state = { ...state, fill: colourOf(numbers) };
    else if (operator === 'SCN') this.#state = { ...state, stroke: colourOf(numbers) };
    else if (operator === 'Tf') this.#size = numbers[1] ?? 0;
    else if (operator === 'Tm') this.#text = matrixOf(numbers);
    else if (operator === 'TJ') this.#write(operands[0] ?? '');
    else if (operator === 'Do')
      this.#mark(
        'picture',
        [
          [0, 0],
          [1, 1],
        ],
        state.matrix,
      );
    else this.#draw(operator, numbers);
  }

  #draw(operator: string, numbers: readonly number[]): void {
    const { matrix, line } = this.#state;
    if (['m', 'l', 'c'].includes(operator)) {
      for (let i = 0; i < numbers.length; i += 2) {
        this.#path.push([numbers[i] ?? 0, numbers[i + 1] ?? 0]);
      }
    } else if (operator === 're') {
      const [x = 0, y = 0, width = 0, height = 0] = numbers;
      this.#path.push([x, y], [x + width, y + height]);
    } else if (operator === 'S' || operator === 'f') {
      const half = operator === 'S' ? line / 2 : 0;
      const around = this.#path.flatMap(([x, y]): Point[] => [
        [x - half, y - half],
        [x + half, y + half],
      ]);
      this.#mark(operator === 'S' ? 'line' : 'path', around, matrix);
      this.#path = [];
    } else assert(KNOWN.has(operator), `${operator} is read`);
  }

  /** `[<00010002> 20 <0003> 0]`: glyphs, and between them what the place goes back. */
  #write(array: string): void {
    let width = 0;
    let text = '';
    for (const [token] of array.matchAll(/<[0-9a-f]*>|[-.\d]+/g)) {
      if (!token.startsWith('<')) width -= Number(token) / 1000;
      for (const [hex] of token.startsWith('<') ? token.matchAll(/[0-9a-f]{4}/g) : []) {
        const glyph = Number.parseInt(hex, 16);
        width += present(this.font.widths[glyph], 'a width') / 1000;
        text += present(this.font.texts[glyph], 'a character');
      }
    }
    const [low, high] = [-BELOW_BASELINE, 1 - BELOW_BASELINE].map((one) => one * this.#size);
    const right = width * this.#size;
    const corners: readonly Point[] = [
      [0, low ?? 0],
      [right, low ?? 0],
      [0, high ?? 0],
      [right, high ?? 0],
    ];
    this.#mark('text', corners, times(this.#text, this.#state.matrix), text);
  }

  #mark(is: Mark['is'] | 'line', points: readonly Point[], matrix: Matrix, text = ''): void {
    const [, height] = this.paper;
    const [a, b, c, d, e, f] = matrix;
    const xs = points.map(([x, y]) => a * x + c * y + e);
    const ys = points.map(([x, y]) => height - (b * x + d * y + f));
    this.#marks.push({
      is: is === 'line' ? 'path' : is,
      colour: is === 'line' ? this.#state.stroke : this.#state.fill,
      text,
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    });
  }
}

/** What changes nothing that is asked here. */
const KNOWN: ReadonlySet<string> = new Set(['h', 'BT', 'ET', 'cs', 'CS', 'gs', 'Tr']);

function matrixOf(numbers: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = numbers;
  assert(numbers.length === 6, 'six numbers are a matrix');
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

const colourOf = (numbers: readonly number[]): string =>
  numbers.map((part) => Math.round(part * 255)).join(' ');
