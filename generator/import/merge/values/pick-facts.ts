import { isRecord } from "../../json/is-record.ts";
import type { Value } from "./versions.ts";
import type { SpecShape } from "./spec-shape.ts";

/** A value without its prose: what two of the same say alike, whoever words them. */
export function pickFacts(shape: SpecShape, value: Value): Value {
  if (shape.kind === "prose") return value === undefined ? undefined : true;
  if (shape.kind !== "map" || !isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([key, item]): [string, Exclude<Value, undefined>][] => {
    const inner = shape.keys[key] ?? shape.rest;
    // A description that is there or not is no fact; a value or a code that is there is one.
    if (inner.kind === "prose" && Object.hasOwn(shape.keys, key)) return [];
    const facts = pickFacts(inner, item);
    return facts === undefined ? [] : [[key, facts]];
  });
  return Object.fromEntries(entries);
}
