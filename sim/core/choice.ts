/** One of steps that exclude each other: a misfortune by its chance, else what money allows. */
import type { Balances } from './books/balances';
import type { Fate } from './fate';
import type { StepPlan } from './lives';
import { isWanted, type Voucher } from './voucher';

/** The step of a choice that sets out at a time; none where nothing is wanted now. */
export function chosenOf(
  among: readonly number[],
  voucher: Voucher,
  balances: Balances,
  fate: Fate,
  now: number,
): number | undefined {
  const { plans } = voucher.life;
  const planOf = (step: number): StepPlan => plans[step] as StepPlan;
  const wanted = among.filter((step) => isWanted(planOf(step), voucher));
  const funded = wanted.filter(
    (step) => balances.lacking(planOf(step).uses, voucher.key, voucher.amount) === null,
  );
  const good = funded.length > 0 ? funded : wanted;
  const struck = among.find((step) => fate.strikes(planOf(step), voucher, now));
  if (struck !== undefined || good.length === 0) return struck;
  return good[good.length === 1 ? 0 : voucher.luck.of('choice').integer(0, good.length - 1)];
}

/** Whether money allows another step of a choice, of those that were declined for the one given. */
export function isAnotherFunded(
  { life, pending, key, amount }: Voucher,
  step: number,
  balances: Balances,
): boolean {
  const { plans, choices } = life;
  const choice = choices[step] as number;
  return pending.some(
    (other) =>
      other !== step &&
      choice >= 0 &&
      choices[other] === choice &&
      balances.lacking((plans[other] as StepPlan).uses, key, amount) === null,
  );
}

/** Whether one step alone of those that may set out belongs to a choice. */
export function isAlone(among: readonly number[], choices: Int32Array, choice: number): boolean {
  let found = 0;
  for (let i = 0; i < among.length; i++) if (choices[among[i] as number] === choice) found++;
  return found === 1;
}
