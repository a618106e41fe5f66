/**
 * What can be wrong with a document before anybody looks at its seals. Each fault has a name of its
 * own; the error says file and line, what was found and what was expected.
 */
import { InputError } from '../../base/assert';
import type { RefusalName } from '../../models/messages/arrival-checks';

export type DocumentFault =
  | RefusalName
  /** More bytes, elements or depth than any document of ours has. */
  | 'too-large'
  /** The declaration, or bytes that are not text in the encoding that it names. */
  | 'encoding'
  | 'not-well-formed'
  /** A document type, comment, instruction or CDATA section: no document of ours has one. */
  | 'not-allowed-here'
  | 'unknown-element'
  | 'unknown-attribute'
  | 'doubled-element'
  | 'missing-element'
  | 'element-out-of-order'
  /** Text that is no value of its element. */
  | 'wrong-value'
  /** The envelope says another thing than the voucher inside. */
  | 'envelope-differs'
  /** The same values, written otherwise than the one way in which they are written. */
  | 'not-canonical';

/** A document that cannot be accepted as it stands. */
export class DocumentError extends InputError {
  constructor(
    readonly fault: DocumentFault,
    place: string,
    found: string,
    expected: string,
  ) {
    super(place, found, expected);
  }
}

const SHOWN_MAX = 80;

/** Text for an error: in quotes, control characters escaped, never more than a line of it. */
export function shown(text: string): string {
  const characters = [...text];
  if (characters.length <= SHOWN_MAX) return JSON.stringify(text);
  return `${JSON.stringify(characters.slice(0, SHOWN_MAX).join(''))} and more`;
}
