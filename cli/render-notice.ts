/** A document's pages as a PDF file: `countersign notice render`. */
import { join } from 'node:path';
import { say } from '../base/catalogue/say';
import { readEnvelope } from '../seal/index';
import type { RenderOptions } from './commands/notice';
import type { Context } from './context';
import type { Outcome } from './door';
import { readBytes, refuseTaken, writeFile } from './files';
import { packageRoot } from './paths';

/** The font that comes with the package: common characters alone. */
const SHIPPED_FONT = join('reports', 'assets', 'fonts', 'NotoSerifSC-Regular.woff');

export async function renderNotice(
  context: Context,
  file: string,
  { pdf: path = file.replace(/(\.xml)?$/, '.pdf'), font, force }: RenderOptions,
): Promise<Outcome> {
  const envelope = readEnvelope(readBytes(file, 'a document'), file);
  refuseTaken('', [path], force === true);
  const place = font ?? join(packageRoot(), SHIPPED_FONT);
  const bytes = readBytes(place, 'a font in TTF, OTF or WOFF');
  // The drawing of pages is loaded where pages are drawn.
  const { renderPdf } = require('../seal/render/pdf') as typeof import('../seal/render/pdf');
  const { pdf, pages } = await renderPdf(envelope, { bytes, place });
  writeFile(path, pdf);
  context.print(say(context.lang, 'documents.rendered', { pages, path }));
  return 0;
}
