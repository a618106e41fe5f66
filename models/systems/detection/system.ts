/**
 * Detection: one direct payment, and then every desk that looks at it. Who takes money may also
 * forge what he makes, delete what he administers, and keep silent at his own desk; the question is
 * whether somebody else names it. Two thefts by two persons each are scopes of their own, and scope
 * `coalitions` asks it of everybody.
 */
import { type Cast, castOf, deviationsOf } from '../../adversary';
import { alphabet as journalAlphabet } from '../../bank/journal-check/alphabet';
import { makeMachine as journalMachine } from '../../bank/journal-check/machine';
import { alphabet as runAlphabet } from '../../bank/payment-run/alphabet';
import { makeMachine as runMachine } from '../../bank/payment-run/machine';
import { alphabet as claimAlphabet } from '../../central-bank/claim-check/alphabet';
import { makeMachine as claimMachine } from '../../central-bank/claim-check/machine';
import {
  type BuildOptions,
  type Family,
  lifeOf,
  type MakeMachine,
  type Principal,
} from '../../family';
import { alphabet as businessAlphabet } from '../../finance/business-audit/alphabet';
import { makeMachine as businessMachine } from '../../finance/business-audit/machine';
import { alphabet as operationsAlphabet } from '../../finance/operations-audit/alphabet';
import { makeMachine as operationsMachine } from '../../finance/operations-audit/machine';
import { alphabet as fileAlphabet } from '../../finance/payment-file/alphabet';
import { makeMachine as fileMachine } from '../../finance/payment-file/machine';
import { alphabet as statementAlphabet } from '../../finance/statement-check/alphabet';
import { makeMachine as statementMachine } from '../../finance/statement-check/machine';
import type { Rules } from '../../rules';
import type { Group, ModelEvent, Part, Step, System } from '../../system';
import { alphabet as noticeAlphabet } from '../../unit/notice-check/alphabet';
import { makeMachine as noticeMachine } from '../../unit/notice-check/machine';
import { line } from '../pieces';
import { deskDeviations, deskDuties } from './desk-steps';
import { BANK, FINANCE, paymentDeviations, paymentDuties, paymentForgeries } from './payment-steps';
import { administrators, desksOf, principals } from './people';
import {
  agreesRightly,
  coalitionProperties,
  eachNames,
  honestProperties,
  IS_NAMED,
  isNamed,
  whatDesksSee,
} from './properties';

const lives: Readonly<Record<string, readonly [MakeMachine, readonly ModelEvent[]]>> = {
  'finance/payment-file': [fileMachine, fileAlphabet],
  'bank/payment-run': [runMachine, runAlphabet],
  'finance/statement-check': [statementMachine, statementAlphabet],
  'unit/notice-check': [noticeMachine, noticeAlphabet],
  'bank/journal-check': [journalMachine, journalAlphabet],
  'central-bank/claim-check': [claimMachine, claimAlphabet],
  'finance/business-audit': [businessMachine, businessAlphabet],
  'finance/operations-audit': [operationsMachine, operationsAlphabet],
};

function partsOf(rules: Rules, options?: BuildOptions): readonly Part[] {
  const part = (name: string, life: string): Part => {
    const [make, alphabet] = lives[life] as (typeof lives)[string];
    return { name, life: lifeOf(life, make, alphabet, rules, options) };
  };
  return [
    part(FINANCE, 'finance/payment-file'),
    part(BANK, 'bank/payment-run'),
    ...desksOf(rules).map((desk) => part(desk.part, desk.life)),
  ];
}

/** A member owes nobody his own duty. */
const withoutDuty =
  (members: readonly string[]) =>
  (step: Step): Step =>
    step.kind === 'duty' && members.includes(step.actor) ? { ...step, fair: 'none' } : step;

/**
 * Members by every name that their posts go by in steps; nobody where all are suspects: whose duty
 * falls away is then asked of each coalition.
 */
function namesOf(
  { coalition }: BuildOptions = {},
  people: readonly Principal[],
): readonly string[] {
  const members = coalition?.persons ?? [];
  const own = people.filter(({ name }) => members.includes(name));
  return [...members, ...own.flatMap(({ accounts }) => accounts ?? [])];
}

function group(
  rules: Rules,
  { cast, members }: { cast: Cast; members: readonly string[] },
  options?: BuildOptions,
): Group {
  const steps = [
    ...paymentDuties(rules),
    ...deskDuties(rules),
    ...deviationsOf(cast, (powers) => [
      ...paymentDeviations(powers),
      ...deskDeviations(rules, powers),
    ]),
    ...paymentForgeries(cast),
  ];
  return {
    name: 'payment',
    replicas: 1,
    parts: partsOf(rules, options),
    lines: [line('orders', BANK)],
    steps: steps.map(withoutDuty(members)),
  };
}

type Sentences = (members: readonly string[]) => System['properties'];

const build =
  (
    scope: string,
    thieves: ((rules: Rules) => readonly string[]) | 'anybody',
    sentencesOf: (rules: Rules) => Sentences,
  ) =>
  (rules: Rules, options?: BuildOptions): System => {
    const who: BuildOptions | undefined =
      thieves === 'anybody' ? options : { coalition: { persons: thieves(rules) } };
    const people = who?.suspects?.among ?? who?.coalition?.among ?? principals(rules);
    const cast = castOf(who, people, rules);
    const members = namesOf(who, people);
    return {
      name: 'detection',
      scope,
      groups: [group(rules, { cast, members }, options)],
      counters: [],
      properties: sentencesOf(rules)(members),
    };
  };

const theft =
  (rules: Rules, seenAt: readonly string[]): Sentences =>
  (members) => [
    isNamed(desksOf(rules), members),
    agreesRightly,
    ...eachNames(desksOf(rules).filter(({ part }) => seenAt.includes(part))),
  ];

export const family: Family = {
  name: 'detection',
  principals,
  scopes: [
    {
      name: 'one payment',
      kind: 'honest',
      build: build(
        'one payment',
        () => [],
        (rules) => () => honestProperties(desksOf(rules)),
      ),
    },
    {
      name: 'two at the bank',
      kind: 'honest',
      build: build(
        'two at the bank',
        () => ['teller', 'authoriser'],
        (rules) =>
          theft(rules, [
            'statement desk',
            'desk of the unit',
            'reconciliation desk of the bank',
            'desk of the central bank',
          ]),
      ),
    },
    {
      name: 'two administrators',
      kind: 'honest',
      build: build('two administrators', administrators, (rules) => (members) => [
        ...theft(rules, ['business audit', 'operations audit'])(members),
        ...whatDesksSee,
      ]),
    },
    {
      name: 'coalitions',
      kind: 'coalitions',
      detection: { sentence: IS_NAMED, desks: desksOf },
      build: build(
        'coalitions',
        'anybody',
        (rules) => (members) => coalitionProperties(desksOf(rules), members),
      ),
    },
  ],
};
