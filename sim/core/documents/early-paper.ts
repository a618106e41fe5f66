/**
 * Roll-out in steps: until the day on which a bank joins, its direct payments go on paper, and are
 * counted beside the published ones. From that day on everything it gets is electronic.
 */
import { type Fen, fen } from '../../../base/fen';
import type { Stream } from '../../../base/streams';
import type { Calendar } from '../calendar';
import { heavyTailOf } from '../draws';
import type { Scenario } from '../scenario';
import { minuteOfDay } from './arrivals';
import type { Asked, Block } from './volumes';

/** Fen of a payment of median weight. */
const MEDIAN = 10_000_000;
const MOST = 100_000_000_000;

/** Payments on paper of banks that join later in the block; none but in the first block. */
export function earlyPaper(
  scenario: Scenario,
  calendar: Calendar,
  block: Block,
  stream: Stream,
): readonly Asked[] {
  const count = scenario.rollOut?.paperPayments.is ?? 0;
  if (!block.isRollOut || count === 0) return [];
  const days: { bank: number; day: number; month: number }[] = [];
  scenario.banks.forEach((bank, b) => {
    const joins = calendar.dayOf(bank.joins.is);
    for (let month = block.firstMonth; month < block.firstMonth + block.months; month++)
      for (const day of calendar.workedDays(
        calendar.monthStart(month),
        calendar.monthStart(month + 1),
      ))
        if (day < joins) days.push({ bank: b, day, month });
  });
  if (days.length === 0) return [];
  const minute = minuteOfDay(scenario, stream.fork('hours'));
  const weight = heavyTailOf(stream.fork('amounts'), scenario);
  const when = stream.fork('days');
  return Array.from({ length: count }, (): Asked => {
    const { bank, day, month } = when.pick(days);
    const amount: Fen = fen(Math.min(MOST, Math.max(100, Math.round(MEDIAN * weight()))));
    const common = { kind: 'payment', bank, fund: 0, month, forMonth: month } as const;
    return { ...common, at: minute(day), rows: [amount], amount, isOnPaper: true };
  });
}
