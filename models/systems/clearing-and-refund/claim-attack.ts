/**
 * The scope in which the treasury is robbed by a claim: what was never paid, another amount or
 * payee, or a claim that was cleared before. Money leaves by the central bank's debit, with no
 * payment at all. One claim under attack, an earlier one to replay, no faults; what people inside
 * bank and central bank reach alone are findings.
 */
import { never, type Property, sometimes, type View } from '../../../base/property';
import {
  administers,
  type Cast,
  castOf,
  deviationsOf,
  jointly,
  type Powers,
  reaches,
} from '../../adversary';
import { alphabet as bankAlphabet } from '../../bank/claim-desk/alphabet';
import { makeMachine as makeBank } from '../../bank/claim-desk/machine';
import { alphabet as centralAlphabet } from '../../central-bank/claim-desk/alphabet';
import { makeMachine as makeCentral } from '../../central-bank/claim-desk/machine';
import type { Content } from '../../content';
import { type BuildOptions, lifeOf, type Principal } from '../../family';
import {
  alsoReaching,
  bankPrincipals,
  centralBankPrincipals,
  financePrincipals,
  furtherBankPrincipals,
  onlookers,
} from '../../principals';
import type { Rules } from '../../rules';
import type { Condition, Message, Step, System } from '../../system';
import { actsAt, handsTo, line, tapsOn } from '../pieces';

export const BANK_DESK = 'claim desk of the bank';
export const CENTRAL_DESK = 'claim desks of the central bank';
const BOOKKEEPER = 'central-bank bookkeeper';
const REVIEWER = 'central-bank reviewer';

/** Who runs a system that nobody outside it checks, and the control that would. */
const missing: Readonly<Record<string, string>> = {
  'bank-system administrator':
    'the central bank asks for evidence of payment before it honours a claim',
  'central-bank administrator':
    'what the central bank sends is compared with what was approved outside its own system',
};

/** Everybody around a claim; who reaches nothing here is listed all the same. */
export const claimPrincipals = (rules: Rules): readonly Principal[] =>
  alsoReaching(
    [
      ...financePrincipals(rules),
      ...bankPrincipals,
      ...furtherBankPrincipals,
      ...centralBankPrincipals,
      ...onlookers,
    ],
    {
      'clearing clerk': ['claim draft'],
      'bank-system administrator': ['claim draft'],
      [BOOKKEEPER]: ['claim row'],
      'central-bank administrator': ['claim row'],
    },
  ).map((one) => {
    const missingControl = missing[one.name];
    if (missingControl === undefined) return one;
    const { trusted: _, ...rest } = one;
    return { ...rest, missingControl };
  });

const bank = actsAt(BANK_DESK);
const central = actsAt(CENTRAL_DESK);
const rowIs = (because: string, is: (row: Content, claim: Content) => boolean): Condition => ({
  part: CENTRAL_DESK,
  is: ({ context }) => is(context.row, context.claim),
  because,
});

const honest = (rules: Rules): readonly Step[] => {
  const compared: readonly Condition[] = [
    rowIs('the row agrees with the sealed claim', (row, claim) => row === claim),
    ...(rules.claimEvidenceCheck
      ? [rowIs('there is evidence of such a payment', (row) => row === 'genuine')]
      : []),
  ];
  const review = (name: string, as: string): Step =>
    central(name, as, 'duty', { type: 'REVIEW', as }, { when: compared });
  return [
    bank('the clearing clerk drafts the claim', 'clearing clerk', 'duty', { type: 'DRAFT' }),
    bank('the bank seals and sends the claim', 'automatic', 'automatic', { type: 'RELEASE' }),
    central('the central bank verifies the seal of the claim', 'automatic', 'automatic', {
      type: 'VERIFY',
    }),
    central('the bookkeeper signs in the claim', BOOKKEEPER, 'duty', { type: 'SIGN_IN' }),
    review('the reviewer compares and reviews the claim', REVIEWER),
    review('the bookkeeper reviews the claim as deputy', BOOKKEEPER),
    central(
      'the accounting supervisor approves the claim',
      'central-bank accounting supervisor',
      'duty',
      { type: 'APPROVE' },
    ),
    central('the central bank pays the claim', 'automatic', 'automatic', { type: 'SEND' }),
  ];
};

const claim = (content: Content, seal: 'good' | 'bad'): Message => ({
  type: 'CLAIM_UNDER_SEAL',
  content,
  seal,
});

function deviations(powers: Powers): readonly Step[] {
  const me = powers.person;
  const drafts = powers.reaches('claim draft')
    ? (['altered', 'earlier', 'genuine'] as const).map((to) =>
        bank(drafted[to], me, 'deviation', { type: 'ALTER_DRAFT', to }),
      )
    : [];
  const rows = powers.reaches('claim row')
    ? (['altered', 'genuine'] as const).map((to) =>
        central(
          to === 'altered'
            ? 'the row of the claim is altered'
            : 'the row of the claim is put right',
          me,
          'deviation',
          { type: 'ALTER_ROW', to },
        ),
      )
    : [];
  const reviews = [REVIEWER, BOOKKEEPER]
    .filter((as) => powers.canActAs(as))
    .map((as) =>
      central(
        as === REVIEWER
          ? 'the claim is reviewed without a look'
          : 'the claim is reviewed by the deputy without a look',
        me,
        'deviation',
        { type: 'REVIEW', as },
      ),
    );
  return [...drafts, ...rows, ...reviews, ...ofSystems(powers), ...onTheLine(powers)];
}
const drafted: Readonly<Record<Content, string>> = {
  altered: 'the draft of the claim is altered',
  earlier: 'a claim that was cleared before is drafted again',
  genuine: 'the draft of the claim is put right',
};

const ofSystems = (powers: Powers): readonly Step[] => [
  ...(powers.administers('bank system')
    ? [
        bank('the bank seals the claim unchecked', powers.person, 'deviation', {
          type: 'RELEASE_UNCHECKED',
        }),
      ]
    : []),
  ...(powers.administers('central-bank system')
    ? [
        central('the central bank pays the claim uncompared', powers.person, 'deviation', {
          type: 'SEND_UNCOMPARED',
        }),
      ]
    : []),
];

function onTheLine(powers: Powers): readonly Step[] {
  if (!powers.reaches('line')) return [];
  const hand = handsTo('claims', CENTRAL_DESK, powers.person);
  return [
    hand('an altered claim is put on the line', claim('altered', 'bad')),
    hand('a claim that was cleared before is put on the line again', claim('earlier', 'good')),
  ];
}

/** A second seal in the bank's name is good wherever it is shown: it takes a line to show it. */
const secondSeals = (cast: Cast): readonly Step[] =>
  jointly(cast, [reaches('line'), administers('making of seals')], (by) =>
    handsTo(
      'claims',
      CENTRAL_DESK,
      by,
    )('a claim under a second seal is put on the line', claim('altered', 'good')),
  );

const debited = (view: View): Readonly<Record<Content, number>> =>
  view.parts[CENTRAL_DESK]?.context.debited;

const properties: readonly Property[] = [
  never(
    'the treasury pays no claim for what was never paid out, nor one twice',
    {
      word: (view) => {
        const { genuine, altered, earlier } = debited(view);
        return altered + earlier > 0 || genuine > 1;
      },
    },
    { outcome: true },
  ),
  never('the central bank acts only on a claim whose seal is good', {
    word: ({ parts }) =>
      ['verified', 'signedIn', 'reviewed', 'approved', 'debited'].includes(
        parts[CENTRAL_DESK]?.value,
      ) && parts[CENTRAL_DESK]?.context.seal !== 'good',
  }),
  sometimes('a claim is honoured', {
    word: (view) => debited(view).genuine > 0 && view.parts[BANK_DESK]?.value === 'sent',
  }),
  sometimes('a claim is verified, for the bookkeeper to sign in', {
    word: (view) => view.parts[CENTRAL_DESK]?.value === 'verified',
  }),
];

const linesFor = (cast: Cast) => {
  const claims = line('claims', CENTRAL_DESK);
  return [claims, ...tapsOn(cast, claims)];
};

export function claimAttack(rules: Rules, options?: BuildOptions): System {
  const cast = castOf(options, claimPrincipals(rules), rules);
  return {
    name: 'clearing-and-refund',
    scope: 'coalitions',
    groups: [
      {
        name: 'claim',
        replicas: 1,
        parts: [
          {
            name: BANK_DESK,
            life: lifeOf('bank/claim-desk', makeBank, bankAlphabet, rules, options),
          },
          {
            name: CENTRAL_DESK,
            life: lifeOf('central-bank/claim-desk', makeCentral, centralAlphabet, rules, options),
          },
        ],
        lines: linesFor(cast),
        steps: [...honest(rules), ...deviationsOf(cast, deviations), ...secondSeals(cast)],
      },
    ],
    counters: [],
    properties,
  };
}
