/**
 * What posts and systems do with a voucher until it bears the treasury seal. Honest people go by
 * the client, which asks what the server should ask; whoever calls the server himself is asked
 * nothing but by the server.
 */
import { administers, type Cast, jointly, type Powers, reaches } from '../../adversary';
import { asks, type PermissionContext } from '../../finance/seal-permission/records';
import {
  changed,
  messageOf,
  type SealedVoucher,
  sealed,
  signedByAnother,
} from '../../messages/sealed-voucher';
import type { Rules } from '../../rules';
import type { Condition, ModelEvent, Step } from '../../system';
import { BANK, forgeries } from '../payment-steps';
import { handsTo, owedToNobody } from '../pieces';
import { firstIsWithdrawn, isInUse } from './seal-steps';

export const FINANCE = 'finance';

const when = (because: string, is: (context: PermissionContext) => boolean): Condition => ({
  part: FINANCE,
  is: (local) => is(local.context),
  because,
});
const act = (
  name: string,
  actor: string,
  kind: Step['kind'],
  event: ModelEvent,
  conditions: readonly Condition[] = [],
): Step => ({ name, actor, kind, does: [{ part: FINANCE, event }], when: conditions });

const isWanted = when('nobody has withdrawn the application', (context) => !context.isWithdrawn);

/** Posts in the order of duty, each seeing the draft and what the client shows of the others. */
export function duties(rules: Rules, numbers: readonly number[]): readonly Step[] {
  const compared = rules.compareWithApplication
    ? [when('it agrees with the application', ({ draft }) => draft === 'genuine')]
    : [];
  const seals = (
    name: string,
    type: string,
    as: string,
    conditions: readonly Condition[],
    more: object = {},
  ): Step =>
    act(name, as, 'duty', { type, by: as, as, shown: true, ...more }, [isWanted, ...conditions]);
  const directs = (name: string, as: string): Step =>
    seals(name, 'SEAL_AS_DIRECTOR', as, [
      ...compared,
      when('the client finds the handler’s record', (context) =>
        asks.directorFollows(rules, context, as),
      ),
    ]);
  return [
    seals('the handler seals the draft', 'SEAL_AS_HANDLER', 'officer A', compared),
    directs('the director seals the draft', 'officer B'),
    directs("the director's deputy seals the draft", 'officer A'),
    act('the seal system grants the permission to seal', 'automatic', 'automatic', {
      type: 'GRANT',
    }),
    ...numbers.map((seal) =>
      seals(
        `the keeper puts treasury seal ${seal}`,
        'SEAL_AS_KEEPER',
        'seal keeper',
        [
          isInUse(seal),
          when('the client finds the records of both officers', (context) =>
            asks.keeperFollows(rules, context),
          ),
        ],
        { seal },
      ),
    ),
  ];
}

/** The unit no longer wants the payment: posts cancel what they have sealed. */
export const cancelling: readonly Step[] = [
  {
    ...act('the unit withdraws its application', 'environment', 'answer', {
      type: 'WITHDRAW_APPLICATION',
    }),
    counters: [{ counter: 'withdrawals', atLeast: 1, add: -1 }],
    ...owedToNobody,
  },
  act('the keeper cancels the treasury seal', 'seal keeper', 'duty', { type: 'CANCEL_AS_KEEPER' }),
  act('the director cancels his seal', 'officer B', 'duty', { type: 'CANCEL_AS_DIRECTOR' }),
  act('the handler cancels his seal', 'officer A', 'duty', { type: 'CANCEL_AS_HANDLER' }),
];

export const sends = (to: string): Step =>
  act(`the sealed voucher is sent to the ${to}`, 'automatic', 'automatic', { type: 'SEND', to });

/** What can be put in the place of a sealed voucher, and by what right it should be refused. */
const forgedRows: readonly { readonly name: string; readonly row: SealedVoucher }[] = [
  { name: 'the sealed voucher is altered', row: changed(1) },
  {
    name: "another voucher is signed with one's own certificate under the treasury's seal",
    row: signedByAnother(1),
  },
];
const oldSeal = {
  name: 'another voucher is sealed with the withdrawn seal',
  row: sealed('altered', 1),
};
const twin = {
  name: 'another voucher is sealed with a twin of the seal',
  row: sealed('altered', 1),
};

export const rows: readonly SealedVoucher[] = [...forgedRows.map(({ row }) => row), oldSeal.row];

/** Acts of one member of the coalition; his powers alone decide which there are. */
export function deviations(powers: Powers): readonly Step[] {
  const me = powers.person;
  const steps: Step[] = [];
  const add = (name: string, event: ModelEvent, conditions: readonly Condition[] = []): void => {
    steps.push(act(name, me, 'deviation', event, conditions));
  };
  const sealAs = (as: string, type: string, name: string, more: object = {}): void => {
    if (powers.canActAs(as)) add(name, { type, by: me, as, shown: true, ...more });
    if (powers.reaches('seal server'))
      add(`${name}, past the client`, { type, by: me, as, shown: false, ...more });
  };
  if (powers.reaches('draft')) {
    add('the draft is altered', { type: 'ALTER_DRAFT', to: 'altered' });
    add('the draft is put right again', { type: 'ALTER_DRAFT', to: 'genuine' });
  }
  sealAs('officer A', 'SEAL_AS_HANDLER', "the handler's seal is put without a look");
  sealAs('officer B', 'SEAL_AS_DIRECTOR', "the director's seal is put without a look");
  sealAs('officer A', 'SEAL_AS_DIRECTOR', "the deputy's seal is put without a look");
  sealAs('seal keeper', 'SEAL_AS_KEEPER', 'the treasury seal is put without a look', { seal: 1 });
  if (powers.administers('seal system') && !powers.canActAs('seal keeper'))
    add('the treasury seal is put from the seal system', {
      type: 'SEAL_AS_KEEPER',
      by: me,
      as: 'seal keeper',
      shown: true,
      seal: 1,
    });
  const put = (
    { name, row }: (typeof forgedRows)[number],
    conditions: readonly Condition[] = [],
  ) => {
    if (powers.reaches('stored row')) add(name, { type: 'PUT_ROW', ...row }, conditions);
    if (powers.reaches('line')) {
      const hand = handsTo(`vouchers to the ${BANK}`, BANK, me)(name, messageOf(row));
      steps.push({ ...hand, when: [...(hand.when ?? []), ...conditions] });
    }
  };
  for (const forged of forgedRows) put(forged);
  if (powers.reaches('withdrawn seal')) put(oldSeal, [firstIsWithdrawn]);
  return steps;
}

const makesSeals = administers('making of seals');

/** Forged records by who runs both systems; a twin of the seal, in a place that is sent from. */
export const jointDeviations = (cast: Cast): readonly Step[] => [
  ...forgeries(cast, (by) =>
    act('records and seals of both officers are forged', by, 'deviation', {
      type: 'FORGE_APPROVALS',
      by,
    }),
  ),
  ...jointly(cast, [reaches('stored row'), makesSeals], (by) =>
    act(twin.name, by, 'deviation', { type: 'PUT_ROW', ...twin.row }),
  ),
  ...jointly(cast, [reaches('line'), makesSeals], (by) =>
    handsTo(`vouchers to the ${BANK}`, BANK, by)(twin.name, messageOf(twin.row)),
  ),
];
