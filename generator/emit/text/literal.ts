import { INVISIBLE } from "./invisible.ts";

/**
 * A TypeScript string literal with the quotes that prettier would choose. The one escaping function for this context:
 * line separators, control characters and lone surrogates are written as escapes.
 */
export function quoteText(text: string): string {
  const json = JSON.stringify(text).replace(INVISIBLE, escapeUnit);
  const doubles = text.split('"').length;
  if (doubles <= text.split("'").length) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A character as `\u200b`. */
export function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A name as a key of an object literal or an interface: quoted only where it is no identifier. */
export function printKey(name: string): string {
  // `__proto__: x` in a literal would set the prototype; the computed key makes a member of it.
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoteText(name);
}
