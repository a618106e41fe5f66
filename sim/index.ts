/** What other rooms may use of the simulator. */
export { Agenda } from './core/agenda';
export { type Calendar, calendarOf, WorkHours } from './core/calendar';
export type { Life, StepPlan } from './core/lives';
export { type Lives, pilotLives } from './core/pilot-lives';
export { MONTHS_MAX, type Simulation, type SimulationOptions, simulate } from './core/run';
export { assumptionsOf, parseScenario, type Scenario, type Track } from './core/scenario';
export type { TraceStep } from './core/year-plan';
