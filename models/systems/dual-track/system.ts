/**
 * Dual track: one authorised-payment voucher on two carriers, electronic and paper, each with its
 * own content. Either may reach the bank first; it is executed once. No rule says which copy
 * prevails, so the bank's register decides.
 * Honest scopes: one voucher with one fault (a message or a paper lost or doubled) and one
 * misfortune of the world; two vouchers under a quota of one, where nothing goes wrong. Scope
 * `coalitions`: one voucher under attack; the thief chooses the carrier, and each carrier has its
 * own verdict. Scope `coalitions, paper alone`: the same people with nothing but paper, to stand
 * beside it (and beside `authorised-payment`, which has nothing but the electronic carrier). What
 * is said of paper rests on two trusted persons: see docs/decisions/0051-two-carriers.md.
 */
import { type Cast, castOf, deviationsOf, NOBODY } from '../../adversary';
import { type BuildOptions, type Family, lifeOf, type Principal } from '../../family';
import { alphabet as paperAlphabet } from '../../paper/voucher/alphabet';
import { makeMachine as makePaper } from '../../paper/voucher/machine';
import { paperPrincipals } from '../../principals';
import type { Rules } from '../../rules';
import type { Counter, Group, Line, Part, Step, System } from '../../system';
import { bankDeviations, bankDuties } from '../authorised-payment/bank-steps';
import { principals as electronicPrincipals } from '../authorised-payment/system';
import { UNIT, unitDeviations, unitDuties, unitForgeries } from '../authorised-payment/unit-steps';
import {
  electronicParts,
  lineDeviations,
  linesFor,
  secondSeals,
} from '../authorised-payment/voucher';
import { BANK, funds, transferAnswers } from '../payment-steps';
import { budget, faultsOn, line, tapsOn } from '../pieces';
import { notOnPaper, PAPER, paperAlone, paperDeviations, paperDuties } from './paper-steps';
import { coalitionProperties, honestProperties, paperProperties } from './properties';

/** Everybody around the electronic voucher, and the two in whose hands paper is. */
export const principals = (rules: Rules): readonly Principal[] => [
  ...electronicPrincipals(rules),
  ...paperPrincipals,
];

const partsFor = (rules: Rules, cast: Cast, options?: BuildOptions): readonly Part[] => [
  ...electronicParts(rules, cast, options),
  { name: PAPER, life: lifeOf('paper/voucher', makePaper, paperAlphabet, rules, options) },
];

function voucher(
  rules: Rules,
  replicas: number,
  cast: Cast,
  options: BuildOptions | undefined,
  more: { steps: readonly Step[]; lines: readonly Line[] },
): Group {
  return {
    name: 'voucher',
    replicas,
    parts: partsFor(rules, cast, options),
    lines: more.lines,
    steps: [
      ...unitDuties(rules),
      ...bankDuties(rules, rules.carrierRegister ? [notOnPaper] : []),
      ...paperDuties(rules),
      ...more.steps,
    ],
  };
}

const quota = (initial: number): Counter => funds('quota', 4, initial);

const honest =
  (vouchers: number, scope: string, mishaps: number) =>
  (rules: Rules, options?: BuildOptions): System => ({
    name: 'dual-track',
    scope,
    groups: [
      voucher(rules, vouchers, NOBODY, options, {
        steps: transferAnswers(rules, 'quota', mishaps > 0),
        lines: [
          line('vouchers', BANK, faultsOn('faults')),
          line('answers', UNIT, faultsOn('faults')),
          line('messenger', PAPER, faultsOn('faults')),
        ],
      }),
    ],
    counters: [
      quota(vouchers === 1 ? 2 : 1),
      budget('faults', mishaps),
      budget('misfortunes', mishaps),
    ],
    properties: honestProperties(mishaps === 0),
  });

/** The way to the bank's counter, and what the messenger knows of what goes over it. */
function messengerFor(cast: Cast): readonly Line[] {
  const messenger = line('messenger', PAPER);
  return [messenger, ...tapsOn(cast, messenger, ({ person }) => person === 'messenger')];
}

/** The same office and bank with nothing but paper: no electronic voucher is ever entered. */
function paperUnderAttack(rules: Rules, options?: BuildOptions): System {
  const cast = castOf(options, principals(rules), rules);
  return {
    name: 'dual-track',
    scope: PAPER_ALONE,
    groups: [
      {
        name: 'voucher',
        replicas: 1,
        parts: partsFor(rules, cast, options),
        steps: [
          ...paperAlone(rules),
          ...deviationsOf(cast, (powers) => paperDeviations(powers, rules)),
        ],
        lines: [line('vouchers', BANK), line('answers', UNIT), ...messengerFor(cast)],
      },
    ],
    counters: [quota(2)],
    properties: paperProperties,
  };
}
const PAPER_ALONE = 'coalitions, paper alone';

function underAttack(rules: Rules, options?: BuildOptions): System {
  const cast = castOf(options, principals(rules), rules);
  return {
    name: 'dual-track',
    scope: 'coalitions',
    groups: [
      voucher(rules, 1, cast, options, {
        steps: [
          ...transferAnswers(rules, 'quota', false),
          ...deviationsOf(cast, (powers) => [
            ...unitDeviations(powers),
            ...lineDeviations(powers),
            ...bankDeviations(powers),
            ...paperDeviations(powers, rules),
          ]),
          ...unitForgeries(cast),
          ...secondSeals(cast),
        ],
        lines: [...linesFor(cast), ...messengerFor(cast)],
      }),
    ],
    counters: [quota(2)],
    properties: coalitionProperties,
  };
}

export const family: Family = {
  name: 'dual-track',
  principals,
  scopes: [
    { name: 'one voucher', kind: 'honest', build: honest(1, 'one voucher', 1) },
    { name: 'two vouchers', kind: 'honest', build: honest(2, 'two vouchers', 0) },
    { name: 'coalitions', kind: 'coalitions', build: underAttack },
    { name: PAPER_ALONE, kind: 'coalitions', build: paperUnderAttack },
  ],
};
