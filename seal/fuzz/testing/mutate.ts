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

/** One to four changes, or now and then up to sixteen. */
export function changed(bytes: Buffer, structure: Structure, draw: Draw): Buffer {
  const { stream } = draw;
  const most = stream.chance(1, 16) ? 16 : 4;
  let now = bytes;
  for (let left = stream.integer(1, most); left > 0; left--) {
    const change = stream.chance(1, 2) ? structureChanges[structure] : bytesChanged;
    now = change(now, draw).subarray(0, BYTES_MAX);
  }
  return now;
}
