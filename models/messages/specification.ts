/**
 * Versions of the interface specification between finance and banks. The same code means another
 * amount in another version, so a message read by the wrong version looks well formed and is wrong.
 * Three versions: the specification changed twice in the month before going live.
 */

export const FIRST_VERSION = 1;
export const VERSIONS_MAX = 3;
export const versions: readonly number[] = Array.from({ length: VERSIONS_MAX }, (_, i) => i + 1);

/** As many codes as versions, so that no two versions read one code alike. */
const CODES = VERSIONS_MAX;
export const codes: readonly number[] = Array.from({ length: CODES }, (_, i) => i);

/** The code of an amount (1..3) in a version. */
export const codeOf = (amount: number, version: number): number => (amount - 1 + version) % CODES;

/** The amount (1..3) that a version reads from a code. */
export const amountOf = (code: number, version: number): number =>
  ((code - version + CODES) % CODES) + 1;
