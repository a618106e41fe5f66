/** What other rooms may use of the simulator. */

export { type CampaignOptions, runCampaign } from './campaign/campaign';
export { planIn, ROWS_FILE, rowsIn } from './campaign/folder';
export { CONFIDENCE_PERCENT, enough, intervalOf, REPLICATIONS_LEAST } from './campaign/interval';
export { threadsFor } from './campaign/live-orders';
export { mergeShards } from './campaign/merge';
export { failureOf, minimise } from './campaign/minimise';
export {
  type CampaignPlan,
  runsOf,
  type Shard,
  type Subjects,
  universeOf,
} from './campaign/plan';
export {
  type Arm,
  differencesOf,
  REPLICATIONS_MAX,
  replicate,
  seedOf,
} from './campaign/replications';
export { type Labels, type Order, type Row, stepNames } from './campaign/row';
export { summaryOf } from './campaign/summary';
export { armResult, comparisonOf, stoppingOf } from './campaign/tell';
export { Agenda } from './core/agenda';
export { type Point, points } from './core/attacks/points';
export { type AttackTrial, type Noticed, noticedInTurn } from './core/attacks/trial';
export { controls } from './core/books/controls';
export { type Calendar, calendarOf, WorkHours } from './core/calendar';
export { type Changed, swapOf, walkedSystems } from './core/changed-lives';
export { type Kind, kinds, type Walked, walked } from './core/documents/kinds';
export { type FaultKind, type FaultName, faultKinds } from './core/faults/kinds';
export { measured } from './core/faults/trial';
export { underWeather, type WeatherChoice, weathers } from './core/faults/weather-choice';
export { follow, type Which } from './core/follow/follow';
export type { Life, StepPlan } from './core/lives';
export { mergeYears, type YearSums } from './core/merge-years';
export { type Lives, pilotLives } from './core/pilot-lives';
export {
  MONTHS_MAX,
  type RunRequest,
  type Simulation,
  type SimulationOptions,
  type SimulationProgress,
  simulate,
} from './core/run';
export { assumptionsOf, parseScenario, type Scenario, type Track } from './core/scenario';
export { deskNames } from './core/scenario/attacks-section';
export { parametersOf, scenarioJsonSchema } from './core/scenario/json-schema';
export { sealQueue } from './core/seal-queue/month-end';
export { PUBLISHED_SECONDS_A_PAGE, SEALS_A_PAGE, sealQueueOf } from './core/seal-queue/of-run';
export { mergeSketches, type SketchData, sketchOf } from './core/sketch';
export { STRUCK } from './core/sky-sums';
export { readTrace, type TraceHead, type TraceSource } from './core/trace';
export type { TraceStep } from './core/year-plan';
export { activitiesOf, type LogItem } from './logs/log';
export { ocelPieces } from './logs/ocel';
export { ocelItems } from './logs/ocel-read';
export { xesPieces } from './logs/xes';
export { xesItems } from './logs/xes-read';
export { type PooledOptions, simulateInWorkers, workersFor } from './workers/pool';
