import { escapeUnit } from "./literal.ts";
import { INVISIBLE } from "./invisible.ts";

/** Makes text safe inside a template literal: it can neither end it nor begin an expression. */
export function escapeTemplate(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, "\\$&").replace(INVISIBLE, escapeUnit);
}
