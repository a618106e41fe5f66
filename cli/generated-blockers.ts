/** The page that lists who can block closing alone, system by system. */
import { type Blocking, blockings } from '../properties/killers/blockers';

const people = ({ blockers }: Blocking): string =>
  blockers
    .map(({ person, stem, loop }) =>
      loop === 0 ? `${person} (${stem})` : `${person} (${stem}, then ${loop} for ever)`,
    )
    .join('<br>') || '—';

const rowOf = (one: Blocking): string =>
  `| ${[
    `\`${one.family}\`, ${one.scope}`,
    one.property,
    people(one),
    one.harmless.join('<br>') || '—',
  ].join(' | ')} |`;

/** How many systems each person can block, most first. */
function tally(all: readonly Blocking[]): readonly string[] {
  const systems = new Map<string, Set<string>>();
  for (const { family, blockers } of all)
    for (const { person } of blockers)
      systems.set(person, (systems.get(person) ?? new Set()).add(family));
  return [...systems]
    .map(([person, blocked]) => ({ person, blocked: [...blocked] }))
    .sort((a, b) => b.blocked.length - a.blocked.length || (a.person < b.person ? -1 : 1))
    .map(({ person, blocked }) => `| ${person} | ${blocked.length} | ${blocked.join(', ')} |`);
}

/** Markdown; a function of the pinned fairness table alone. */
export function blockersDocument(): string {
  const all = blockings();
  return [
    '# Who can block closing alone',
    '',
    'One person who only stops acting, while everybody else and every system does his duty. The',
    'number is the length of the shortest story until nothing more can help: 0 means that nothing',
    'even begins without him. Nobody here steals: it is the price of the two-person rule, and the',
    'list of posts that need a deputy.',
    '',
    'Written by `npm run generate` from the pinned fairness table.',
    '',
    '| system, scope | what no longer closes | who blocks it alone | who acts and cannot |',
    '|---|---|---|---|',
    ...all.map(rowOf),
    '',
    '## By person',
    '',
    '| person | systems | which |',
    '|---|---|---|',
    ...tally(all),
    '',
  ].join('\n');
}
