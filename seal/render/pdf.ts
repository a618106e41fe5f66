/**
 * A document's pages as PDF: the same bytes for the same document and font, since the date in it is
 * the document's own. The font is embedded as a subset of the characters that are drawn.
 */
import PDFDocument from 'pdfkit';
import { InputError } from '../../base/assert';
import { parseYuan, sumFen } from '../../base/fen';
import type { Envelope } from '../documents/envelope';
import { pageCountOf } from '../documents/voucher-write';
import { ROWS_A_PAGE } from '../notice';
import { type Detail, formOf } from './forms';
import { drawPage, PAPER } from './page';
import { drawnSeal } from './seals-drawn';
import { type HasGlyph, type Pdf, Sheet } from './sheet';
import { unpackedFont } from './woff';

export interface RenderedPages {
  readonly pdf: Buffer;
  readonly pages: number;
}

/**
 * Draws all pages with the seals that stand on them.
 * @throws InputError where the font is none or lacks a character; DerError where a seal is none.
 */
export async function renderPdf(
  envelope: Envelope,
  font: { readonly bytes: Buffer; readonly place: string },
): Promise<RenderedPages> {
  const { message, seals } = envelope;
  const [year = 0, month = 1, day = 1] = message.issued.split('-').map(Number);
  const pdf = new PDFDocument({
    size: [PAPER.width, PAPER.height],
    margin: 0,
    autoFirstPage: false,
    info: {
      Title: message.voucherNumber,
      Producer: 'Countersign',
      Creator: 'Countersign',
      CreationDate: new Date(Date.UTC(year, month - 1, day)),
    },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const sheet = new Sheet(pdf, useFont(pdf, font));
  const form = formOf(message);
  const details: readonly Detail[] = message.details;
  const amounts = message.details.map(({ amount }) => parseYuan(amount));
  const pages = Math.ceil(details.length / ROWS_A_PAGE);
  const isPaged = pageCountOf(message) === pages;
  for (let i = 0; i < pages; i++) {
    const part = <T>(all: readonly T[]) => all.slice(i * ROWS_A_PAGE, (i + 1) * ROWS_A_PAGE);
    // A form without pages is sealed as one: its seals stand on the last sheet.
    const sealed = isPaged ? i + 1 : i === pages - 1 ? 1 : 0;
    pdf.addPage();
    drawPage(sheet, {
      form,
      page: i + 1,
      pages,
      details: part(details),
      subtotal: sumFen(part(amounts)),
      total: parseYuan(message.amount),
      seals: seals.filter(({ page }) => page === sealed).map(drawnSeal),
    });
  }
  pdf.end();
  await ended;
  return { pdf: Buffer.concat(chunks), pages };
}

/** Takes the font into use and says which characters it has. */
function useFont(
  pdf: Pdf,
  { bytes, place }: { readonly bytes: Buffer; readonly place: string },
): HasGlyph {
  try {
    pdf.font(unpackedFont(bytes, place));
  } catch (error) {
    const found = error instanceof Error ? error.message : 'another file';
    throw new InputError(place, found, 'a font in TTF, OTF or WOFF');
  }
  // The library keeps to itself the font that it opened; to open it again would take as long.
  const own = pdf as unknown as {
    readonly _font: { readonly font: { readonly hasGlyphForCodePoint: HasGlyph } };
  };
  const { font } = own._font;
  return (codePoint) => font.hasGlyphForCodePoint(codePoint);
}
