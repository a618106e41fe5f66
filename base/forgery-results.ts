/** The table of forgeries as data: what was tried on real bytes and how it was answered. */

export interface ForgeryResult {
  /** What was forged: a seal's signature, a field of it, a whole document. */
  readonly group: 'signature' | 'field' | 'document' | 'element';
  /** What was done, an English noun phrase; the catalogue has it in Chinese. */
  readonly what: string;
  /** The fields in which the forged bytes differ from the good ones, by path. */
  readonly changed: readonly string[];
  /** Variants tried of this row: one, or one for every byte of a field. */
  readonly tried: number | 'every byte';
  readonly accepted: number;
  /** Steps and names under which it was refused, in the order of the steps. */
  readonly refusals: readonly { readonly step: string; readonly failure: string }[];
  /** Refused as declared beforehand, every variant. */
  readonly isCaught: boolean;
}

export interface ForgeryTable {
  readonly seed: string;
  readonly rows: readonly ForgeryResult[];
}
