/** The properties wing: the independent walker, what breaks which property, test paths. */
export { type RuleOff, rulesOff } from './killers/matrix';
export { type GeneratorOptions, pathGenerator, statePaths } from './paths/generator';
export { type LifePaths, lifeGoals, lifeTour, type TourOptions } from './paths/life-paths';
export { systemOfLife } from './paths/life-system';
export { lifeOfMachine } from './paths/machine-life';
export { lifeFile, systemFile } from './paths/paths-file';
export { type SystemPaths, systemGoals, systemTour } from './paths/system-paths';
export { replayStory } from './walker/lasso';
export { type Replay, replay } from './walker/replay';
export { type Walk, walk } from './walker/walk';
