/** A file of stories: what was violated, under which rules, so that it can be told again. */
import type { RunResults } from '../base/results';

/** The stories of everything violated and of every finding. */
export function storiesFile(results: RunResults): string {
  const stories = results.systems.flatMap((system) => [
    ...system.verdicts.flatMap((verdict) => (verdict.story ? [verdict.story] : [])),
    ...system.findings.map((finding) => finding.story),
  ]);
  const rules = results.rules.rules;
  return `${JSON.stringify({ kind: 'countersign stories', rules, stories }, null, 2)}\n`;
}
