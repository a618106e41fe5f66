/**
 * What happens next: a binary heap in typed arrays, ordered by (virtual time, sequence). Two events
 * at one time come out in the order in which they were put in, so a run never depends on the heap.
 * Nothing is taken out early: who cancels an event lets it come up and looks at its token.
 */
import { HarnessBug } from '../../base/assert';

export class Agenda {
  private times = new Float64Array(1024);
  private sequences = new Float64Array(1024);
  private subjects = new Int32Array(1024);
  private details = new Int32Array(1024);
  private nextSequence = 0;
  /** Events waiting. */
  size = 0;
  /** Time, subject and detail of the event that `next` took out last. */
  time = 0;
  subject = 0;
  detail = 0;

  /** Puts an event in; `time` is in virtual minutes and never before the present. */
  schedule(time: number, subject: number, detail: number): void {
    // Not an assert: its sentence would be put together at every call.
    if (!(time >= this.time)) throw new HarnessBug(`${time} lies before the present, ${this.time}`);
    if (this.size === this.times.length) this.grow();
    const sequence = this.nextSequence++;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      // The newest sequence is the largest, so a tie never moves it up.
      if ((this.times[parent] as number) <= time) break;
      this.move(parent, at);
      at = parent;
    }
    this.put(at, time, sequence, subject, detail);
  }

  /** Takes the earliest event out into `time`, `subject` and `detail`; false where none waits. */
  next(): boolean {
    if (this.size === 0) return false;
    this.time = this.times[0] as number;
    this.subject = this.subjects[0] as number;
    this.detail = this.details[0] as number;
    const last = --this.size;
    if (last > 0) this.sink(last);
    return true;
  }

  private sink(from: number): void {
    const time = this.times[from] as number;
    const sequence = this.sequences[from] as number;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.isBefore(child + 1, child)) child++;
      const childTime = this.times[child] as number;
      if (childTime > time) break;
      if (childTime === time && (this.sequences[child] as number) > sequence) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, time, sequence, this.subjects[from] as number, this.details[from] as number);
  }

  private isBefore(left: number, right: number): boolean {
    const difference = (this.times[left] as number) - (this.times[right] as number);
    if (difference !== 0) return difference < 0;
    return (this.sequences[left] as number) < (this.sequences[right] as number);
  }

  private move(from: number, to: number): void {
    this.times[to] = this.times[from] as number;
    this.sequences[to] = this.sequences[from] as number;
    this.subjects[to] = this.subjects[from] as number;
    this.details[to] = this.details[from] as number;
  }

  private put(at: number, time: number, sequence: number, subject: number, detail: number): void {
    this.times[at] = time;
    this.sequences[at] = sequence;
    this.subjects[at] = subject;
    this.details[at] = detail;
  }

  private grow(): void {
    const wider = <T extends Float64Array | Int32Array>(held: T, made: T): T => {
      made.set(held);
      return made;
    };
    const room = this.times.length * 2;
    this.times = wider(this.times, new Float64Array(room));
    this.sequences = wider(this.sequences, new Float64Array(room));
    this.subjects = wider(this.subjects, new Int32Array(room));
    this.details = wider(this.details, new Int32Array(room));
  }
}
