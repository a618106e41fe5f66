/**
 * Passwords: opening a key, counting wrong ones, lock-out and release, changing. A try is counted
 * on the disk before it is judged, so that ending the process never wins another try.
 */
import { privateKeyFrom } from '../sm2';
import { digestOf } from './digests';
import { refuse } from './refusal';
import { Unlocked } from './unlocked';
import type { Vault } from './vault';
import { unwrapKey, usualHardness, wrapKey } from './wrapping';

/** A handle for at most so many operations. */
export const USES_MAX = 1_000_000;

export interface UnlockRequest {
  readonly person: string;
  readonly password: string;
  /** Operations that this password is good for; 1 by default, and the rule's only choice. */
  readonly uses?: number;
}

/**
 * Opens a person's key.
 * @throws Refusal `password-wrong`, `locked-out`, `person-unknown`, `one-password-one-operation`.
 */
export function unlock(vault: Vault, request: UnlockRequest): Unlocked {
  const { person, password, uses = 1 } = request;
  return vault.refusalsRecorded(person, 'unlock', person, () => {
    demandUses(vault, person, uses);
    const scalar = scalarOf(vault, person, password);
    vault.database.atomically(() => {
      forgiveTries(vault, person);
      vault.append('operations', person, 'unlock', person, { uses });
    });
    const privateKey = privateKeyFrom(scalar);
    scalar.fill(0);
    return new Unlocked(person, vault.database, privateKey, uses);
  });
}

function demandUses(vault: Vault, person: string, uses: number): void {
  if (!Number.isSafeInteger(uses) || uses < 1 || uses > USES_MAX) {
    refuse('one-password-one-operation', person, `${uses} uses`, `1 to ${USES_MAX} operations`);
  }
  if (uses > 1 && vault.settings.rules.passwordEveryOperation) {
    refuse('one-password-one-operation', person, `${uses} operations`, 'a password for each');
  }
}

/** The scalar behind the right password; counted first, judged second. */
function scalarOf(vault: Vault, person: string, password: string): Buffer {
  const { database } = vault;
  const row = database.atomically(() => {
    const found = vault.person(person);
    if (vault.isLockedOut(found)) {
      const most = vault.settings.wrongPasswordsMax;
      refuse('locked-out', person, `${most} wrong passwords`, 'release by an administrator');
    }
    database.run('UPDATE person SET passwords_tried = passwords_tried + 1 WHERE name = ?', person);
    const attempt = found.passwords_tried + 1;
    vault.append('operations', person, 'password-tried', person, { attempt });
    return found;
  });
  const scalar = unwrapKey(row.wrapped, person, password);
  const tried = row.passwords_tried + 1;
  const left = vault.settings.wrongPasswordsMax - tried;
  return scalar ?? refuse('password-wrong', person, `try ${tried}`, `it; ${left} tries left`);
}

const forgiveTries = (vault: Vault, person: string): void =>
  vault.database.run('UPDATE person SET passwords_tried = 0 WHERE name = ?', person);

/**
 * Ends a lock-out. The seal system's administrator releases everybody but himself; him, the
 * payment system's administrator releases.
 */
export function release(vault: Vault, handle: Unlocked, person: string): void {
  const isOwn = handle.person === person;
  const isCustodian = vault.holds(person, 'seal-custody');
  const duty = isCustodian ? 'payment-administration' : 'seal-custody';
  vault.perform(handle, { duty, chain: 'operations', act: 'release', subject: person }, () => {
    if (isOwn) refuse('duty-not-held', person, 'his own lock-out', 'another administrator');
    const { passwords_tried: tried } = vault.person(person);
    forgiveTries(vault, person);
    return { tried };
  });
}

/** A person changes his own password; the old one is tried and counted like any other. */
export function changePassword(
  vault: Vault,
  request: { readonly person: string; readonly password: string; readonly next: string },
): void {
  const { person, password, next } = request;
  vault.refusalsRecorded(person, 'change-password', person, () => {
    const scalar = scalarOf(vault, person, password);
    const wrapped = wrapKey(scalar, person, next, vault.world.hardness ?? usualHardness);
    scalar.fill(0);
    vault.database.atomically(() => {
      forgiveTries(vault, person);
      vault.database.run('UPDATE person SET wrapped = ? WHERE name = ?', wrapped, person);
      vault.append('operations', person, 'change-password', person, {
        wrapped: digestOf(wrapped),
      });
    });
  });
}
