/** The models wing: what a system is, the shipped ones, rules, principals, tables. */
export {
  administers,
  type Cast,
  castOf,
  coalitionLabel,
  coalitionsOfOne,
  deviationsOf,
  handsFor,
  jointly,
  NOBODY,
  type Powers,
  powersOf,
  reaches,
  writersOf,
} from './adversary';
export {
  type BuildOptions,
  type Coalition,
  type Credential,
  type Family,
  lifeOf,
  type MakeMachine,
  type Mutant,
  type Principal,
  type Scope,
  type Suspects,
} from './family';
export {
  type Arrival,
  checkArrival,
  type Refusal,
  type Register,
  refusals,
} from './messages/arrival-checks';
export { type Override, overridden } from './override';
export {
  type StateConfig,
  stateOf,
  type Transition,
  withoutTransition,
  withState,
  withTransition,
} from './rewire';
export {
  contradictions,
  liaoning2013,
  type RuleInfo,
  type RuleName,
  type Rules,
  ruleInfos,
  ruleNames,
  seedControlsOnly,
} from './rules';
export { parseRules } from './rules/parse';
export { rulesSchema } from './rules/schema';
export { rulesJsonSchema, rulesYaml } from './rules/write';
export type {
  Act,
  Condition,
  Counter,
  CounterUse,
  Fairness,
  Group,
  Hand,
  Life,
  Line,
  Local,
  Message,
  ModelEvent,
  Part,
  Posting,
  Step,
  StepKind,
  System,
} from './system';
export { fairnessOf } from './system';
export { families } from './systems/registry';
export { type ComposedSystem, composeSystem } from './tables/compose-system';
export { type LocalTable, tabulate } from './tables/tabulate';
