/**
 * Writes a text so that no spreadsheet takes it for a formula: an apostrophe before what begins, after any space, with
 * = + - @ or their full-width forms, and before a tab or line end. A phone number keeps no apostrophe: its + becomes 00.
 */
export function plainCell(text: string): string {
  if (/^\+[\d][\d\s()/.-]*$/.test(text)) return `00${text.slice(1)}`;
  return /^[=+\-@]/.test(text.trimStart().normalize('NFKC')) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
