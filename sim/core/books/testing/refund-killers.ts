/**
 * Killers of the sentences about money that comes back. All of them run to the year's end: what is
 * open there no system of the checker is long enough to show.
 */
import { liaoning2013 } from '../../../../models/rules';
import type { Killer } from './killers';

export const refundKillers: readonly Killer[] = [
  {
    breaks: 'settled',
    does: 'the central bank books a claim for refund without comparing it with what was cleared',
    rules: { ...liaoning2013, refundMatchesOriginal: false },
    sabotage: () => ({}),
    needs: 'refunds',
  },
  {
    breaks: 'restored',
    does: 'a refund of an old year restores quota in the new one',
    beyond: 'quota across two years',
    sabotage: () => ({ restoresOldYear: true }),
    needs: 'refunds',
  },
  {
    breaks: 'late',
    does: 'finance books no notice of a refund that is open at the end of the year',
    beyond: 'a refund open at the year end',
    sabotage: () => ({ hears: (party, kind) => party !== 'finance' || kind !== 'refund notice' }),
    needs: 'refunds',
  },
];
