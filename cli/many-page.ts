/** `--html FILE`: what many runs said, as a page of its own beside what the terminal tells. */
import { say } from '../base/catalogue/say';
import { type ManyPage, manyHtml } from '../reports/index';
import type { Context } from './context';
import { writeFile } from './files';

/** Writes the page where one was asked for, and says where. */
export function writePage(context: Context, path: string | undefined, page: ManyPage): void {
  if (path === undefined) return;
  writeFile(path, manyHtml(page, context.lang));
  context.remark(say(context.lang, 'cli.written', { path }));
}
