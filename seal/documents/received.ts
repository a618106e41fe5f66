/**
 * The register of what was received: one entry a voucher and copy, each chained to the one before
 * by SM3, so that an entry taken out or changed is noticed. Whatever comes a second time is named:
 * a replay of the same bytes, or another content under a number that was used.
 */
import { z } from 'zod';
import { InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import { identityOf } from '../../models/messages/head';
import { sm3 } from '../sm2';
import { shown } from './faults';
import type { DocumentMessage } from './voucher-write';

export interface ReceivedFault {
  readonly failure: 'voucher-already-received' | 'voucher-number-used';
  readonly detail: string;
}

const entry = z.strictObject({
  voucher: z.string().min(1).max(300),
  copy: z.enum(['sent', 'receipt']),
  /** SM3 hex of the voucher's bytes. */
  content: z.string().regex(/^[0-9a-f]{64}$/),
  /** SM3 hex of the previous line; zeros at the first. */
  previous: z.string().regex(/^[0-9a-f]{64}$/),
});
type Entry = z.infer<typeof entry>;

const FIRST = '0'.repeat(64);
const keyOf = (voucher: string, copy: string): string => `${voucher} ${copy}`;

export class Received {
  private readonly contents = new Map<string, string>();
  private last = FIRST;

  /** What is known of a voucher's copy: the SM3 of what came first. */
  contentOf(voucher: string, copy: string): string | undefined {
    return this.contents.get(keyOf(voucher, copy));
  }

  /** Enters what was accepted; the line to append to the register's file. */
  enter(message: DocumentMessage, bytes: Buffer): string {
    const one: Entry = {
      voucher: identityOf(message),
      copy: message.copy,
      content: sm3(bytes).toString('hex'),
      previous: this.last,
    };
    this.keep(one, canonical(one));
    return `${canonical(one)}\n`;
  }

  private keep({ voucher, copy, content }: Entry, line: string): void {
    this.contents.set(keyOf(voucher, copy), content);
    this.last = sm3(Buffer.from(line, 'utf8')).toString('hex');
  }

  /** A register from its file. @throws InputError naming the line that is none of ours. */
  static read(text: string, place: string): Received {
    const received = new Received();
    const lines = text.split('\n');
    if (lines.pop() !== '') throw new InputError(place, 'a line cut off', 'whole lines');
    for (const [i, line] of lines.entries()) {
      const at = `${place}:${i + 1}`;
      const one = entryIn(line, at);
      if (one.previous !== received.last) {
        throw new InputError(at, one.previous, `${received.last}, the SM3 of the line before`);
      }
      if (received.contentOf(one.voucher, one.copy) !== undefined) {
        throw new InputError(at, `${one.voucher} twice`, 'each voucher once');
      }
      received.keep(one, line);
    }
    return received;
  }
}

function entryIn(line: string, place: string): Entry {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    throw new InputError(place, shown(line), 'an entry in JSON');
  }
  const parsed = entry.safeParse(raw);
  if (parsed.success && canonical(parsed.data) === line) return parsed.data;
  throw new InputError(place, shown(line), 'an entry as it is written here');
}

/** Why a good document is refused all the same: it is here already. */
export function faultOfReceived(
  received: Received,
  message: DocumentMessage,
  bytes: Buffer,
): ReceivedFault | undefined {
  const known = received.contentOf(identityOf(message), message.copy);
  if (known === undefined) return undefined;
  const content = sm3(bytes).toString('hex');
  return known === content
    ? { failure: 'voucher-already-received', detail: `found the same voucher again, SM3 ${known}` }
    : {
        failure: 'voucher-number-used',
        detail: `found SM3 ${content}, expected ${known}, received first`,
      };
}
