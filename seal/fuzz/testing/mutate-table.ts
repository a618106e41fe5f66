/**
 * A table changed by its lines and fields, its quotes and line ends, and by the encoding that it is
 * written in.
 */
import { encodeText } from '../../documents/encoding';
import { bytesChanged, type Change, type Draw } from './mutate-bytes';

const fields = [
  '',
  '""',
  '"',
  '"a\nb"',
  ' ',
  '0',
  '0.00',
  '-100.00',
  '13',
  '1e3',
  '0x7',
  '2013-02-30',
  '预算外',
  '90071992547409.92',
  '\0',
  '=1+1',
];

function fieldChanged(line: string, { stream, words }: Draw): string {
  const parts = line.split(',');
  const at = stream.integer(0, parts.length - 1);
  const isWord = words.length > 0 && stream.chance(1, 3);
  switch (stream.integer(0, 3)) {
    case 0:
      parts.splice(at, 1);
      break;
    case 1:
      parts.splice(at, 0, parts[stream.integer(0, parts.length - 1)] ?? '');
      break;
    default:
      parts[at] = stream.pick(isWord ? words : fields);
  }
  return parts.join(',');
}

/** The text in GBK, in UTF-16, or with a mark of byte order in front. */
function recoded(text: string, { stream }: Draw): Buffer {
  const how = stream.integer(0, 2);
  if (how === 0) return Buffer.from(text, 'utf16le');
  if (how === 1) return Buffer.from(`\ufeff${text}`, 'utf8');
  try {
    return encodeText(text, 'GBK');
  } catch {
    // A character that GBK has not: the table stays as it was.
    return Buffer.from(text, 'utf8');
  }
}

export const tableChanged: Change = (bytes, draw) => {
  const { stream } = draw;
  const text = bytes.toString('utf8');
  const lines = text.split('\n');
  const at = stream.integer(0, lines.length - 1);
  const line = lines[at] ?? '';
  switch (stream.integer(0, 6)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines.splice(stream.integer(0, lines.length), 0, line);
      break;
    case 2:
      return recoded(text, draw);
    case 3:
      return Buffer.from(lines.join(stream.pick(['\r\n', '\r', '\n\n'])), 'utf8');
    case 4:
      return bytesChanged(bytes, draw);
    default:
      lines[at] = fieldChanged(line, draw);
  }
  return Buffer.from(lines.join('\n'), 'utf8');
};
