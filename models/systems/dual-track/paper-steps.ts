/**
 * What people do to the paper voucher of the fallback, honestly and otherwise. Paper asks for no
 * credentials: only who has it in his hands can touch it, so a stolen token or password gives
 * nobody anything here.
 */
import type { Powers } from '../../adversary';
import type { Content } from '../../content';
import type { Rules } from '../../rules';
import type { Condition, Local, Message, ModelEvent, Step } from '../../system';
import { UNIT } from '../authorised-payment/unit-steps';
import { BANK, draw } from '../payment-steps';
import { actsAt, handsTo, owedToNobody } from '../pieces';

export const PAPER = 'paper';

const act = actsAt(PAPER);

const isOn = (part: string, because: string, is: (local: Local) => boolean): Condition => ({
  part,
  because,
  is,
});

const electronicStates = ['transferring', 'unknown', 'paid', 'receipted'];
const isPaidElectronically = (local: { value: unknown }): boolean =>
  electronicStates.includes(local.value as string);
const isPaidOnPaper = (local: { value: unknown }): boolean =>
  ['executed', 'enteredLate'].includes(local.value as string);

const notElectronic = isOn(BANK, 'the bank has not acted on the electronic voucher', (local) => {
  return !isPaidElectronically(local);
});
const electronic = isOn(BANK, 'the bank has acted on the electronic voucher', isPaidElectronically);
const onPaper = isOn(PAPER, 'the bank has paid on paper', isPaidOnPaper);
/** What the bank looks up before it acts on the electronic voucher. */
export const notOnPaper = isOn(PAPER, 'the bank has not paid on paper', (local) => {
  return !isPaidOnPaper(local);
});

/** The unit's people, and who declares that paper is needed. */
function officeDuties(rules: Rules): readonly Step[] {
  const printed = (name: string, content: Content, drafts: readonly unknown[]): Step =>
    act(
      name,
      'unit clerk',
      'duty',
      { type: 'PRINT', by: 'unit clerk', content },
      rules.compareWithApplication
        ? {}
        : {
            when: [isOn(UNIT, `the draft is ${content}`, (l) => drafts.includes(l.context.draft))],
          },
    );
  const genuine = isOn(PAPER, 'it agrees with the application', (l) => {
    return l.context.paper === 'genuine';
  });
  const carrying = { type: 'CARRY' };
  const waiting = isOn(UNIT, 'no answer has come', (local) => {
    return !['acknowledged', 'returned'].includes(local.value as string);
  });
  const isAt = (value: string): Condition =>
    isOn(PAPER, `it is ${value}`, (l) => l.value === value);
  return [
    act(
      'the director declares the fallback to paper',
      'officer B',
      'duty',
      { type: 'FALLBACK_DECLARED' },
      { when: [waiting], ...owedToNobody },
    ),
    printed('the clerk makes out and signs the paper voucher', 'genuine', ['genuine', null]),
    ...(rules.compareWithApplication
      ? []
      : [printed('the clerk makes out the paper voucher as drafted', 'altered', ['altered'])]),
    act(
      'the keeper puts the red seal',
      'red-seal keeper',
      'duty',
      {
        type: 'SEAL',
        by: 'red-seal keeper',
      },
      { when: rules.compareWithApplication ? [genuine] : [] },
    ),
    act(
      'the keeper makes out and seals a paper voucher unsigned',
      'red-seal keeper',
      'duty',
      { type: 'SEAL_BLANK', by: 'red-seal keeper' },
      owedToNobody,
    ),
    act('the messenger takes the paper voucher along', 'messenger', 'duty', carrying, {
      when: [isAt('sealed')],
    }),
    ...(rules.resendUnanswered
      ? [
          act(
            'the messenger brings a second copy of a lost paper voucher',
            'messenger',
            'duty',
            carrying,
            {
              when: [isAt('carried'), { line: 'messenger', present: false }],
            },
          ),
        ]
      : []),
  ];
}

/** The bank's counter, its look at the other carrier, and the late entry. */
function counterDuties(rules: Rules): readonly Step[] {
  const looked = rules.carrierRegister ? [notElectronic] : [];
  const handed = (content: Content): Condition =>
    isOn(PAPER, `the paper is ${content}`, (l) => l.context.handed === content);
  const giveBack = (why: string, more: Partial<Step>): Step =>
    act(
      `the bank gives the paper voucher back ${why}`,
      'teller',
      'duty',
      { type: 'GIVE_BACK' },
      more,
    );
  const isEntered = (local: { value: unknown }): boolean => local.value !== 'asked';
  return [
    ...(['genuine', 'altered', 'earlier'] as const).map((to) =>
      act(
        `the teller books the ${to === 'genuine' ? '' : `${to} `}paper voucher`,
        'teller',
        'duty',
        { type: 'BOOK', to },
        { when: [handed(to)] },
      ),
    ),
    act(
      'the paper payment is released',
      rules.bankDualControl ? 'authoriser' : 'teller',
      'duty',
      { type: 'RELEASE' },
      { when: looked, counters: [draw(rules, 'quota')] },
    ),
    ...(rules.carrierRegister
      ? [giveBack('because it is paid electronically', { when: [electronic] })]
      : []),
    ...(rules.quotaCheckAtBank
      ? [giveBack('for want of quota', { counters: [{ counter: 'quota', atMost: 0 }] })]
      : []),
    act(
      'the clerk notes the finished paper voucher on the electronic one',
      'unit clerk',
      'duty',
      {
        type: 'ENTER_LATE',
      },
      { when: [isOn(UNIT, 'it was entered before', isEntered)] },
    ),
    {
      name: 'the clerk enters the finished paper voucher late',
      actor: 'unit clerk',
      kind: 'duty',
      does: [
        { part: PAPER, event: { type: 'ENTER_LATE' } },
        { part: UNIT, event: { type: 'ENTER', to: 'genuine' } },
      ],
    },
  ];
}

/** The electronic desk's look at paper. */
const deskDuties = (rules: Rules): readonly Step[] =>
  rules.carrierRegister
    ? [
        {
          name: 'the bank returns a voucher that it has paid on paper',
          actor: 'automatic',
          kind: 'automatic',
          does: [{ part: BANK, event: { type: 'RELEASE_REFUSED' } }],
          when: [onPaper],
        },
      ]
    : [];

/** What happens to a paper voucher that has no electronic one beside it. */
export const paperAlone = (rules: Rules): readonly Step[] =>
  [...officeDuties(rules), ...counterDuties(rules)].filter(
    ({ does = [] }) => !does.some(({ event }) => event.type === 'ENTER_LATE'),
  );

/** Everything honest that paper adds to an electronic voucher. */
export const paperDuties = (rules: Rules): readonly Step[] => [
  ...officeDuties(rules),
  ...counterDuties(rules),
  ...deskDuties(rules),
];

const paper = (content: Content): Message => ({ type: 'PAPER_VOUCHER', content, seal: 'red' });

/** Acts of the coalition on paper, and of whoever can say that paper is needed. */
export function paperDeviations(powers: Powers, rules: Rules): readonly Step[] {
  const me = powers.person;
  const looked = rules.carrierRegister ? [notElectronic] : [];
  const deviate = (name: string, event: ModelEvent): Step => act(name, me, 'deviation', event);
  const hand = handsTo('messenger', PAPER, me);
  const canDeclare =
    powers.canActAs('officer B') || powers.administers('payment system') || powers.reaches('line');
  return [
    ...(canDeclare
      ? [deviate('the fallback is declared without need', { type: 'FALLBACK_DECLARED' })]
      : []),
    ...(me === 'unit clerk'
      ? [
          deviate('a paper voucher that nobody asked for is made out', {
            type: 'PRINT',
            by: me,
            content: 'altered',
          }),
        ]
      : []),
    ...(me === 'red-seal keeper'
      ? [
          deviate('the paper is altered beside the seal', { type: 'ALTER_PAPER', to: 'altered' }),
          deviate('the paper is put right again', { type: 'ALTER_PAPER', to: 'genuine' }),
          deviate('the red seal is put without a look', { type: 'SEAL', by: me }),
        ]
      : []),
    ...(me === 'messenger'
      ? [
          hand('the paper is altered under its red seal', paper('altered'), [paper('genuine')]),
          hand('an earlier paper voucher is handed in again', paper('earlier')),
        ]
      : []),
    ...(me === 'teller'
      ? [deviate('another payee is booked from the paper', { type: 'BOOK', to: 'altered' })]
      : []),
    // The register is the bank's own: it refuses whoever releases.
    ...(me === 'authoriser'
      ? [
          act(
            'the paper payment is released without a look',
            me,
            'deviation',
            { type: 'RELEASE_UNSEEN' },
            { when: looked, counters: [draw(rules, 'quota')] },
          ),
        ]
      : []),
  ];
}
