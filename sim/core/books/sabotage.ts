/** What a test may put wrong in the books; a run that people ask for puts in nothing. */
import type { Kind } from '../documents/kinds';
import type { DeskName } from '../scenario/attacks-section';
import type { Voucher } from '../voucher';
import type { Balances } from './balances';
import type { Bookkeeping, BookMaker, Hears } from './bookkeeping';
import type { Control } from './controls';
import type { Matcher } from './month-end';
import type { Packer, Pager } from './packs';
import type { Carry } from './statements';

export interface BooksSabotage {
  readonly matcher?: Matcher;
  readonly hears?: Hears;
  readonly book?: BookMaker;
  readonly balances?: (keys: number) => Balances;
  /** Posts what nobody should, after every step. */
  readonly meddle?: (books: Bookkeeping, kind: Kind, voucher: Voucher, before: number) => void;
  readonly packer?: Packer;
  readonly pager?: Pager;
  readonly carry?: Carry;
  /** Which of an evening's payments are taken out of the zero-balance account. */
  readonly sweeps?: (index: number) => boolean;
  /** The cut-off that banks keep to, in minutes of the day, where it is not the real one. */
  readonly banksCutOff?: number;
  /** Has money of an old year restore quota in the new one. */
  readonly restoresOldYear?: boolean;
  /** Controls that do not look. */
  readonly asleep?: readonly (Control | DeskName)[];
  /** Whether a slip that was found is put right. */
  readonly corrects?: boolean;
}
