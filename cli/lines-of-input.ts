/**
 * Standard input, line by line, from wherever the command runs: a worker thread has no stream of
 * its own, so the file is read by its number. At a terminal a prompt is shown before each line.
 */
import { read } from 'node:fs';
import { isatty } from 'node:tty';
import { promisify } from 'node:util';

const readSome = promisify(read);
const STANDARD_INPUT = 0;

/** Lines as they come; the end of input ends them. */
export async function* linesOfInput(prompt: string): AsyncGenerator<string> {
  const isTerminal = isatty(STANDARD_INPUT);
  let rest = '';
  for (;;) {
    // Through the same stream as everything else that is printed, so that the order is kept.
    if (isTerminal) process.stdout.write(prompt);
    while (!rest.includes('\n')) {
      const some = await nextChunk();
      if (some === '') {
        if (rest !== '') yield rest;
        return;
      }
      rest += some;
    }
    const end = rest.indexOf('\n');
    const line = rest.slice(0, end);
    rest = rest.slice(end + 1);
    yield line.replace(/\r$/, '');
  }
}

/** Empty at the end of input; a terminal that has nothing yet is asked again. */
async function nextChunk(): Promise<string> {
  const buffer = Buffer.alloc(4096);
  for (;;) {
    try {
      const { bytesRead } = await readSome(STANDARD_INPUT, buffer, 0, buffer.length, null);
      return buffer.toString('utf8', 0, bytesRead);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'EOF') return '';
      if (code !== 'EAGAIN') throw error;
      await new Promise((resume) => setTimeout(resume, 20));
    }
  }
}
