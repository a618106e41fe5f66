/**
 * What our checker says of direct payment in the rows of the hand-written model. Every sentence is
 * asked of the honest scope and of the attacked one alike, and the ceiling is tried at 0, 1 and 2,
 * as there: the shipped scopes ask fewer, at one ceiling each.
 */
import { HarnessBug } from '../../base/assert';
import { judge } from '../../check/core/verdicts';
import { liaoning2013 } from '../../models/rules';
import type { System } from '../../models/system';
import { family } from '../../models/systems/direct-payment/system';
import { type Control, cases, persons, type Row, ruleOf, sentencesFor } from './rows';
import { properties, type Sentence, type Wording } from './sentences';

const CEILINGS = [0, 1, 2];
const STATES_MAX = 100_000;

function build(off: Control | null, attacker: number): System {
  const rules = off === null ? liaoning2013 : { ...liaoning2013, [ruleOf[off]]: false };
  const person = persons[attacker];
  const name = person === undefined ? 'one voucher' : 'coalitions';
  const scope = family.scopes.find((one) => one.name === name);
  if (!scope) throw new HarnessBug(`direct payment has no scope: ${name}`);
  return scope.build(rules, person === undefined ? {} : { coalition: { persons: [person] } });
}

/** The sentences that fall under one ceiling. */
function fallenUnder(
  ceiling: number,
  built: System,
  asked: readonly Sentence[],
  wording: Wording,
): readonly Sentence[] {
  const wanted = properties(wording);
  const system: System = {
    ...built,
    counters: built.counters.map((counter) =>
      counter.name === 'ceiling' ? { ...counter, initial: ceiling } : counter,
    ),
    properties: asked.flatMap((sentence) => wanted[sentence]),
  };
  const { verdicts } = judge(system, { statesMax: STATES_MAX, commandFor: () => '' });
  const undecided = verdicts.find(({ verdict }) => !['holds', 'violated'].includes(verdict));
  if (undecided) throw new HarnessBug(`${undecided.property}: ${undecided.verdict}`);
  const fallen = verdicts.flatMap(({ property, verdict }) =>
    verdict === 'violated' ? [property] : [],
  );
  return asked.filter((sentence) => wanted[sentence].some(({ name }) => fallen.includes(name)));
}

/** Our verdict for every row, in the order of the hand-written model's. */
export const ourRows = (wording: Wording): readonly Row[] =>
  cases.flatMap(([off, attacker]) => {
    const built = build(off, attacker);
    const asked = sentencesFor(attacker);
    const fallen = CEILINGS.flatMap((ceiling) => fallenUnder(ceiling, built, asked, wording));
    return asked.map((sentence) => ({
      off,
      attacker,
      sentence,
      verdict: fallen.includes(sentence) ? 'violated' : 'holds',
    }));
  });
