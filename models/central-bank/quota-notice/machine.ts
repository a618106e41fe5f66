/**
 * A clearing-quota notice (5106) at the central bank. It lives as 2104 does at the bank, in three
 * layers, on lines and with posts of its own: the bookkeeper signs in, the reviewer registers.
 *
 * awaited -> received -> signedIn -> registered -> receipted
 *               |            |
 *            refused      returned          (a later version is received again)
 */
import { makeReceiver } from '../../bank/quota-notice/machine';
import type { Rules } from '../../rules';

export const makeMachine = (rules: Rules): ReturnType<typeof makeReceiver> =>
  makeReceiver('central bank', rules);
