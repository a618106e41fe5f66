/**
 * What the seed published about sealing in 2013, with what each figure covers. The times agree with
 * 0.15 to 0.17 s a sealed page only if the 200 rows were one page each (I); otherwise they are
 * unexplained. People, devices and machines of that year are in them.
 */

export interface PublishedFigure {
  readonly rows: number;
  readonly seconds: number;
  /** How the text says it: below a bound, within a bound, or about. */
  readonly bound: 'below' | 'within' | 'about';
  /** Pages that the text names; null where it names none. */
  readonly pages: number | null;
  readonly covers: string;
  readonly basis: 'S';
}

const sealing = 'sealing of quotas as people saw it; whether a row or a page is not said';

export const publishedFigures: readonly PublishedFigure[] = [
  { rows: 1, seconds: 1, bound: 'below', pages: null, covers: sealing, basis: 'S' },
  { rows: 200, seconds: 30, bound: 'about', pages: null, covers: sealing, basis: 'S' },
  { rows: 2000, seconds: 60, bound: 'within', pages: null, covers: sealing, basis: 'S' },
  {
    rows: 2575,
    seconds: 50,
    bound: 'about',
    pages: 287,
    covers: 'sealing of one month-end batch to one bank, typing of the password included',
    basis: 'S',
  },
];
