/**
 * What a clock on the wall of a post sees: how many are there, how many of them wait, minute by
 * minute of office time. It follows arrivals, beginnings and departures as time passes and knows
 * nothing of vouchers: what it measures and what the vouchers' slips say can be held together.
 */
import { HarnessBug } from '../../../base/assert';

const COMES = 0;
const BEGINS = 1;
const LEAVES = 2;

export class PostMonitor {
  /** Those at the post now, and of them those whom nobody has taken up. */
  present = 0;
  queued = 0;
  queuedMost = 0;
  /** Minutes of presence and of waiting so far: numbers weighted by how long they stood. */
  presentMinutes = 0;
  queuedMinutes = 0;
  private at = 0;
  /** Changes to come, in the order of their times. */
  private readonly times: number[] = [];
  private readonly kinds: number[] = [];

  /** Somebody comes, is taken up and leaves, each at its time in office minutes. */
  arrive(came: number, begins: number, leaves: number): void {
    this.await(came, COMES);
    this.serve(begins, leaves);
  }

  /** Somebody comes of whom nobody knows yet when he will be taken up. */
  comes(came: number): void {
    this.await(came, COMES);
  }

  /** Somebody who has come is taken up and leaves. */
  serve(begins: number, leaves: number): void {
    this.await(begins, BEGINS);
    this.await(leaves, LEAVES);
  }

  /** Lets office time pass until `to`; what comes later comes then. */
  pass(to: number): void {
    let next = 0;
    for (; next < this.times.length && (this.times[next] as number) <= to; next++) {
      this.weigh(this.times[next] as number);
      const kind = this.kinds[next];
      if (kind === COMES) this.come();
      else if (kind === BEGINS) this.queued--;
      else this.leave();
    }
    this.weigh(to);
    this.times.splice(0, next);
    this.kinds.splice(0, next);
  }

  /** One of those present is gone. */
  protected leave(): void {
    this.present--;
  }

  private come(): void {
    this.present++;
    this.queued++;
  }

  private weigh(to: number): void {
    const passed = to - this.at;
    if (passed < 0) throw new HarnessBug(`a monitor's clock would run back to ${to}`);
    this.presentMinutes += this.present * passed;
    this.queuedMinutes += this.queued * passed;
    // Whoever is taken up at once, in no time, has not queued.
    if (passed > 0 && this.queued > this.queuedMost) this.queuedMost = this.queued;
    this.at = to;
  }

  private await(time: number, kind: number): void {
    let i = this.times.length;
    this.times.push(time);
    this.kinds.push(kind);
    for (; i > 0 && (this.times[i - 1] as number) > time; i--) {
      this.times[i] = this.times[i - 1] as number;
      this.kinds[i] = this.kinds[i - 1] as number;
    }
    this.times[i] = time;
    this.kinds[i] = kind;
  }
}
