/**
 * Two banks clear on one day, and the first may never come to an end: nobody is owed a step of it.
 * With `clearingIndependent` each has a channel of its own at the central bank; without it the
 * second bank clears over the first one's, and waits for it.
 */
import {
  canClose,
  closes,
  type EdgeView,
  endsWell,
  neverStep,
  type Property,
  sometimes,
  type View,
} from '../../../base/property';
import { alphabet as claimAlphabet } from '../../bank/channel-claim/alphabet';
import { makeMachine as makeClaim } from '../../bank/channel-claim/machine';
import { alphabet as channelAlphabet } from '../../central-bank/clearing-channel/alphabet';
import { makeMachine as makeChannel } from '../../central-bank/clearing-channel/machine';
import { type BuildOptions, lifeOf } from '../../family';
import { type Bank, banks } from '../../finance/addressed-order/alphabet';
import type { Rules } from '../../rules';
import type { Step, System } from '../../system';
import { owedToNobody } from '../pieces';

const claimsOf = (bank: Bank): string => `claims of bank ${bank}`;
const channelOf = (bank: Bank): string => `clearing channel of bank ${bank}`;

function stepsOf(rules: Rules, bank: Bank): readonly Step[] {
  const channel = channelOf(rules.clearingIndependent ? bank : 'one');
  const shared = rules.clearingIndependent || bank === 'one' ? '' : ' of bank one';
  const clerk = `clearing clerk of bank ${bank}`;
  const owed = bank === 'one' ? owedToNobody : {};
  const claims = claimsOf(bank);
  return [
    {
      name: `bank ${bank} sends its claims over the channel${shared}`,
      actor: clerk,
      kind: 'duty',
      does: [
        { part: claims, event: { type: 'SEND_CLAIMS' } },
        { part: channel, event: { type: 'TAKE' } },
      ],
      ...owed,
    },
    {
      name: `the central bank clears the claims of bank ${bank}`,
      actor: 'automatic',
      kind: 'automatic',
      does: [{ part: claims, event: { type: 'CLEARED' } }],
    },
    {
      name: `bank ${bank} ends its clearing and lets go of the channel${shared}`,
      actor: clerk,
      kind: 'duty',
      does: [
        { part: claims, event: { type: 'END_CLEARING' } },
        { part: channel, event: { type: 'LET_GO' } },
      ],
      ...owed,
    },
  ];
}

const isCleared = (view: View, bank: Bank): boolean =>
  view.parts[claimsOf(bank)]?.value === 'cleared';
const everybody = (view: View): boolean => banks.every((bank) => isCleared(view, bank));

/** A step that brings a bank's claims to a state in which they were not before. */
const bringsTo = ({ before, after }: EdgeView, bank: Bank, state: string): boolean =>
  before.parts[claimsOf(bank)]?.value !== state && after.parts[claimsOf(bank)]?.value === state;

const properties: readonly Property[] = [
  neverStep('no claims are answered that the central bank has not cleared', (edge) =>
    banks.some(
      (bank) =>
        edge.step !== `the central bank clears the claims of bank ${bank}` &&
        bringsTo(edge, bank, 'answered'),
    ),
  ),
  neverStep('no bank has cleared before it lets go of its channel', (edge) =>
    banks.some((bank) => edge.kind !== 'duty' && bringsTo(edge, bank, 'cleared')),
  ),
  closes('the second bank clears whatever the first one does', {
    word: (view) => isCleared(view, 'two'),
  }),
  canClose('every bank can still clear', { word: everybody }),
  endsWell('where nothing more can happen, every bank has cleared', { word: everybody }),
  sometimes('one bank has cleared while the other is still at it', {
    word: (view) => isCleared(view, 'two') && !isCleared(view, 'one'),
  }),
];

export const clearingScope = (rules: Rules, options?: BuildOptions): System => ({
  name: 'two-banks',
  scope: 'clearing',
  groups: [
    {
      name: 'clearing',
      replicas: 1,
      parts: [
        ...banks.map((bank) => ({
          name: claimsOf(bank),
          life: lifeOf('bank/channel-claim', makeClaim, claimAlphabet, rules, options),
        })),
        ...banks.map((bank) => ({
          name: channelOf(bank),
          life: lifeOf(
            'central-bank/clearing-channel',
            makeChannel,
            channelAlphabet,
            rules,
            options,
          ),
        })),
      ],
      lines: [],
      steps: banks.flatMap((bank) => stepsOf(rules, bank)),
    },
  ],
  counters: [],
  properties,
});
