/**
 * Who does what with the two notices. With `noticesAgree` both are drawn from one draft, so every
 * act of the office is done to both at once; without it each is handled, sealed and released by
 * itself. A notice that came back is corrected alone: its amount stays bound to the other's.
 * 5108 goes to the central bank alone and has no other to agree with.
 */
import type { Rules } from '../../rules';
import type { Condition, Local, ModelEvent, Step } from '../../system';
import { owedToNobody } from '../pieces';

/** One of the two notices: finance's part, its receiver, the lines between them. */
export interface Leg {
  readonly notice: 'notice to the bank' | 'notice to the central bank';
  readonly receiver: 'bank' | 'central bank';
  readonly notices: string;
  readonly answers: string;
  readonly quota: string;
  readonly posts: { readonly signIn: string; readonly register: string; readonly receipt: string };
}
const leg = (receiver: Leg['receiver'], quota: string, posts: Leg['posts']): Leg => ({
  notice: `notice to the ${receiver}`,
  receiver,
  notices: `notices to the ${receiver}`,
  answers: `answers of the ${receiver}`,
  quota,
  posts,
});
export const legs: readonly Leg[] = [
  leg('bank', 'quota at the bank', {
    signIn: 'bank receiver',
    register: 'bank teller',
    receipt: 'bank seal keeper',
  }),
  leg('central bank', 'clearing quota', {
    signIn: 'central-bank bookkeeper',
    register: 'central-bank reviewer',
    receipt: 'central-bank accounting supervisor',
  }),
];
/** 5108 (直接支付清算额度通知单): what may be cleared of direct payments, told to the central bank. */
export const alone: readonly Leg[] = legs.filter(({ receiver }) => receiver === 'central bank');

interface OfficeAct {
  readonly actor: string;
  readonly verb: string;
  readonly event: (leg: Leg) => ModelEvent;
}
const office: readonly OfficeAct[] = [
  {
    actor: 'finance handler',
    verb: 'the handler handles',
    event: () => ({ type: 'HANDLE', amount: 1 }),
  },
  {
    actor: 'finance director',
    verb: 'the director approves',
    event: () => ({ type: 'APPROVE' }),
  },
  {
    actor: 'treasury-seal keeper',
    verb: 'the seal keeper seals',
    event: () => ({ type: 'SEAL' }),
  },
  {
    actor: 'automatic',
    verb: 'finance releases',
    event: (leg) => ({ type: 'RELEASE', to: leg.receiver }),
  },
];
const kindOf = (act: OfficeAct): Step['kind'] => (act.actor === 'automatic' ? 'automatic' : 'duty');

const isFirst = (leg: Leg): Condition => ({
  part: leg.notice,
  is: (local) => local.context.version === 1,
  because: 'it has not come back yet',
});
const cameBack = (leg: Leg): Condition => ({
  part: leg.notice,
  is: (local) => local.context.version > 1,
  because: 'it came back',
});

const onBoth = (act: OfficeAct): Step => ({
  name: `${act.verb} both notices`,
  actor: act.actor,
  kind: kindOf(act),
  does: legs.map((leg) => ({ part: leg.notice, event: act.event(leg) })),
  when: legs.map(isFirst),
});
const onOne = (act: OfficeAct, leg: Leg, when: readonly Condition[]): Step => ({
  name: `${act.verb} the ${leg.notice}${when.length > 0 ? ' that came back' : ''}`,
  actor: act.actor,
  kind: kindOf(act),
  does: [{ part: leg.notice, event: act.event(leg) }],
  when,
});

/** An honest slip: another amount than the plan's, in one notice of the two. */
const slip = (leg: Leg): Step => ({
  name: `the handler puts a wrong amount in the ${leg.notice}`,
  actor: 'finance handler',
  kind: 'duty',
  does: [{ part: leg.notice, event: { type: 'HANDLE', amount: 2 } }],
  counters: [{ counter: 'slips', atLeast: 1, add: -1 }],
  ...owedToNobody,
});

const officeSteps = (rules: Rules, of: readonly Leg[]): readonly Step[] => {
  const [only, other] = of;
  if (only && !other) return office.map((act) => onOne(act, only, []));
  return rules.noticesAgree
    ? [
        ...office.map(onBoth),
        ...legs.flatMap((leg) => office.map((act) => onOne(act, leg, [cameBack(leg)]))),
      ]
    : legs.flatMap((leg) => [...office.map((act) => onOne(act, leg, [])), slip(leg)]);
};

const hasNoWorkInHand = (local: Local): boolean =>
  !['received', 'signedIn', 'registered'].includes(local.value as string);

/** Time is up when nothing is in flight between the two and the receiver has nothing in hand. */
const resend = (leg: Leg): Step => ({
  name: `finance sends the ${leg.notice} again`,
  actor: 'automatic',
  kind: 'automatic',
  does: [{ part: leg.notice, event: { type: 'RESEND' } }],
  when: [
    { line: leg.notices, present: false },
    { line: leg.answers, present: false },
    { part: leg.receiver, is: hasNoWorkInHand, because: 'nothing is in hand there' },
  ],
});

const receiverSteps = (leg: Leg): readonly Step[] => [
  {
    name: `the ${leg.receiver} verifies and signs in the notice`,
    actor: leg.posts.signIn,
    kind: 'duty',
    does: [{ part: leg.receiver, event: { type: 'SIGN_IN' } }],
  },
  ...[1, 2].map(
    (amount): Step => ({
      name: `the ${leg.receiver} registers a quota of ${amount}`,
      actor: leg.posts.register,
      kind: 'duty',
      does: [{ part: leg.receiver, event: { type: 'REGISTER', amount } }],
      counters: [{ counter: leg.quota, add: amount }],
    }),
  ),
  {
    name: `the ${leg.receiver} returns the notice`,
    actor: leg.posts.register,
    kind: 'duty',
    does: [{ part: leg.receiver, event: { type: 'RETURN' } }],
    counters: [{ counter: 'returns', atLeast: 1, add: -1 }],
    ...owedToNobody,
  },
  {
    name: `the ${leg.receiver} seals and sends the receipt`,
    actor: leg.posts.receipt,
    kind: 'duty',
    does: [{ part: leg.receiver, event: { type: 'SEND_RECEIPT' } }],
  },
];

/** The line garbles a notice: another amount, and a seal that no longer fits it. */
const garbled = (leg: Leg): Step => ({
  name: `the line garbles the ${leg.notice}`,
  actor: 'environment',
  kind: 'answer',
  takes: [{ line: leg.notices, message: notice(1, 'good') }],
  puts: [{ line: leg.notices, message: notice(2, 'bad') }],
  counters: [{ counter: 'line faults', atLeast: 1, add: -1 }],
  ...owedToNobody,
});
const notice = (amount: number, seal: 'good' | 'bad'): ModelEvent => ({
  type: 'QUOTA_NOTICE',
  version: 1,
  amount,
  seal,
});

/** Both notices of a plan, or one that goes out alone. */
export const steps = (rules: Rules, of: readonly Leg[] = legs): readonly Step[] => [
  ...officeSteps(rules, of),
  ...of.flatMap((leg) => [
    ...receiverSteps(leg),
    ...(rules.resendUnanswered ? [resend(leg)] : []),
    garbled(leg),
  ]),
];
