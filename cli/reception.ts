/** What a receiving bank knows on its own: when documents arrived, and what it has received. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { InputError } from '../base/assert';
import { type Envelope, type Known, Received } from '../seal/index';
import { wholeNumber } from './inputs';

interface ReceptionOptions {
  readonly register?: string;
  readonly arrived?: string;
  readonly daysMax: string;
}

export interface OpenReception {
  readonly known: Known;
  /** Enters a good document in the register, where there is one. */
  readonly enter: (envelope: Envelope) => void;
}

/** @throws InputError on a day that is none, a register that is not whole. */
export function receptionOf({ register, arrived, daysMax }: ReceptionOptions): OpenReception {
  const days = wholeNumber('--days-max', daysMax, 0, 36_500);
  const arrival = arrived === undefined ? {} : { arrival: { time: endOf(arrived), daysMax: days } };
  if (register === undefined) return { known: arrival, enter: () => undefined };
  const text = existsSync(register) ? readFileSync(register, 'utf8') : '';
  const received = Received.read(text, register);
  return {
    known: { ...arrival, received },
    enter: ({ message, voucher }) => appendFileSync(register, received.enter(message, voucher)),
  };
}

/** The last second in China of a day `2013-07-31`. */
function endOf(day: string): string {
  const time = Date.parse(`${day}T15:59:59Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(time);
  if (!isDay) throw new InputError('--arrived', day, 'a day such as 2013-07-31');
  return `${day.replaceAll('-', '')}155959Z`;
}
