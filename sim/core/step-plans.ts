/**
 * When each step of a table happens: what it is to whoever does it, what it draws on, and which
 * steps exclude each other. Read off the declarations of the steps alone.
 */
import { canonical } from '../../base/canonical';
import type { Counter, CounterUse } from '../../models/system';
import type { GroupTable } from '../../models/tables/compose';
import type { FullStep } from '../../models/tables/expand';
import { FALLBACK } from './documents/fallback';
import type { LifeOptions, Mode, StepPlan, Use } from './lives';
import { carrierOf, linkOf, partyOfPart } from './step-place';

/** Plans of the steps of a table; none where nobody would do the step. */
export function plansOf(
  table: GroupTable,
  counters: readonly Counter[],
  options: LifeOptions,
): (StepPlan | null)[] {
  const budgets = new Map(counters.flatMap((c) => (c.budget ? [[c.name, c.initial]] : [])));
  const choiceOf = new Map<string, number>();
  const led = new Set(options.leader?.plans.flatMap((plan) => plan?.tells ?? []));
  const faultOf = (verb: string, step: FullStep): number =>
    step.delivers
      ? table.steps.findIndex(
          (other) => other.kind === 'fault' && other.name === step.name.replace(/^deliver/, verb),
        )
      : -1;
  return table.steps.map((step) => {
    if (step.kind === 'deviation' && !options.isUnderAttack) return null;
    const misfortune =
      step.kind === 'fault'
        ? null
        : ((step.counters ?? []).find((use) => budgets.has(use.counter) && (use.add ?? 0) < 0)
            ?.counter ?? null);
    const key = choiceKey(step);
    const tells = (step.does ?? []).map(
      (act) => `${partyOfPart(table, act.part)} ${canonical(act.event)}`,
    );
    if (key !== null && !choiceOf.has(key)) choiceOf.set(key, choiceOf.size);
    const follows = options.leader !== undefined && tells.some((told) => led.has(told));
    const plan: StepPlan = {
      name: step.name,
      mode: modeOf(step),
      actor: step.post ?? step.actor,
      event: step.does?.[0]?.event.type ?? '',
      party: partyOfPart(table, step.does?.[0]?.part),
      cameBackAs: (step.does?.[0]?.event.how as string | undefined) ?? null,
      choice: key === null ? -1 : (choiceOf.get(key) as number),
      misfortune,
      misfortunesMax: budgets.get(misfortune ?? '') ?? 0,
      uses: usesOf(step, counters, options, follows),
      carrier: carrierOf(table, step),
      link: linkOf(table, step),
      lose: faultOf('lose', step),
      duplicate: faultOf('duplicate', step),
      moves: (step.does ?? []).reduce((n, act) => n + Number(options.moves?.(act.event) ?? 0), 0),
      tells,
      desk: null,
      follows,
    };
    return options.bind ? options.bind(plan, step) : plan;
  });
}

/** What a step draws on; what the leader draws on for both is not drawn again. */
function usesOf(
  { counters: used = [] }: FullStep,
  counters: readonly Counter[],
  { isReadOff, drawnByLeader, counterNames }: LifeOptions,
  follows: boolean,
): readonly Use[] {
  const of = (use: CounterUse): Counter | undefined =>
    counters.find(({ name }) => name === use.counter);
  return (isReadOff ? [] : used)
    .filter((use) => !of(use)?.budget)
    .filter((use) => !(follows && drawnByLeader?.includes(use.counter)))
    .map((use) => ({
      counter: counterNames?.[use.counter] ?? use.counter,
      isMoney: of(use)?.measures === 'money',
      atLeast: use.atLeast ?? null,
      atMost: use.atMost ?? null,
      add: use.add ?? 0,
    }));
}

function modeOf(step: FullStep): Mode {
  if (step.kind === 'deviation') return 'deviation';
  if (step.delivers) return 'delivery';
  if (step.kind === 'fault') return step.takes ? 'lose' : 'duplicate';
  if (step.kind === 'answer') return step.takes ? 'automatic' : 'answer';
  const waits = (step.when ?? []).some((when) => 'line' in when && !when.present);
  return waits ? 'patience' : step.kind === 'duty' ? 'duty' : 'automatic';
}

/** One person has one job on one voucher at a time; the world gives one answer to one question. */
function choiceKey(step: FullStep): string | null {
  const mode = modeOf(step);
  if (mode === 'deviation') return 'deviation';
  // Waits for the day on which it is needed, and holds nobody up until then.
  if (step.does?.[0]?.event.type === FALLBACK) return null;
  if (mode === 'duty') return `duty ${step.post ?? step.actor}`;
  if (mode === 'answer') return `answer ${step.does?.[0]?.part ?? ''}`;
  if (step.delivers) return `line ${step.delivers.line} ${canonical(step.delivers.message)}`;
  const carried = step.takes?.[0] ?? step.puts?.[0];
  return carried ? `line ${carried.line} ${canonical(carried.message)}` : null;
}
