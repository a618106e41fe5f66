/**
 * An input changed: half of the changes are of bytes alone, half in its own structure, so that a
 * change reaches a reader past its first look at lengths and brackets.
 */
import { bytesChanged, type Change, type Draw } from './mutate-bytes';
import { derChanged } from './mutate-der';
import { jsonLinesChanged } from './mutate-json';
import { pngChanged } from './mutate-png';
import { tableChanged } from './mutate-table';
import { xmlChanged } from './mutate-xml';

/** How the bytes that a reader takes are put together. */
export type Structure = 'der' | 'json' | 'none' | 'png' | 'table' | 'xml';

const BYTES_MAX = 1 << 16;

const structureChanges: Readonly<Record<Structure, Change>> = {
  der: derChanged,
  json: jsonLinesChanged,
  none: bytesChanged,
  png: pngChanged,
  table: tableChanged,
  xml: xmlChanged,
};

/** How many changes: mostly one, so that what an input had reached it still reaches. */
const COUNTS = [1, 1, 1, 1, 2, 2, 3, 4, 16];

/** The input changed, and no longer than 64 KiB. */
export function changed(bytes: Buffer, structure: Structure, draw: Draw): Buffer {
  const { stream } = draw;
  let now = bytes;
  for (let left = stream.pick(COUNTS); left > 0; left--) {
    const change = stream.chance(1, 2) ? structureChanges[structure] : bytesChanged;
    now = change(now, draw).subarray(0, BYTES_MAX);
  }
  return now;
}
