/**
 * Who did the steps of a year, for a trace: a voucher's slip says who took its work up, and the
 * step is taken at once or, where money is lacking, later.
 */
import { incidentLife, tableNames } from './faults/tables';
import type { MonitorOptions } from './monitors/monitors';
import type { TraceStep } from './year-plan';

/** Incidents are lived ahead, by nobody's slip. */
const incidents: ReadonlySet<string> = new Set(tableNames.map(incidentLife));

export class Performers {
  /** By voucher and step; names of steps have no number in front. */
  private readonly did = new Map<string, string>();

  /** Hears of every slip that is stamped for the second time, beside whoever else listens. */
  beside(also: MonitorOptions['onVisit']): NonNullable<MonitorOptions['onVisit']> {
    return (visit, post) => {
      const { voucher, step, by } = visit;
      if (by !== undefined) this.did.set(`${voucher} ${step}`, by);
      also?.(visit, post);
    };
  }

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
