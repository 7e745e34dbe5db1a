import { INVISIBLE } from "../emit/text/invisible.ts";

/**
 * A value as JSON for machines, on one line or, with `indent`, on several: what a terminal would act on is escaped, and
 * integers beyond 2^53 are text, since JSON has no other way that every reader keeps.
 */
export function showJson(value: object, indent = 0): string {
  const json = JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? String(item) : item), indent);
  return `${json.replace(INVISIBLE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
