/**
 * The checksum of a run: FNV-1a over every event in order. Two runs are the same run iff it is the
 * same, so it is always on. Times enter by their bits.
 */
const bits = new Float64Array(1);
const halves = new Uint32Array(bits.buffer);
const PRIME = 0x01000193;

export class Checksum {
  private hash = 0x811c9dc5;

  /** Takes in one number, whole or not. */
  add(value: number): void {
    bits[0] = value;
    this.hash = Math.imul(this.hash ^ (halves[0] as number), PRIME);
    this.hash = Math.imul(this.hash ^ (halves[1] as number), PRIME);
    this.hash ^= this.hash >>> 15;
  }

  /** Eight hexadecimal digits. */
  text(): string {
    return (this.hash >>> 0).toString(16).padStart(8, '0');
  }
}
