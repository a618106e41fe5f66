/**
 * The rows that two opinions of direct payment are compared in: a control off or none, one
 * dishonest person or nobody, a sentence. Names and numbers are those of the hand-written model.
 */
import type { RuleName } from '../../models/rules';
import { allSentences, type Sentence } from './sentences';

/** The controls of the hand-written model, and our rules of the same meaning. */
export const ruleOf = {
  DUTY_ORDER: 'dutyOrder',
  DISTINCT_OFFICERS: 'distinctOfficers',
  COMPARE_WITH_APPLICATION: 'compareWithApplication',
  VERIFY_SEAL: 'verifySealBeforeActing',
  DUPLICATE_CHECK: 'duplicateCheck',
  QUOTA_CHECK: 'quotaCheckAtBank',
  QUERY_UNKNOWN: 'queryUnknownTransfers',
  RESEND: 'resendUnanswered',
  BANK_DUAL_CONTROL: 'bankDualControl',
} as const satisfies Record<string, RuleName>;
export type Control = keyof typeof ruleOf;

/** The dishonest persons by number; 0 is nobody. */
export const persons = [
  undefined,
  'officer A',
  'officer B',
  'seal keeper',
  'payment-system administrator',
  'seal-system administrator',
  'network administrator',
  'teller',
  'authoriser',
  'bank-system administrator',
] as const;

export type Verdict = 'holds' | 'violated';
export interface Row {
  readonly off: Control | null;
  readonly attacker: number;
  readonly sentence: Sentence;
  readonly verdict: Verdict;
}

/** A row as one line; equal where the rows are. */
export const rowText = ({ off, attacker, sentence, verdict }: Row): string =>
  `${off ?? 'nothing'} off, ${persons[attacker] ?? 'nobody'}: ${sentence} ${verdict}`;

/** Liveness is asked of honest people alone (semantics, section 3.2). */
export const sentencesFor = (attacker: number): readonly Sentence[] =>
  allSentences.filter((sentence) => sentence !== 'ends' || attacker === 0);

/** Every control off, or none, with every person. */
export const cases: readonly (readonly [Control | null, number])[] = [
  null,
  ...(Object.keys(ruleOf) as Control[]),
].flatMap((off) => persons.map((_, attacker) => [off, attacker] as const));
