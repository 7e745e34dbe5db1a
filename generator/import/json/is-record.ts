import type { SpecValue } from "../../spec/spec.ts";

/** Whether a value is a map of names to values. */
export function isRecord(value: SpecValue | undefined): value is Record<string, SpecValue> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
