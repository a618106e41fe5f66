/** One sheet of paper to draw on: text that fits its box, lines, and the shapes of a seal. */
import type PDFDocument from 'pdfkit';
import { InputError } from '../../base/assert';
import { BASELINE_BELOW_MIDDLE, SEAL_RED, type Shape } from '../picture-shapes';

export type Pdf = InstanceType<typeof PDFDocument>;

export const POINTS_A_MILLIMETRE = 72 / 25.4;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Align = 'left' | 'center' | 'right';

/** Whether a font has a glyph for a character. */
export type HasGlyph = (codePoint: number) => boolean;

export class Sheet {
  constructor(
    readonly pdf: Pdf,
    private readonly hasGlyph: HasGlyph,
  ) {}

  /**
   * Text on one line in the middle of a box's height, made smaller where it is too wide.
   * @throws InputError where the font lacks a character.
   */
  text(text: string, box: Box, size: number, align: Align = 'left'): void {
    const { pdf } = this;
    for (const character of text) {
      if (this.hasGlyph(character.codePointAt(0) as number)) continue;
      throw new InputError(
        JSON.stringify(text),
        `${character}`,
        'characters of the font, or --font',
      );
    }
    pdf.fontSize(size);
    const natural = pdf.widthOfString(text);
    const fitted = natural > box.width ? (size * box.width) / natural : size;
    pdf.fontSize(fitted);
    const width = Math.min(natural, box.width);
    const space = box.width - width;
    const x = box.x + (align === 'left' ? 0 : align === 'right' ? space : space / 2);
    const baseline = box.y + box.height / 2 + BASELINE_BELOW_MIDDLE * fitted;
    pdf.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }

  line(x1: number, y1: number, x2: number, y2: number, width = 0.5): void {
    this.pdf.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).stroke('#000000');
  }

  /** The shapes of a seal in a square; translucent, as ink is on what lies below. */
  seal(shapes: readonly Shape[], x: number, y: number, side: number): void {
    const { pdf } = this;
    pdf.save();
    pdf.opacity(0.82);
    pdf.translate(x, y).scale(side / 100);
    for (const shape of shapes) this.shape(shape);
    pdf.restore();
  }

  private shape(shape: Shape): void {
    const { pdf } = this;
    switch (shape.is) {
      case 'ring':
        pdf.circle(50, 50, shape.radius).lineWidth(shape.width).stroke(SEAL_RED);
        return;
      case 'frame': {
        const side = 100 - 2 * shape.inset;
        pdf.rect(shape.inset, shape.inset, side, side).lineWidth(shape.width).stroke(SEAL_RED);
        return;
      }
      case 'star':
        pdf.polygon(...shape.points.map(([x, y]) => [x, y])).fill(SEAL_RED);
        return;
      case 'character': {
        const { text, x, y, size, turn } = shape;
        pdf.save();
        pdf.rotate(turn, { origin: [x, y] });
        pdf.fillColor(SEAL_RED);
        const box = { x: x - size / 2, y: y - size / 2, width: size, height: size };
        this.text(text, box, size, 'center');
        pdf.fillColor('#000000');
        pdf.restore();
      }
    }
  }
}
