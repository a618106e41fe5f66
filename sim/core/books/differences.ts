/**
 * Differences from the evening on which they are found to that on which they are gone: what they
 * are, who ends them, how they went away and how long they stood.
 */
import { type DifferenceCount, type Standing, standingBounds } from '../../../base/books-results';
import { assertClass } from './classes';

export class Duration {
  count = 0;
  totalMinutes = 0;
  maxMinutes = 0;
  private readonly histogram = new Array<number>(standingBounds.length + 1).fill(0);

  add(minutes: number): void {
    this.count++;
    this.totalMinutes += Math.round(minutes);
    this.maxMinutes = Math.max(this.maxMinutes, Math.round(minutes));
    const at = standingBounds.findIndex((upTo) => minutes <= upTo);
    const slot = at < 0 ? standingBounds.length : at;
    this.histogram[slot] = (this.histogram[slot] as number) + 1;
  }

  result(): Standing {
    const { count, totalMinutes, maxMinutes, histogram } = this;
    return { count, totalMinutes, maxMinutes, histogram: [...histogram] };
  }
}

/** What is found of a difference. */
export interface Finding {
  readonly kind: string;
  readonly name: string;
  readonly owner: string;
  readonly foundBy: string;
  /** Since when the owner's own papers show it; else it stands since it was found. */
  readonly since?: number;
}

class Class {
  count = 0;
  readonly resolved = new Map<string, number>();
  readonly stood = new Duration();
  constructor(readonly finding: Finding) {}
}

interface Open {
  readonly of: Class;
  readonly since: number;
  seenIn: number;
}

export class Differences {
  private readonly classes = new Map<string, Class>();
  private readonly open = new Map<string, Map<string, Open>>();
  private readonly corrected = new Set<string>();
  private round = 0;

  /** A round of comparing begins. */
  begin(): void {
    this.round++;
  }

  /** A difference is seen in this round, within a scope that is compared again as a whole. */
  see(scope: string, voucher: string, finding: Finding, now: number): void {
    const { kind, name, owner, foundBy } = finding;
    const id = `${kind}|${name}|${owner}|${foundBy}`;
    const of = this.classes.get(id) ?? this.fresh(id, finding);
    const among = this.open.get(scope) ?? new Map<string, Open>();
    this.open.set(scope, among);
    const key = `${voucher}|${id}`;
    const known = among.get(key);
    if (known) known.seenIn = this.round;
    else {
      of.count++;
      among.set(key, { of, since: finding.since ?? now, seenIn: this.round });
    }
  }

  private fresh(id: string, finding: Finding): Class {
    assertClass(finding);
    const of = new Class(finding);
    this.classes.set(id, of);
    return of;
  }

  /** Somebody put a voucher's postings right. */
  correct(voucher: string): void {
    this.corrected.add(voucher);
  }

  /** What this round of a scope did not see any more is gone. */
  end(scope: string, now: number): void {
    const among = this.open.get(scope);
    if (!among) return;
    for (const [key, one] of among) {
      if (one.seenIn === this.round) continue;
      const voucher = key.slice(0, key.indexOf('|'));
      const isError = one.of.finding.name === 'error';
      const how = isError && this.corrected.has(voucher) ? 'by correction' : 'by time';
      one.of.resolved.set(how, (one.of.resolved.get(how) ?? 0) + 1);
      one.of.stood.add(now - one.since);
      among.delete(key);
    }
  }

  results(): readonly DifferenceCount[] {
    const standing = new Map<Class, number>();
    for (const among of this.open.values())
      for (const { of } of among.values()) standing.set(of, (standing.get(of) ?? 0) + 1);
    return [...this.classes.values()].map((of) => {
      const { kind, name, owner, foundBy } = of.finding;
      const open = standing.get(of) ?? 0;
      const resolved = { ...Object.fromEntries(of.resolved), ...(open > 0 ? { open } : {}) };
      return { kind, name, owner, foundBy, count: of.count, resolved, stood: of.stood.result() };
    });
  }
}
