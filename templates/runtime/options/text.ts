// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

/**
 * Whether the value is a text that may stand in a header: one word, or what the pattern says; what shows, in ASCII. Latin-1 is not for headers here: Node writes them in UTF-8 together with a body that is text, and they would
 * not be what was signed. Tokens have at most 4,096 characters.
 */
export function isText(value: unknown, pattern: RegExp = /^[!-~]{1,8192}$/): value is string {
  return typeof value === "string" && pattern.test(value);
}

/** Several words, or none. */
export const LINE: RegExp = /^[ -~]{0,8192}$/;

/** What JavaScript calls the kind of a value, also where it is of another realm: `Object`, `Array`, `Map`, `Uint8Array`. */
export function nameKind(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
