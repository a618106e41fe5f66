/**
 * Duties in a store, which of them one person may not hold together, and who gives them. A post
 * that seals is the duty `post/<name>`.
 */
import type { Database } from './database';
import { refuse } from './refusal';
import type { StoreRules } from './rules';

export const plainDuties = [
  'seal-custody',
  'payment-administration',
  'supervision',
  'business-audit',
  'operations-audit',
  'certification',
  'seal-making',
] as const;
type PlainDuty = (typeof plainDuties)[number];
export type Duty = PlainDuty | `post/${string}`;

interface Conflict {
  readonly one: PlainDuty;
  readonly other: PlainDuty | 'post/';
  /** The rule that can be off; without one the conflict always holds. */
  readonly rule?: keyof StoreRules;
}

/**
 * Seal custody and payment administration apart (S, control 4), the two audits apart (S, control
 * 9); that an administrator does not seal and an auditor does nothing else is ours (I).
 */
const conflicts: readonly Conflict[] = [
  { one: 'seal-custody', other: 'payment-administration', rule: 'separateAdministrators' },
  { one: 'seal-custody', other: 'post/', rule: 'separateAdministrators' },
  { one: 'payment-administration', other: 'post/', rule: 'separateAdministrators' },
  { one: 'business-audit', other: 'operations-audit', rule: 'operationsAuditedSeparately' },
  { one: 'business-audit', other: 'post/' },
  { one: 'business-audit', other: 'supervision' },
  { one: 'business-audit', other: 'seal-custody' },
  { one: 'business-audit', other: 'payment-administration' },
  { one: 'operations-audit', other: 'post/' },
  { one: 'operations-audit', other: 'supervision' },
  { one: 'operations-audit', other: 'seal-custody' },
  { one: 'operations-audit', other: 'payment-administration' },
];

const fits = (duty: string, pattern: string): boolean =>
  pattern.endsWith('/') ? duty.startsWith(pattern) : duty === pattern;

/** The duty among `held` that nobody may hold together with `wanted`; undefined where none is. */
export function conflictOf(
  wanted: Duty,
  held: readonly string[],
  rules: StoreRules,
): string | undefined {
  for (const { one, other, rule } of conflicts) {
    if (rule !== undefined && !rules[rule]) continue;
    const clash = held.find(
      (duty) =>
        (fits(wanted, one) && fits(duty, other)) || (fits(wanted, other) && fits(duty, one)),
    );
    if (clash !== undefined) return clash;
  }
  return undefined;
}

export const dutiesOf = (database: Database, person: string): readonly string[] =>
  database
    .all<{ readonly duty: string }>('SELECT duty FROM duty WHERE person = ? ORDER BY duty', person)
    .map((row) => row.duty);

/** Gives a duty inside the caller's transaction; giving it twice changes nothing. */
export function giveDuty(database: Database, person: string, duty: Duty, rules: StoreRules): void {
  const clash = conflictOf(duty, dutiesOf(database, person), rules);
  if (clash !== undefined) {
    refuse('duty-conflicts', person, `${duty} beside ${clash}`, 'two different persons');
  }
  database.run('INSERT OR IGNORE INTO duty (person, duty) VALUES (?, ?)', person, duty);
}
