/**
 * A thread of a campaign: lives one run whole and hands back its row. Lives are composed once for
 * rules and a track and kept, since most runs of a campaign walk the same tables.
 */
import { InputError } from '../../base/assert';
import { type Lives, pilotLives } from '../core/pilot-lives';
import { livesKey, type Order, type Row, rowOf } from './row';

/** Errors lose their class between threads, so what went wrong travels as data. */
export type OrderDone =
  | { readonly is: 'lived'; readonly row: Row }
  | {
      readonly is: 'bad input';
      readonly place: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly is: 'bug'; readonly told: string };

/** Two arms of a comparison take turns; more than a few would fill the memory. */
const KEPT_MAX = 4;
const kept = new Map<string, Lives>();

function livesOf({ request: { rules, track } }: Order): Lives {
  const key = livesKey(rules, track);
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= KEPT_MAX) kept.clear();
  const lives = pilotLives(rules, track);
  kept.set(key, lives);
  return lives;
}

/** Lives one order, on lives at hand or its own; called by the pool by name. */
export function live(order: Order, lives?: Lives): OrderDone {
  try {
    return { is: 'lived', row: rowOf(order, lives ?? livesOf(order)) };
  } catch (error) {
    if (error instanceof InputError) {
      const { place, found, expected } = error;
      return { is: 'bad input', place, found, expected };
    }
    return { is: 'bug', told: error instanceof Error ? String(error.stack) : String(error) };
  }
}
