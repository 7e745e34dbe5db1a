/**
 * Characters that reorder text, separate lines where none is seen, or are not text at all: they could show a reader
 * something else than the compiler reads. A zero-width space is white space to TypeScript and hides a tag from ours.
 */
export const INVISIBLE: RegExp =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** The text without characters that nobody sees; tabs and line feeds stay. */
export function dropInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}
