/**
 * Failures that real systems had, each as a variant that the checker must find: what is wrong in
 * it, which sentence falls where, and the control that removes it.
 */
import type { Mutant } from '../../models/family';
import type { RuleName } from '../../models/rules';

export interface Failure {
  /** Its number in the description's list of failures seen in real systems. */
  readonly number: number;
  /** What went wrong, as a sentence. */
  readonly title: string;
  readonly family: string;
  readonly scope: string;
  /** The sentence that falls; an outcome. */
  readonly property: string;
  /** What is wrong: rules switched off, or a wrong machine in a life's place, or both. */
  readonly off?: readonly RuleName[];
  readonly mutant?: Mutant;
  /** The control that removes it, as people say it. */
  readonly control: string;
  /** Who reaches it alone, where the sentence falls as a finding about somebody inside. */
  readonly finding?: string;
  /**
   * Who act together, with a stolen credential if one is named: judged in their own system, where
   * `control` is a rule of `off`, and on by itself it is enough.
   */
  readonly coalition?: readonly string[];
}
