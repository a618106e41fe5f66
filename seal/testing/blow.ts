/** One thing that a forger does, and what every kind of it is made with. */
import type { DocumentFailureName } from '../documents/verify-document';
import type { Handed } from './handed';

export interface Blow {
  readonly group: string;
  readonly what: string;
  /** The failure that it is known to end with when it is struck alone; undefined where many can. */
  readonly failure?: DocumentFailureName;
  readonly strike: (handed: Handed) => Handed;
}

export const pick = <T>(list: readonly T[], which: number): T => list[which % list.length] as T;

/** One byte changed, put in or taken out. */
export function edited(bytes: Buffer, at: number, which: number): Buffer {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  const value = which & 0xff;
  const how = Math.floor(which / 256) % 3;
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (how === 0) return Buffer.concat([before, Buffer.of(value), after.subarray(1)]);
  if (how === 1) return Buffer.concat([before, Buffer.of(value), after]);
  return Buffer.concat([before, after.subarray(1)]);
}
