import { isRepairKind, REPAIRS, type RepairKind } from "../repair-kinds.ts";
import type { JsonFailure, JsonReading } from "./read-json.ts";

/** What is wrong with a JSON text, as the end of a sentence: `2 commas are missing (lines 3, 9)`. */
export function describeReading(reading: JsonReading | JsonFailure): string {
  if ("reason" in reading) return `it ${reading.reason} (line ${reading.line})`;
  const lines = new Map<RepairKind, number[]>();
  for (const { kind, line = 1 } of reading.repairs) {
    if (!isRepairKind(kind)) continue;
    const places = lines.get(kind);
    if (places) places.push(line);
    else lines.set(kind, [line]);
  }
  return [...lines]
    .map(([kind, places]) => {
      const distinct = [...new Set(places)];
      const shown = distinct.slice(0, 3).join(", ") + (distinct.length > 3 ? ", …" : "");
      return `${REPAIRS[kind][places.length > 1 ? 1 : 0]} (line${distinct.length > 1 ? "s" : ""} ${shown})`;
    })
    .join("; ");
}
