/** Words of a command as a shell takes them. */

/** A word in quotes where it needs them. */
export const quoted = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
