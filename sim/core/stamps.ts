/** A mark for every step of a life: which of them are possible now, without clearing a list. */
import type { Life } from './lives';

export class Stamps {
  private readonly byLife = new Map<Life, Int32Array>();

  /** The marks of a life, by step. */
  of(life: Life): Int32Array {
    const known = this.byLife.get(life);
    if (known) return known;
    const marks = new Int32Array(life.plans.length);
    this.byLife.set(life, marks);
    return marks;
  }
}
