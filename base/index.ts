/** The floor of the house: what every room may use. Nothing here imports anything of Node. */
export { assert, HarnessBug, InputError, never, present } from './assert';
export { type Canonical, canonical, fnv1a } from './canonical';
export {
  addFen,
  type Fen,
  FenOutOfRange,
  fen,
  parseYuan,
  subtractFen,
  sumFen,
  yuanPrinted,
  yuanText,
  ZERO,
} from './fen';
export { type Stream, streamOf } from './streams';
