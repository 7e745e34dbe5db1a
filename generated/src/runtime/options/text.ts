// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

/** Whether the value is one word that may stand in a header: what shows, in ASCII. Tokens have at most 4,096 characters. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && /^[!-~]{1,8192}$/.test(value);
}

/**
 * Whether the value is a text that may stand in a header: what shows in ASCII, and spaces. Latin-1 is not for headers
 * here: Node writes them in UTF-8 together with a body that is text, and they would not be what was signed.
 */
export function isLine(value: unknown): value is string {
  return typeof value === "string" && /^[ -~]{0,8192}$/.test(value);
}

/** What JavaScript calls the kind of a value, also where it is of another realm: `Object`, `Array`, `Map`, `Uint8Array`. */
export function nameKind(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
