/**
 * Identifiers that Promela, Murphi, C and TLA+ all take: lower case, no key word of theirs, each
 * once where it is used.
 */

const reserved = new Set(
  (
    'active alias array assert assume atomic auto begin bit bool boolean break by byte case chan ' +
    'char clear const continue cover d_step default do double else elsif empty enabled end enum ' +
    'error eval exists extern false fi float for forall full function goto hidden if in init ' +
    'inline int invariant len liveness local long ltl map mtype nempty never nfull now od of ' +
    'otherwise pc_value printf priority procedure proctype property provided put record ' +
    'register restrict return rule ruleset run scalarset select set short show signed sizeof ' +
    'skip startstate static struct switch then timeout to trace true type typedef union unless ' +
    'unsigned until var void volatile while xr xs flag state i j m n q r vars properties'
  ).split(' '),
);

/** Hands out identifiers, each once. */
export class Names {
  private readonly taken = new Set<string>();

  /** An identifier that reads like the label. */
  of(label: string): string {
    const plain = label
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 64);
    const start = /^[a-z]/.test(plain) ? plain : `x${plain && `_${plain}`}`;
    const base = reserved.has(start) ? `${start}_` : start;
    let name = base;
    for (let i = 2; this.taken.has(name); i++) name = `${base}_${i}`;
    this.taken.add(name);
    return name;
  }
}

/** One line of plain text that ends no comment and no string of any of the languages. */
export const plain = (text: string): string =>
  text
    .replace(/\p{Cc}|\p{Zl}|\p{Zp}/gu, ' ')
    .replace(/["\\]/g, "'")
    .replaceAll('*/', '* /')
    .replaceAll('/*', '/ *')
    .replaceAll('(*', '( *')
    .replaceAll('*)', '* )');
