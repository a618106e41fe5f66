/** What people and systems do at finance to a direct payment, honestly and otherwise. */
import type { Cast, Powers } from '../../adversary';
import type { Content, Mark } from '../../content';
import type { Rules } from '../../rules';
import type { Condition, ModelEvent, Step } from '../../system';
import { forgeries } from '../payment-steps';

export const FINANCE = 'finance';

const when = (is: (context: { draft: Content; row: Content | null }) => boolean, because: string) =>
  ({ part: FINANCE, is: (local) => is(local.context), because }) satisfies Condition;

const draftAgrees = when(
  (context) => context.draft === 'genuine',
  'it agrees with the application',
);

const act = (
  name: string,
  actor: string,
  kind: Step['kind'],
  event: ModelEvent,
  conditions: readonly Condition[] = [],
): Step => ({ name, actor, kind, does: [{ part: FINANCE, event }], when: conditions });

/** Honest people: each sees the draft, and the application where a rule makes him compare. */
export function financeDuties(rules: Rules): readonly Step[] {
  const reviewed = rules.compareWithApplication ? [draftAgrees] : [];
  const seal = (name: string, type: string, as: string, conditions: readonly Condition[]): Step =>
    act(name, as, 'duty', { type, by: as, as }, conditions);
  return [
    seal('the handler seals the draft', 'SEAL_AS_HANDLER', 'officer A', reviewed),
    seal('the director seals the draft', 'SEAL_AS_DIRECTOR', 'officer B', reviewed),
    seal("the director's deputy seals the draft", 'SEAL_AS_DIRECTOR', 'officer A', reviewed),
    seal('the keeper puts the treasury seal', 'SEAL_AS_KEEPER', 'seal keeper', []),
    act('the order is sent to the bank', 'automatic', 'automatic', { type: 'SEND' }),
    ...(rules.resendUnanswered
      ? [
          act('the order is sent again', 'automatic', 'automatic', { type: 'RESEND' }, [
            { line: 'orders', present: false },
            { line: 'answers', present: false },
          ]),
        ]
      : []),
  ];
}

/** What it takes the administration of both systems for, in one hand or in two. */
export const financeForgeries = (cast: Cast): readonly Step[] =>
  forgeries(cast, (by) =>
    act('records and seals of both officers are forged', by, 'deviation', {
      type: 'FORGE_APPROVALS',
      by,
    }),
  );

/** Acts of a member of the coalition at finance; his powers alone decide which there are. */
export function financeDeviations(powers: Powers): readonly Step[] {
  const me = powers.person;
  const steps: Step[] = [];
  const add = (name: string, event: ModelEvent, conditions: readonly Condition[] = []): void => {
    steps.push(act(name, me, 'deviation', event, conditions));
  };
  const sealAs = (as: string, type: string, name: string): void => {
    if (powers.canActAs(as)) add(name, { type, by: me, as });
  };
  if (powers.reaches('draft')) {
    add('the draft is altered', { type: 'ALTER_DRAFT', to: 'altered' });
    add('the draft is put right again', { type: 'ALTER_DRAFT', to: 'genuine' });
  }
  sealAs('officer A', 'SEAL_AS_HANDLER', "the handler's seal is put without a look");
  sealAs('officer B', 'SEAL_AS_DIRECTOR', "the director's seal is put without a look");
  sealAs('officer A', 'SEAL_AS_DIRECTOR', "the deputy's seal is put without a look");
  sealAs('seal keeper', 'SEAL_AS_KEEPER', 'the treasury seal is put without a look');
  if (powers.administers('seal system') && !powers.canActAs('seal keeper'))
    add('the treasury seal is put from the seal system', {
      type: 'SEAL_AS_KEEPER',
      by: me,
      as: 'seal keeper',
    });
  if (powers.reaches('stored row')) {
    add('the stored row is altered', { type: 'ALTER_ROW', to: 'altered' });
    add('the stored row is put right again', { type: 'ALTER_ROW', to: 'genuine' });
    add('an earlier sealed row is put in its place', { type: 'REPLACE_ROW' });
  }
  return steps;
}

/** The marks on a voucher at finance. */
export const marksOf = (context: {
  handler: Mark | null;
  director: Mark | null;
  treasury: Mark | null;
}): readonly (Mark | null)[] => [context.handler, context.director, context.treasury];
