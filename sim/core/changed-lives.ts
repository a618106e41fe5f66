/**
 * A designer's changed system in place of the shipped one of its name. Its table is walked like
 * any; what remains to be said is how books read a state that the shipped machines do not have.
 */
import { InputError, present } from '../../base/assert';
import type { Family, Scope } from '../../models/family';
import type { Rules } from '../../models/rules';
import type { System } from '../../models/system';
import { type Life, type LifeOptions, lifeOfGroup } from './lives';
import { decode } from './reading';

/** Answers the family to walk in place of a shipped one: the same where it is not changed. */
export type Swap = (shipped: Family) => Family;
export const unchanged: Swap = (shipped) => shipped;

/** A changed family, and the name of the shipped one that it changes. */
export interface Changed {
  readonly shipped: string;
  readonly family: Family;
}

/** Systems whose tables the vouchers of a year walk. */
export const walkedSystems: readonly string[] = [
  'direct-payment',
  'dual-track',
  'quota-notice',
  'authorised-payment',
  'clearing-and-refund',
  'quota-change',
];

/**
 * The swap of changed families.
 * @throws InputError where one is of a system that no voucher walks, or two are of the same.
 */
export function swapOf(changed: readonly Changed[]): Swap {
  const by = new Map<string, Family>();
  for (const { shipped, family } of changed) {
    if (!walkedSystems.includes(shipped))
      throw new InputError(
        '--system',
        `${family.name}, of ${shipped}`,
        `a change of what vouchers walk: ${walkedSystems.join(', ')}`,
      );
    if (by.has(shipped))
      throw new InputError('--system', `two changes of ${shipped}`, 'one change of each system');
    by.set(shipped, family);
  }
  return (shipped) => by.get(shipped.name) ?? shipped;
}

/** States of parts that the shipped machines do not have, as `part state`. */
function addedStates({ table }: Life, shipped: System): ReadonlySet<string> {
  const had = new Set(
    shipped.groups.flatMap(({ parts }) =>
      parts.flatMap(({ name, life }) =>
        Object.keys(life.machine.states).map((state) => `${name} ${state}`),
      ),
    ),
  );
  const has = table.group.parts.flatMap(({ name, life }) =>
    Object.keys(life.machine.states).map((state) => `${name} ${state}`),
  );
  return new Set(has.filter((state) => !had.has(state)));
}

/**
 * The life with its added states read by what they lead to: where a party's book can still come to
 * hold nothing of a voucher, it holds nothing yet. Else a new state would be booked as issued.
 */
export function withAddedStates(life: Life, shipped: System): Life {
  const added = addedStates(life, shipped);
  if (added.size === 0) return life;
  const { table } = life;
  const isAdded = Array.from({ length: table.words }, (_, word) =>
    Object.entries(table.view(word).parts).some(([part, local]) =>
      added.has(`${part} ${String(local?.value)}`),
    ),
  );
  const books = life.books.map((read) => {
    const book = read.slice();
    for (let isSettled = false; !isSettled; ) {
      isSettled = true;
      for (let word = 0; word < table.words; word++) {
        if (!isAdded[word] || decode(book[word] as number).standing === 'none') continue;
        const none = firstNone(life, book, word);
        if (none === undefined) continue;
        book[word] = none;
        isSettled = false;
      }
    }
    return book;
  });
  return { ...life, books };
}

/** The code of a next word at which nothing is held. */
function firstNone({ table }: Life, book: Uint8Array, word: number): number | undefined {
  const to = table.edgeStart[word + 1] as number;
  for (let edge = table.edgeStart[word] as number; edge < to; edge++) {
    const code = book[table.edgeTarget[edge] as number] as number;
    if (decode(code).standing === 'none') return code;
  }
  return undefined;
}

/** The scope of a name. */
export const scopeOf = (family: Family, name: string): Scope =>
  present(
    family.scopes.find((scope) => scope.name === name),
    `scope ${name} of ${family.name}`,
  );

/** A family's own honest world. */
export const honest = (family: Family, rules: Rules): System =>
  present(
    family.scopes.find((scope) => scope.kind === 'honest'),
    `an honest scope of ${family.name}`,
  ).build(rules);

/** The life of a family, or of what it was changed into. */
export function changedLife(
  shipped: Family,
  swap: Swap,
  rules: Rules,
  options: (system: System) => LifeOptions,
): Life {
  const life = lifeOfGroup(options(honest(swap(shipped), rules)));
  return swap(shipped) === shipped ? life : withAddedStates(life, honest(shipped, rules));
}
