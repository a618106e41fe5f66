/** The name somebody probably meant: fewest letters inserted, left out or changed, case aside. */

/** The candidate nearest to a word; the first of several. Candidates are not empty. */
export function nearest(word: string, candidates: readonly string[]): string {
  const distances = candidates.map((name) => distance(word.toLowerCase(), name.toLowerCase()));
  return candidates[distances.indexOf(Math.min(...distances))] as string;
}

/** Edits between two words (Levenshtein), one row at a time. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[to.length] as number;
}
