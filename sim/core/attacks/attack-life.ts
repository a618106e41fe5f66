/**
 * The life of a voucher under attack: the table of the coalition's scope, in which everybody does
 * his duty and one person goes the shortest way to the sentence that he can break. Of his acts
 * those edges are kept that lead nearer to it; every edge that is left is the checker's.
 */
import { present } from '../../../base/assert';
import type { Desk } from '../../../models/family';
import type { Rules } from '../../../models/rules';
import type { System, WordView } from '../../../models/system';
import { UNIT } from '../../../models/systems/authorised-payment/unit-steps';
import { composeGroup, type GroupTable } from '../../../models/tables/compose';
import type { FullStep } from '../../../models/tables/expand';
import { scopeOf } from '../changed-lives';
import { FALLBACK } from '../documents/fallback';
import { told } from '../documents/other-lives';
import { distances } from '../faults/incident-table';
import { type Life, type LifeOptions, lifeOfGroup, type StepPlan } from '../lives';
import { readingsOf } from './attack-readings';
import { attackName, type Point } from './points';

export interface AttackLife {
  readonly point: Point;
  readonly life: Life;
  /** 1 where the sentence is broken: the money is gone. */
  readonly isBroken: Uint8Array;
  /** Steps to the nearest word that he is after; -1 where the chance is gone for good. */
  readonly toGoal: Int32Array;
  /** Desks of the table itself that are not his, and by word which of them name a difference. */
  readonly desks: readonly string[];
  readonly namedAt: Uint8Array;
}

/** Names that counters have among all lives. */
const counters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'authorised-payment': { quota: 'quota at the bank' },
  'dual-track': { quota: 'ceiling' },
};

/**
 * Composes the life of an attack under rules; its name tells it from every honest life. Desks that
 * are asleep never look.
 */
export function attackLife(point: Point, rules: Rules, asleep: readonly string[] = []): AttackLife {
  const { family, person, breaks } = point;
  const scope = scopeOf(family, point.scope);
  const system = scope.build(rules, { coalition: { persons: [person] } });
  const group = { ...present(system.groups[0], 'a group'), replicas: 1 };
  const table = composeGroup(group, { counters: system.counters, operations: [] });
  const isBroken = brokenIn(system, table, breaks);
  const desks = (scope.detection?.desks(rules) ?? []).filter(({ holder }) => holder !== person);
  const toGoal = distances(table, point.covers ? coveredIn(table, isBroken, desks) : isBroken);
  const isClearing = point.kind === 'clearing';
  const life = lifeOfGroup({
    name: attackName(point.name),
    kind: point.kind,
    system,
    table: onlyNearer(table, toGoal),
    counterNames: counters[family.name] ?? {},
    ...readingsOf(point),
    ...(isClearing ? {} : { tellsWhenDone: told }),
    isUnderAttack: true,
    bind: point.carrier === 'paper' ? onPaperAlone : lookingAt(desks, asleep),
  });
  const names = desks.map(({ part }) => part);
  return { point, life, isBroken, toGoal, desks: names, namedAt: namedIn(table, desks) };
}

/**
 * An electronic voucher whose lines are down: the director declares paper as soon as it is asked
 * for, and nobody enters it electronically before the paper is finished.
 */
function onPaperAlone(plan: StepPlan, { does = [] }: FullStep): StepPlan | null {
  const [first] = does;
  if (does.length === 1 && first?.part === UNIT && first.event.type === 'ENTER') return null;
  return plan.event === FALLBACK ? { ...plan, event: '' } : plan;
}

/** What a desk compares it compares in its own time; documents come to it as they are made. */
const looks: readonly string[] = ['COMPARE', 'EXAMINE'];
const lookingAt =
  (desks: readonly Desk[], asleep: readonly string[]): NonNullable<LifeOptions['bind']> =>
  (plan, { does = [] }) => {
    const desk = desks.find(({ part }) => part === does[0]?.part)?.part;
    if (desk === undefined || !looks.includes(plan.event)) return plan;
    return asleep.includes(desk) ? null : { ...plan, desk };
  };

/** Where the money is gone and every desk has agreed: nobody will ever name it. */
const coveredIn = (table: GroupTable, isBroken: Uint8Array, desks: readonly Desk[]): Uint8Array =>
  isBroken.map((broken, word) =>
    Number(broken === 1 && desks.every(({ part }) => isAt(table.view(word), part, 'agreed'))),
  );
const isAt = ({ parts }: WordView, part: string, state: string): boolean =>
  parts[part]?.value === state;

/** By word, a bit for each desk that names a difference there. */
const namedIn = (table: GroupTable, desks: readonly Desk[]): Uint8Array =>
  Uint8Array.from({ length: table.words }, (_, word) => {
    if (desks.length === 0) return 0;
    const view = table.view(word);
    return desks.reduce((bits, { part, names }, i) => {
      const local = view.parts[part];
      return local && names(local) ? bits | (1 << i) : bits;
    }, 0);
  });

/** Where a sentence about words is broken. */
function brokenIn({ properties }: System, table: GroupTable, sentence: string): Uint8Array {
  const { kind, predicate } = present(
    properties.find(({ name }) => name === sentence),
    sentence,
  );
  const holds = present(predicate.word, `a sentence about words: ${sentence}`);
  return Uint8Array.from({ length: table.words }, (_, word) =>
    Number(Boolean(holds(table.view(word) as WordView)) === (kind === 'never')),
  );
}

/** The same table without those acts of the coalition that lead nowhere nearer. */
function onlyNearer(table: GroupTable, toGoal: Int32Array): GroupTable {
  const kept: number[] = [];
  const edgeStart = new Int32Array(table.words + 1);
  for (let word = 0; word < table.words; word++) {
    const here = toGoal[word] as number;
    const to = table.edgeStart[word + 1] as number;
    for (let edge = table.edgeStart[word] as number; edge < to; edge++) {
      const ahead = toGoal[table.edgeTarget[edge] as number] as number;
      const isAct = table.steps[table.edgeStep[edge] as number]?.kind === 'deviation';
      if (!isAct || (ahead >= 0 && ahead < here)) kept.push(edge);
    }
    edgeStart[word + 1] = kept.length;
  }
  const whole = (of: Int32Array): Int32Array => Int32Array.from(kept, (edge) => of[edge] as number);
  const notes = kept.flatMap((edge, i) => {
    const said = table.edgeNotes.get(edge);
    return said ? [[i, said] as const] : [];
  });
  return {
    ...table,
    edgeStart,
    edgeTarget: whole(table.edgeTarget),
    edgeOperation: whole(table.edgeOperation),
    edgeStep: whole(table.edgeStep),
    edgeLabel: Uint8Array.from(kept, (edge) => table.edgeLabel[edge] as number),
    edgeNotes: new Map(notes),
  };
}
