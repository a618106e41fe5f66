/**
 * The parts of README.md that the tool itself writes: a theft as it is told on the terminal, and
 * the table of systems. No number there is typed by hand.
 */
import { HarnessBug, present } from '../base/assert';
import { storyLines } from '../base/catalogue/story-lines';
import { checkScope } from '../check/core/check-scope';
import type { SystemManifest } from '../check/core/manifest';
import { liaoning2013, type RuleName } from '../models/rules';
import { families } from '../models/systems/registry';
import { STATES_MAX } from './check-run';

const RULE: RuleName = 'verifySealBeforeActing';
const PROPERTY = 'no funds go out on what nobody asked for';

/** The README with its generated parts written anew. */
export function generatedReadme(readme: string, manifests: readonly SystemManifest[]): string {
  const withTheft = replacePart(readme, 'theft', ['```', ...theft(), '```']);
  return replacePart(withTheft, 'systems', systemTable(manifests));
}

function theft(): readonly string[] {
  const family = present(
    families.find(({ name }) => name === 'direct-payment'),
    'direct-payment',
  );
  const scope = present(
    family.scopes.find(({ kind }) => kind === 'coalitions'),
    'its coalitions',
  );
  const rules = { ...liaoning2013, [RULE]: false };
  const result = checkScope(family, scope, rules, {
    statesMax: STATES_MAX,
    commandFor: (property) =>
      [
        `countersign check ${family.name} --scope ${scope.name}`,
        `--property '${property}' --rules my-rules.yaml`,
      ].join(' '),
    only: [PROPERTY],
  });
  const [verdict] = result.verdicts;
  return [...storyLines('en', present(verdict?.story, 'the theft')), `repeat: ${verdict?.command}`];
}

const whole = new Intl.NumberFormat('en');

function systemTable(manifests: readonly SystemManifest[]): readonly string[] {
  const rows = manifests.flatMap(({ system, scopes }) =>
    Object.entries(scopes).map(([scope, pinned]) => {
      const figures = [pinned.states, pinned.transitions, pinned.levels];
      const counts = [Object.keys(pinned.verdicts).length, pinned.findings.length];
      const cells = [system, scope, ...[...figures, ...counts].map((n) => whole.format(n))];
      return `| ${cells.join(' | ')} |`;
    }),
  );
  return [
    '| system | scope | states | transitions | levels | properties | findings |',
    '|---|---|--:|--:|--:|--:|--:|',
    ...rows,
  ];
}

/** The text between the two marks of a part, replaced. */
export function replacePart(text: string, name: string, lines: readonly string[]): string {
  const start = text.indexOf(`<!-- generated: ${name} -->`);
  const end = text.indexOf('<!-- end -->', start);
  if (start < 0 || end < 0) throw new HarnessBug(`README.md has no generated part ${name}`);
  const head = text.slice(0, start);
  return `${head}<!-- generated: ${name} -->\n${lines.join('\n')}\n${text.slice(end)}`;
}
