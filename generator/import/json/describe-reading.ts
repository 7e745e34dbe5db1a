import type { SpecValue } from "../../spec/spec.ts";
import { REPAIRS, type RepairKind } from "./json-source.ts";
import type { JsonFailure, JsonReading } from "./read-json.ts";

/** What is wrong with a JSON text, as the end of a sentence: `2 commas are missing (lines 3, 9)`. */
export function describeReading(reading: JsonReading | JsonFailure): string {
  if ("reason" in reading) return `it ${reading.reason} (line ${reading.line})`;
  const lines = new Map<RepairKind, number[]>();
  for (const { kind, line } of reading.repairs) lines.set(kind, [...(lines.get(kind) ?? []), line]);
  return [...lines]
    .map(([kind, places]) => {
      const distinct = [...new Set(places)];
      const shown = distinct.slice(0, 3).join(", ") + (distinct.length > 3 ? ", …" : "");
      return `${REPAIRS[kind][places.length > 1 ? 1 : 0]} (line${distinct.length > 1 ? "s" : ""} ${shown})`;
    })
    .join("; ");
}

/** Whether a value is a map of names to values. */
export function isRecord(value: SpecValue | undefined): value is Record<string, SpecValue> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
