/**
 * A document is written again from what was read in it; it is accepted only where the bytes are the
 * same. So a document has one spelling, and no byte of it is without meaning.
 */
import { InputError } from '../../base/assert';
import { DocumentError, shown } from './faults';

/** @throws DocumentError naming the first line that differs. */
export function expectBytes(found: Buffer, write: () => Buffer, place: string): void {
  const expected = writtenAgain(write, place);
  if (found.equals(expected)) return;
  let at = 0;
  while (at < found.length && at < expected.length && found[at] === expected[at]) at += 1;
  // A line feed stands where it does in both up to here, so the line's number is the same.
  const before = found.subarray(0, at);
  const line = before.reduce((count, byte) => count + Number(byte === 0x0a), 1);
  const start = before.lastIndexOf(0x0a) + 1;
  throw new DocumentError(
    'not-canonical',
    `${place}:${line}`,
    excerpt(found, start, at),
    excerpt(expected, start, at),
  );
}

function writtenAgain(write: () => Buffer, place: string): Buffer {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new DocumentError('wrong-value', `${place} ${error.place}`, error.found, error.expected);
  }
}

const AROUND = 24;

/** The line, or what stands about the first difference where the line is long. */
function excerpt(bytes: Buffer, start: number, at: number): string {
  const end = bytes.indexOf(0x0a, at);
  const line = bytes.subarray(start, end < 0 ? bytes.length : end);
  if (at >= bytes.length) return 'the end of the file';
  if (line.length <= 4 * AROUND) return shown(line.toString('utf8'));
  const from = Math.max(0, at - start - AROUND);
  const part = line.subarray(from, at - start + AROUND).toString('utf8');
  return `${shown(part)} at byte ${at - start + 1} of the line`;
}
