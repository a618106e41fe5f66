/** The tables of incidents under one set of rules, each composed when it is first needed. */
import type { Family } from '../../../models/family';
import type { Rules } from '../../../models/rules';
import type { WordView } from '../../../models/system';
import { family as payment } from '../../../models/systems/direct-payment/system';
import { family as failover } from '../../../models/systems/failover/system';
import { family as rollOut } from '../../../models/systems/roll-out/system';
import { family as seals } from '../../../models/systems/seal-administration/system';
import { scopeOf } from '../changed-lives';
import { type IncidentTable, incidentTable } from './incident-table';

type Bind = readonly [family: Family, scope: string, isDone: (view: WordView) => boolean];

const context = (view: WordView, part: string) => view.parts[part]?.context;
const isPaid = (view: WordView): boolean => context(view, 'bank').paid > 0;
const bound = {
  crashes: [failover, 'two crashes', isPaid],
  lines: [failover, 'two broken lines', isPaid],
  rollOut: [
    rollOut,
    'two new versions',
    (view) => ['taken', 'paid'].includes(String(view.parts.bank?.value)),
  ],
  seals: [seals, 'a change of seal', (view) => view.parts.finance?.value === 'acknowledged'],
} as const satisfies Record<string, Bind>;
export type TableName = keyof typeof bound;
export const tableNames = Object.keys(bound) as readonly TableName[];
/** How traces name what an incident was lived on. */
export const incidentLife = (name: TableName): string => {
  const [{ name: system }, scope] = bound[name] as Bind;
  return `incident on ${system}, ${scope}`;
};

/**
 * Who may be the one that deviates: each of them reaches something, none of them is trusted, and
 * the checker shows that none of them succeeds alone under the rules as published.
 */
export const suspects = [
  'officer A',
  'officer B',
  'seal keeper',
  'payment-system administrator',
  'seal-system administrator',
  'database administrator',
  'network administrator',
  'teller',
  'authoriser',
] as const;

export class IncidentTables {
  private readonly made = new Map<string, IncidentTable>();

  constructor(private readonly rules: Rules) {}

  of(name: TableName): IncidentTable {
    const [family, scope, isDone] = bound[name] as Bind;
    return this.keep(name, () => incidentTable(scopeOf(family, scope).build(this.rules), isDone));
  }

  /** Direct payment attacked by these persons together. */
  attackedBy(persons: readonly string[]): IncidentTable {
    return this.keep(`attacked by ${persons.join(' and ')}`, () =>
      incidentTable(
        scopeOf(payment, 'coalitions').build(this.rules, { coalition: { persons } }),
        () => false,
      ),
    );
  }

  private keep(name: string, make: () => IncidentTable): IncidentTable {
    const known = this.made.get(name) ?? make();
    this.made.set(name, known);
    return known;
  }
}
