/**
 * Who did the steps of a year, for a trace: a voucher's slip says who took its work up, and the
 * step is taken at once or, where money is lacking, later.
 */
import { incidentLife, tableNames } from './faults/tables';
import type { Visit } from './monitors/slips';
import type { TraceStep } from './year-plan';

/** Incidents are lived ahead, by nobody's slip. */
const incidents: ReadonlySet<string> = new Set(tableNames.map(incidentLife));

export class Performers {
  /** By voucher and step; names of steps have no number in front. */
  private readonly did = new Map<string, string>();

  /** A slip was stamped for the second time. */
  readonly visited = ({ voucher, step, by }: Visit): void => {
    if (by !== undefined) this.did.set(`${voucher} ${step}`, by);
  };

  /** The step with whoever did it. */
  performed(traced: TraceStep): TraceStep {
    const { life, voucher, step } = traced;
    const key = `${voucher} ${step}`;
    const by = incidents.has(life) ? undefined : this.did.get(key);
    if (by === undefined) return traced;
    this.did.delete(key);
    return { ...traced, by };
  }
}
