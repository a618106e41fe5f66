/**
 * What a good seal must still be on its page: the post's own, at the post's place and in its own
 * size, dated as the document says, not before the seal whose record it rests on, and neither later
 * than the document's arrival nor long before it.
 */
import { placeOf, placingIn } from '../placing';
import type { Acceptance } from '../verdict';
import type { DocumentMessage } from './voucher-write';

/** When a document arrived, `20130801010000Z`, and how old a seal may be by then. */
export interface Arrival {
  readonly time: string;
  readonly daysMax: number;
}

export interface SealedAt {
  readonly post: string;
  readonly time: string;
}

const steps = {
  'seal-of-another-post': 'post',
  'seal-place-not-stated': 'place',
  'seal-in-wrong-place': 'place',
  'seal-in-wrong-size': 'place',
  'seal-date-differs': 'date',
  'seal-before-upstream': 'time',
  'seal-after-arrival': 'time',
  'seal-back-dated': 'time',
} as const;

export type StepOfSeal = (typeof steps)[keyof typeof steps];

export interface SealFault {
  readonly step: StepOfSeal;
  readonly failure: keyof typeof steps;
  readonly detail: string;
}

const fault = (failure: SealFault['failure'], detail: string): SealFault => ({
  step: steps[failure],
  failure,
  detail,
});

interface Judged {
  readonly verdict: Acceptance;
  readonly post: string;
  /** The post that the register knows the seal under. */
  readonly owner: string | undefined;
  readonly message: DocumentMessage;
  /** The seal put on this page before this one. */
  readonly upstream: SealedAt | undefined;
  readonly arrival: Arrival | undefined;
}

/** The first thing that is wrong with a seal whose signature is good. */
export function faultOfSeal(judged: Judged): SealFault | undefined {
  const { verdict, post, owner } = judged;
  if (owner !== post) {
    const detail = `found ${verdict.sealId} of ${owner ?? 'no post'}, expected one of ${post}`;
    return fault('seal-of-another-post', detail);
  }
  return faultOfPlace(judged) ?? faultOfDate(judged) ?? faultOfTime(judged);
}

function faultOfPlace({ verdict, post, message }: Judged): SealFault | undefined {
  const { propertyInfo, millimetres } = verdict;
  const wanted = placeOf(message.voucherType, post);
  if (wanted === undefined) return undefined;
  const found = placingIn(propertyInfo);
  if (found === undefined) {
    const detail = `found ${JSON.stringify(propertyInfo)}, expected the seal's place and size`;
    return fault('seal-place-not-stated', detail);
  }
  if (found.x !== wanted.x || found.y !== wanted.y) {
    const detail = `found ${found.x},${found.y} mm, expected ${wanted.x},${wanted.y}`;
    return fault('seal-in-wrong-place', detail);
  }
  if (found.width === millimetres && found.height === millimetres) return undefined;
  const detail = `found ${found.width} by ${found.height} mm, expected ${millimetres}`;
  return fault('seal-in-wrong-size', detail);
}

function faultOfDate({ verdict, post, message }: Judged): SealFault | undefined {
  const printed = dateOfPost(message, post);
  const sealed = localDate(verdict.time);
  if (printed === undefined || printed === sealed) return undefined;
  return fault('seal-date-differs', `found ${sealed}, expected ${printed} as the document says`);
}

function faultOfTime({ verdict, upstream, arrival }: Judged): SealFault | undefined {
  const { time } = verdict;
  if (upstream !== undefined && time < upstream.time) {
    const wanted = `not before ${upstream.time}, when ${upstream.post} sealed`;
    return fault('seal-before-upstream', `found ${time}, expected ${wanted}`);
  }
  if (arrival === undefined) return undefined;
  if (time > arrival.time) {
    return fault('seal-after-arrival', `found ${time}, expected not after ${arrival.time}`);
  }
  const days = (momentOf(arrival.time) - momentOf(time)) / MILLISECONDS_A_DAY;
  if (days <= arrival.daysMax) return undefined;
  const detail = `found ${time}, ${Math.floor(days)} days before it arrived`;
  return fault('seal-back-dated', `${detail}, expected at most ${arrival.daysMax}`);
}

/** The date that the form prints beside a post's seal (S: the seal's date is a control). */
export function dateOfPost(message: DocumentMessage, post: string): string | undefined {
  if (post === 'handler' && 'handler' in message) return message.handler.date;
  if (post === 'director') {
    if ('director' in message) return message.director.date;
    return 'approver' in message ? message.approver.date : undefined;
  }
  // A claim is the bank's own document: its seal is dated as the claim, not as its receipt.
  if (post === 'receipt' && message.voucherType === '2301') return message.issued;
  if ((post === 'receipt' || post === 'central-bank') && message.copy === 'receipt') {
    return 'handled' in message.receipt ? message.receipt.handled : message.receipt.paid;
  }
  return post === 'treasury' ? message.issued : undefined;
}

const MILLISECONDS_A_DAY = 86_400_000;

const HOURS_AHEAD = 8;
const MILLISECONDS_AN_HOUR = 3_600_000;

/** The date in China of a time in UTC, `20130731170000Z`: the day begins eight hours earlier. */
export function localDate(time: string): string {
  const local = new Date(momentOf(time) + HOURS_AHEAD * MILLISECONDS_AN_HOUR);
  return local.toISOString().slice(0, 10);
}

/** Milliseconds of a time in UTC, `20130731170000Z`, as the calendar counts them. */
function momentOf(time: string): number {
  const [year, month, day, hour, minute, second] = [0, 4, 6, 8, 10, 12].map((from, i) =>
    Number(time.slice(from, from + (i === 0 ? 4 : 2))),
  ) as [number, number, number, number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
