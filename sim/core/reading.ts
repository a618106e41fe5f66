/**
 * How a party's book reads the state of that party's own parts: nothing, open, done or void, and
 * how many times the voucher's amount. A book sees no other party's part.
 */
import { canonical } from '../../base/canonical';
import { type Content, contents } from '../../models/content';
import type { Local, WordView } from '../../models/system';
import type { GroupTable } from '../../models/tables/compose';
import { type Party, parties, type Standing } from './books/ledgers';

export const standings: readonly Standing[] = ['none', 'open', 'done', 'void'];

/** Nothing more is to come for the party. */
export const isEnd = (standing: Standing): boolean => standing === 'done' || standing === 'void';

/** What a party's book makes of its own parts; units are multiples of the voucher's amount. */
export type Reading = (view: WordView) => {
  readonly standing: Standing;
  readonly units: number;
  /** It is done because it was set off, not because it was paid. */
  readonly isSetOff?: boolean;
  /** What it says of the voucher, where that is not what was asked for. */
  readonly content?: Content;
};
/** The party whose people and systems a part belongs to. */
export function partyOf(lifeName: string): Party {
  if (lifeName.startsWith('central-bank/')) return 'central bank';
  if (lifeName.startsWith('bank/') || /\/bank$/.test(lifeName)) return 'bank';
  return /\/central-bank$/.test(lifeName) ? 'central bank' : 'finance';
}

/** By the names of states, where nothing else is said. */
function readByName(local: Local, isInitial: boolean): ReturnType<Reading> {
  const name = JSON.stringify(local.value);
  if (isInitial) return { standing: 'none', units: 1 };
  if (/acknowledged|registered|receipted|paid|cleared|closed|settled/i.test(name))
    return { standing: 'done', units: 1 };
  if (/returned|refused|rejected|void/i.test(name)) return { standing: 'void', units: 1 };
  return { standing: 'open', units: 1 };
}

/** A party with two parts in a group holds what the one further behind holds. */
function byNames(table: GroupTable, party: Party): Reading {
  const parts = table.group.parts.filter(
    (part) => !part.life.name.startsWith('world/') && partyOf(part.life.name) === party,
  );
  const initial = table.view(0);
  return (view) => {
    let least: ReturnType<Reading> = { standing: parts.length > 0 ? 'void' : 'none', units: 1 };
    for (const { name } of parts) {
      const local = view.parts[name] as Local;
      const read = readByName(local, canonical(local) === canonical(initial.parts[name]));
      if (standings.indexOf(read.standing) < standings.indexOf(least.standing)) least = read;
    }
    return least;
  };
}

const UNITS_MAX = 7;
const SET_OFF = 32;
const CONTENT = 64;

/** What each party's book says at every word of a table; `decode` reads it. */
export function booksOf(
  table: GroupTable,
  readings: Readonly<Partial<Record<Party, Reading>>>,
): readonly Uint8Array[] {
  const reads = parties.map((party) => readings[party] ?? byNames(table, party));
  const books = parties.map(() => new Uint8Array(table.words));
  for (let word = 0; word < table.words; word++) {
    const view = table.view(word);
    reads.forEach((read, p) => {
      (books[p] as Uint8Array)[word] = codeOf(read(view));
    });
  }
  return books;
}

const codeOf = ({
  standing,
  units,
  isSetOff = false,
  content = 'genuine',
}: ReturnType<Reading>): number =>
  standings.indexOf(standing) * (UNITS_MAX + 1) +
  Math.min(UNITS_MAX, units) +
  (isSetOff ? SET_OFF : 0) +
  contents.indexOf(content) * CONTENT;

/** Standing and units of a code in `books`. */
export const decode = (code: number): { standing: Standing; units: number } => ({
  standing: standings[(code >> 3) & 3] as Standing,
  units: code & UNITS_MAX,
});
/** What a book says of the voucher: as asked for, altered, or an earlier one's. */
export const contentOf = (code: number): Content => contents[code >> 6] as Content;
export const isSetOff = (code: number): boolean => (code & SET_OFF) !== 0;
