/** Where a step is done: by whose people, on which carrier, and on which line its message goes. */
import type { GroupTable } from '../../models/tables/compose';
import type { FullStep } from '../../models/tables/expand';
import type { Party } from './books/ledgers';
import type { Link } from './line-weather';
import { partyOf } from './reading';

export function partyOfPart(table: GroupTable, part: string | undefined): Party {
  const life = table.group.parts.find((known) => known.name === part)?.life.name ?? '';
  return partyOf(life);
}

/** A group with a paper part has a voucher on two carriers; paper is what that part does. */
export function carrierOf(table: GroupTable, step: FullStep): 'paper' | 'electronic' | null {
  const paper = table.group.parts.find((part) => part.life.name.startsWith('paper/'))?.name;
  if (paper === undefined) return null;
  return (step.does ?? []).some((act) => act.part === paper) ? 'paper' : 'electronic';
}

/** The dedicated line that a message travels on: between who posts it and who gets it. */
export function linkOf(table: GroupTable, step: FullStep): Link {
  const name = step.delivers?.line ?? step.takes?.[0]?.line ?? step.puts?.[0]?.line;
  const line = table.group.lines.find((known) => known.name === name);
  if (!line) return 'finance-bank';
  const lifeOf = (part: string): string =>
    table.group.parts.find((known) => known.name === part)?.life.name ?? '';
  const ends = new Set<Party>([partyOf(lifeOf(line.to))]);
  for (const local of table.locals)
    if (local.effects.some((effect) => effect.posts.some((post) => post.line === name)))
      ends.add(partyOf(local.life.name));
  if (!ends.has('central bank')) return 'finance-bank';
  return ends.has('bank') ? 'bank-central bank' : 'finance-central bank';
}
