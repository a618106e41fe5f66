/**
 * What happens to the treasury seal itself, and to its specimens. With `sealSpecimensMatch` they
 * are struck off and registered everywhere in one act; without it finance goes ahead and the others
 * are told by letter.
 */
import { sealNumbers } from '../../messages/sealed-voucher';
import type { Rules } from '../../rules';
import type { Act, Condition, Local, Step } from '../../system';
import { BANK } from '../payment-steps';
import { actsAt, owedToNobody } from '../pieces';

export const SEAL = 'treasury seal';
export const CENTRAL_BANK = 'central bank';
export const RECORD = 'what really happened';
export const receivers = [BANK, CENTRAL_BANK] as const;

const ADMINISTRATOR = 'seal-system administrator';
const atSeal = actsAt(SEAL);

/** The administrator who there is: one person holds both systems where that rule is off. */
export const administratorOf = (rules: Rules): string =>
  rules.separateAdministrators ? ADMINISTRATOR : 'administrator of both systems';

export const sealIs = (because: string, is: (local: Local) => boolean): Condition => ({
  part: SEAL,
  is,
  because,
});
export const isInUse = (number: number): Condition =>
  sealIs(
    `seal ${number} is in use`,
    ({ value, context }) => value === 'inUse' && context.number === number,
  );
export const firstIsWithdrawn: Condition = sealIs(
  'the first seal is withdrawn',
  ({ value, context }) => value === 'withdrawn' || context.number > 1,
);

const specimens = (rules: Rules, seal: number): readonly Act[] =>
  rules.sealSpecimensMatch
    ? receivers.map((part) => ({ part, event: { type: 'SPECIMEN', seal } }))
    : [];

const FATE: Partial<Step> = { alternatives: 'what becomes of a suspended seal' };

/** A seal is lost and withdrawn: as far as it goes under attack. */
export const loss = (rules: Rules): readonly Step[] => [
  atSeal(
    'the seal is reported lost and is suspended',
    'environment',
    'answer',
    { type: 'SUSPEND' },
    { counters: [{ counter: 'losses', atLeast: 1, add: -1 }], ...owedToNobody },
  ),
  {
    name: 'the seal is withdrawn',
    actor: administratorOf(rules),
    kind: 'duty',
    does: [
      { part: SEAL, event: { type: 'WITHDRAW' } },
      ...specimens(rules, 0),
      { part: RECORD, event: { type: 'SEAL_WITHDRAWN' } },
    ],
    ...FATE,
  },
];

/** It is found again, or another one takes its place. */
export const recovery = (rules: Rules): readonly Step[] => [
  atSeal(
    'the seal is found and taken into use again',
    administratorOf(rules),
    'duty',
    { type: 'RESUME' },
    FATE,
  ),
  atSeal('the seal maker makes another seal', 'seal maker', 'duty', { type: 'ISSUE' }),
  {
    name: 'the specimen of the new seal is registered',
    actor: administratorOf(rules),
    kind: 'duty',
    does: [{ part: SEAL, event: { type: 'REGISTER' } }, ...specimens(rules, 2)],
  },
];

/** The keeper may slip on his password; twice, and somebody has to unlock the seal. */
export const passwordSlips = (rules: Rules): readonly Step[] => [
  atSeal(
    'the keeper types a wrong password',
    'seal keeper',
    'duty',
    { type: 'WRONG_PASSWORD' },
    { counters: [{ counter: 'slips', atLeast: 1, add: -1 }], ...owedToNobody },
  ),
  atSeal('the seal is unlocked', administratorOf(rules), 'duty', { type: 'UNLOCK' }),
];

/** A receiver compares what has come, and acts on it or gives it back. */
export const receiverSteps = (receiver: (typeof receivers)[number]): readonly Step[] => [
  ...sealNumbers.map(
    (seal): Step => ({
      name: `the ${receiver} finds seal ${seal} good and accepts`,
      actor: 'automatic',
      kind: 'automatic',
      does: [
        { part: receiver, event: { type: 'ACCEPT', seal } },
        { part: RECORD, event: { type: 'ACCEPTED_UNDER', seal } },
      ],
    }),
  ),
  actsAt(receiver)(`the ${receiver} refuses what it verified`, 'automatic', 'automatic', {
    type: 'REFUSE',
  }),
];

export const teller: Step = actsAt(BANK)(
  'the teller pays what the bank accepted',
  'teller',
  'duty',
  { type: 'PAY' },
);

/** The same step where nobody keeps the record of what really happened. */
export const unrecorded = (step: Step): Step => ({
  ...step,
  does: (step.does ?? []).filter(({ part }) => part !== RECORD),
});
