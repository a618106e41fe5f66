/** The lives of vouchers under attack under one set of rules, each composed when it is needed. */
import { present } from '../../../base/assert';
import type { Rules } from '../../../models/rules';
import { type AttackLife, attackLife } from './attack-life';
import { points } from './points';

export class AttackLives {
  private readonly made = new Map<string, AttackLife>();

  constructor(private readonly rules: Rules) {}

  /** The life of a voucher attacked at a point of this name; desks that are asleep never look. */
  of(name: string, asleep: readonly string[] = []): AttackLife {
    const key = [name, ...asleep].join('|');
    const known = this.made.get(key);
    if (known) return known;
    const point = present(
      points.find((one) => one.name === name),
      `a point of failure named ${name}`,
    );
    const made = attackLife(point, this.rules, asleep);
    this.made.set(key, made);
    return made;
  }
}
