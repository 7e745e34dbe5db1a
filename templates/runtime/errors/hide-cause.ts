// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

import { nameKind } from "../options/text.js";
import type { Hide } from "./hide.js";

/** Causes of causes that are looked at. */
const DEEPEST = 5;

/**
 * Returns what caused an error as it is, where it shows nothing but text without secrets; else an error with its name,
 * code, message and stack, secrets hidden, and without whatever else hangs on it, such as the request.
 */
export function hideCause(cause: unknown, hide: Hide, depth = 0): unknown {
  if (cause === undefined || depth > DEEPEST) return undefined;
  try {
    const shown = cause as Record<PropertyKey, unknown>;
    const deeper = hideCause(shown["cause"], hide, depth + 1);
    const isHarmless = (key: PropertyKey): boolean => {
      const value = shown[key];
      if (key === "cause") return value === deeper;
      return typeof value === "string" ? hide(value) === value : !/object|function/.test(typeof value);
    };
    // By its tag, for it may be of another realm.
    const isError = nameKind(cause) === "Error";
    if (isError && Reflect.ownKeys(shown).every(isHarmless)) return cause;
    const copy = new Error(hide(String(shown["message"] ?? cause)), deeper === undefined ? {} : { cause: deeper });
    for (const key of ["name", "code", "stack"] as const) {
      const value = shown[key];
      if (typeof value === "string") Object.assign(copy, { [key]: hide(value) });
    }
    return copy;
  } catch {
    return undefined;
  }
}
