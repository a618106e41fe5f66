/** The check wing: every behaviour of a system, to a verdict. */
export { checkScope, type ScopeOptions } from './core/check-scope';
export { checkCoalitions } from './core/coalitions';
export { type Exploration, type ExploreOptions, explore } from './core/explore';
export { seedControls } from './core/seed-controls';
export { type CheckOptions, checkSystem, judge } from './core/verdicts';
