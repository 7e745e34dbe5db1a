import type { SpecValue } from "../../../spec/spec.ts";

/** An example's values as text: itself, or the scalars of a list. */
export function listScalars(example: SpecValue | undefined): string[] {
  if (Array.isArray(example)) return example.flatMap(listScalars);
  return example === undefined || example === null || typeof example === "object" ? [] : [String(example)];
}
