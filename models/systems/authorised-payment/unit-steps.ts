/** What people and systems do to an authorised payment at the unit and in the voucher store. */
import type { Cast, Powers } from '../../adversary';
import type { Content } from '../../content';
import type { Rules } from '../../rules';
import type { Condition, ModelEvent, Step } from '../../system';
import { forgeries } from '../payment-steps';

export const UNIT = 'unit';

const draftAgrees: Condition = {
  part: UNIT,
  is: (local) => local.context.draft === 'genuine',
  because: 'it agrees with the application',
};

const act = (
  name: string,
  actor: string,
  kind: Step['kind'],
  event: ModelEvent,
  when: readonly Condition[] = [],
): Step => ({ name, actor, kind, does: [{ part: UNIT, event }], when });

/** Honest people: each sees the draft, and the application where a rule makes him compare. */
export function unitDuties(rules: Rules): readonly Step[] {
  const compared = rules.compareWithApplication ? [draftAgrees] : [];
  const seal = (name: string, type: string, as: string): Step =>
    act(name, as, 'duty', { type, by: as, as }, compared);
  return [
    act('the clerk enters the voucher', 'unit clerk', 'duty', { type: 'ENTER', to: 'genuine' }),
    seal('the clerk seals the voucher', 'SEAL_AS_CLERK', 'unit clerk'),
    seal('the reviewer puts the public seal', 'SEAL_AS_REVIEWER', 'unit reviewer'),
    seal("the reviewer's deputy puts the public seal", 'SEAL_AS_REVIEWER', 'unit clerk'),
    act('the voucher store passes the voucher on', 'automatic', 'automatic', { type: 'SEND' }),
    ...(rules.resendUnanswered
      ? [
          act(
            'the voucher store passes the voucher on again',
            'automatic',
            'automatic',
            {
              type: 'RESEND',
            },
            [
              { line: 'vouchers', present: false },
              { line: 'answers', present: false },
            ],
          ),
        ]
      : []),
  ];
}

/** What it takes the administration of both systems for, in one hand or in two. */
export const unitForgeries = (cast: Cast): readonly Step[] =>
  forgeries(cast, (by) =>
    act("the clerk's record and seal are forged", by, 'deviation', { type: 'FORGE_RECORD', by }),
  );

/** Acts of a member of the coalition at the unit and in the store, as his powers allow. */
export function unitDeviations(powers: Powers): readonly Step[] {
  const me = powers.person;
  const steps: Step[] = [];
  const add = (name: string, event: ModelEvent): void => {
    steps.push(act(name, me, 'deviation', event));
  };
  const alter = (type: string, what: string, contents: readonly Content[]): void => {
    for (const to of contents) add(`the ${what} is ${words[to]}`, { type, to });
  };
  const sealAs = (as: string, type: string, name: string): void => {
    if (powers.canActAs(as)) add(name, { type, by: me, as });
  };
  if (powers.canActAs('unit clerk'))
    add('a voucher that nobody asked for is entered', { type: 'ENTER', to: 'altered' });
  if (powers.reaches('unit draft')) alter('ALTER_DRAFT', 'draft', ['altered', 'genuine']);
  sealAs('unit clerk', 'SEAL_AS_CLERK', "the clerk's seal is put without a look");
  sealAs('unit reviewer', 'SEAL_AS_REVIEWER', 'the public seal is put without a look');
  sealAs('unit clerk', 'SEAL_AS_REVIEWER', 'the public seal is put by the deputy without a look');
  if (powers.administers('seal system') && !powers.canActAs('unit reviewer'))
    add('the public seal is put from the seal system', {
      type: 'SEAL_AS_REVIEWER',
      by: me,
      as: 'unit reviewer',
    });
  if (powers.reaches('stored original')) {
    alter('ALTER_ORIGINAL', 'stored original', ['altered', 'genuine']);
    add('an earlier sealed original is put in its place', { type: 'REPLACE_ORIGINAL' });
  }
  if (powers.reaches('stored row'))
    alter('ALTER_ROW', 'summary row', ['altered', 'earlier', 'genuine']);
  return steps;
}

const words: Readonly<Record<Content, string>> = {
  altered: 'altered',
  genuine: 'put right again',
  earlier: 'replaced by an earlier one',
};
