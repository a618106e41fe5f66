/** Parties at work on the command line: each with its store, its officers and their open keys. */
import { Hands, type Organisation, officersOf } from '../seal/index';
import type { OpenStores } from './key-store';
import type { PasswordOf } from './passwords';
import type { Desk } from './verify-folder';

export class Desks {
  private readonly desks = new Map<Organisation, Desk>();

  /** @param operations how many a password has to open a key for, where the rules allow that. */
  constructor(
    private readonly stores: OpenStores,
    private readonly passwordOf: PasswordOf,
    private readonly operations: number,
  ) {}

  of(organisation: Organisation): Desk {
    const known = this.desks.get(organisation);
    if (known !== undefined) return known;
    const open = this.stores[organisation];
    const hands = new Hands(open.store, this.passwordOf, Math.max(1, this.operations));
    const desk = { open, officers: officersOf[organisation], hands };
    this.desks.set(organisation, desk);
    return desk;
  }

  close(): void {
    for (const { hands } of this.desks.values()) hands.close();
  }
}
