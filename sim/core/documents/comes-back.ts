/**
 * Which payments come back, how and after how long. Drawn from a stream of its own after everything
 * else, so that nothing that is asked for changes with it.
 */
import type { Stream } from '../../../base/streams';
import { DAY_MINUTES } from '../calendar';
import { lognormalOf } from '../draws';
import type { Scenario } from '../scenario';
import { isPaying } from './kinds';
import type { Asked } from './volumes';

export interface ComesBack {
  readonly how: 'bounce' | 'refund';
  /** From the transfer's success on. */
  readonly afterMinutes: number;
}

/** The same documents; some of the payments come back. */
export function comingBack(
  { refunds }: Scenario,
  asked: readonly Asked[],
  stream: Stream,
): readonly Asked[] {
  if (!refunds) return asked;
  const { bouncesPerThousand, refundsPerThousand, bounceDays, refundDays, daysMax } = refunds;
  const [bounces, all] = [bouncesPerThousand.is, bouncesPerThousand.is + refundsPerThousand.is];
  const which = stream.fork('which');
  const after = {
    bounce: daysOf(bounceDays.is, stream.fork('bounces')),
    refund: daysOf(refundDays.is, stream.fork('refunds')),
  };
  return asked.map((one) => {
    if (!isPaying(one.kind)) return one;
    const drawn = which.integer(1, 1000);
    if (drawn > all) return one;
    const how = drawn <= bounces ? 'bounce' : 'refund';
    const afterMinutes = Math.min(after[how](), daysMax.is) * DAY_MINUTES;
    return { ...one, comesBack: { how, afterMinutes } };
  });
}

function daysOf([median, spread]: readonly [number, number], stream: Stream): () => number {
  const draw = lognormalOf(stream, spread);
  return () => median * draw();
}
