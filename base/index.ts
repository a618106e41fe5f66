/** The floor of the house: what every room may use. Nothing here imports anything of Node. */
export { assert, HarnessBug, InputError, never as unreachable, present } from './assert';
export * from './canonical';
export * from './coalition-results';
export * from './evidence-results';
export * from './fen';
export * from './property';
export * from './results';
export * from './simulation-results';
export * from './story-results';
export * from './streams';
