/**
 * What chance does: misfortunes of people and of the world, and what the weather does to a message.
 * Both keep to the storm; in the calm nothing strikes.
 */
import type { Weather } from './line-weather';
import type { StepPlan } from './lives';
import type { Scenario } from './scenario';
import { mayStrike, type Voucher } from './voucher';

export interface MessageFate {
  readonly isLost: boolean;
  readonly isDoubled: boolean;
  readonly slowTimes: number;
}
const fair: MessageFate = { isLost: false, isDoubled: false, slowTimes: 1 };

export class Fate {
  private readonly chances: Readonly<Record<string, number>>;

  constructor(
    scenario: Scenario,
    private readonly weather: Weather,
  ) {
    this.chances = scenario.misfortunes.is;
  }

  /** Whether an unfavourable step happens, this once. */
  strikes(plan: StepPlan, voucher: Voucher, now: number): boolean {
    if (plan.misfortune === null || now >= this.weather.calmFrom) return false;
    if (!mayStrike(voucher, plan)) return false;
    const chance = this.chances[plan.misfortune] ?? this.chances.other ?? 0;
    return chance > 0 && voucher.luck.of('misfortune').integer(1, 1000) <= chance;
  }

  /** What becomes of a message that sets out now. */
  ofMessage(plan: StepPlan, voucher: Voucher, now: number): MessageFate {
    const storm = this.weather.over(plan.link, voucher.bank, now);
    if (!storm) return fair;
    const drawn = voucher.luck.of('weather').integer(0, 99);
    return {
      isLost: drawn < storm.losePercent,
      isDoubled: 99 - drawn < storm.duplicatePercent,
      slowTimes: storm.slowTimes,
    };
  }
}
