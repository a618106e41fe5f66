/** Tables for spreadsheets as RFC 4180 has them: one spelling of a cell, CRLF after every line. */

const cellOf = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The lines of a table; a caller for spreadsheets that guess encodings puts U+FEFF before. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
