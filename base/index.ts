/** The floor of the house: what every room may use. Nothing here imports anything of Node. */
export { assert, HarnessBug, InputError, never as unreachable, present } from './assert';
export * from './canonical';
export * from './fen';
export * from './property';
export * from './results';
export * from './streams';
