/** The properties wing: the independent walker, and what breaks which property. */
export { type RuleOff, rulesOff } from './killers/rules-off';
export { type Replay, replay } from './walker/replay';
export { type Walk, walk } from './walker/walk';
