/**
 * What chance does: misfortunes of people and of the world, and what the weather does to a message.
 * Both keep to the storm; in the calm nothing strikes.
 */
import type { Clocks } from './clocks';
import type { StepPlan } from './lives';
import type { Scenario } from './scenario';
import type { Sky } from './sky';
import { mayStrike, type Voucher } from './voucher';

/** How long what sets out is under way. */
export interface Way {
  readonly slowTimes: number;
  /** Not before this time, however fast the line. */
  readonly heldUntil: number;
}

export interface MessageFate extends Way {
  readonly isLost: boolean;
  readonly isDoubled: boolean;
}
export const fair: MessageFate = { isLost: false, isDoubled: false, slowTimes: 1, heldUntil: 0 };

export class Fate {
  private readonly chances: Readonly<Record<string, number>>;

  constructor(
    scenario: Scenario,
    private readonly sky: Sky,
    private readonly clocks: Clocks,
  ) {
    this.chances = scenario.misfortunes.is;
  }

  /** Whether an unfavourable step happens, this once. */
  strikes(plan: StepPlan, voucher: Voucher, now: number): boolean {
    if (plan.misfortune === null || now >= this.sky.weather.calmFrom) return false;
    if (!mayStrike(voucher, plan)) return false;
    const chance = this.chances[plan.misfortune] ?? this.chances.other ?? 0;
    return chance > 0 && voucher.luck.of('misfortune').integer(1, 1000) <= chance;
  }

  /** What becomes of a message that sets out now. */
  ofMessage(plan: StepPlan, voucher: Voucher, now: number): MessageFate {
    const { faults } = this.sky;
    if (!faults) return this.ofStorm(plan, voucher, now);
    const storm = this.ofStorm(plan, voucher, now);
    const isPaper = this.clocks.isOnPaper(plan, voucher);
    const struck = faults.ofMessage(plan, voucher, isPaper, now);
    return {
      isLost: storm.isLost || struck.isLost,
      isDoubled: storm.isDoubled || struck.isDoubled,
      slowTimes: Math.max(storm.slowTimes, struck.slowTimes),
      heldUntil: struck.heldUntil,
    };
  }

  private ofStorm(plan: StepPlan, voucher: Voucher, now: number): MessageFate {
    const storm = this.sky.weather.over(plan.link, voucher.bank, now);
    if (!storm) return fair;
    const drawn = voucher.luck.of('weather').integer(0, 99);
    return {
      isLost: drawn < storm.losePercent,
      isDoubled: 99 - drawn < storm.duplicatePercent,
      slowTimes: storm.slowTimes,
      heldUntil: 0,
    };
  }
}
