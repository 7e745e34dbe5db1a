import type { SpecValue } from "../../../spec/spec.ts";
import type { FindingPath } from "../../finding.ts";
import { isRecord } from "../../json/is-record.ts";
import { areEqual } from "./are-equal.ts";
import { mergeExamples } from "./merge-examples.ts";
import { mergeLeaf } from "./merge-leaf.ts";
import { type MergeRun, noteRemoval, raiseConflict } from "./merge-run.ts";
import { pickFacts } from "./pick-facts.ts";
import type { MapShape, SpecShape } from "./spec-shape.ts";
import type { Merged, Value, Versions } from "./versions.ts";

/**
 * Merges one part of a specification, key by key: what only one side changed is taken, what the source does not speak of
 * stays, prose that is there stays. The run collects conflicts, removals and what two sources say differently.
 */
export function mergeValue(shape: SpecShape, versions: Versions, path: FindingPath, run: MergeRun): Merged {
  if (versions.next === undefined && shape.isSilent === true) return { value: versions.current, base: versions.base };
  if (shape.kind === "examples") return mergeExamples(versions, path, run);
  const { current, next } = versions;
  const areMaps = [current, next].every((value) => value === undefined || isRecord(value));
  return shape.kind === "map" && areMaps && (current !== undefined || next !== undefined)
    ? mergeMaps(shape, versions, path, run)
    : mergeLeaf(shape, versions, path, run);
}

function mergeMaps(shape: MapShape, versions: Versions, path: FindingPath, run: MergeRun): Merged {
  const [current, next, base] = [versions.current, versions.next, versions.base].map(toRecord) as [Rec, Rec, Rec];
  const others = versions.others.map(toRecord);
  // A list of values that somebody closed by hand is not opened by a source that lists no more of them.
  const isClosed = isRecord(current["values"]) && base["values"] === undefined && current["open"] === undefined;
  const known = Object.keys(toRecord(current["values"]));
  const hasMore = Object.keys(toRecord(next["values"])).some((value) => !known.includes(value));
  const value: [string, SpecValue][] = [];
  const remembered: [string, SpecValue][] = [];
  for (const key of orderKeys(current, next, base)) {
    const inner = shape.keys[key] ?? shape.rest;
    const at = (record: Rec): Value => (Object.hasOwn(record, key) ? record[key] : undefined);
    const own: Versions = { current: at(current), next: at(next), base: at(base), others: others.map(at) };
    const merged =
      key === "open" && isClosed && !hasMore
        ? { value: own.current, base: own.next }
        : mergeEntry(shape, inner, own, [...path, key], run);
    if (merged.value !== undefined) value.push([key, merged.value]);
    if (merged.base !== undefined) remembered.push([key, merged.base]);
  }
  const isEmptied = value.length === 0 && (versions.next === undefined || Object.keys(next).length > 0);
  // The members of a type are there even if they are none.
  const isKept = versions.current !== undefined && (shape.entry === "member" || Object.keys(current).length === 0);
  return {
    value:
      value.length === 0 && !isKept && (isEmptied || versions.current === undefined)
        ? undefined
        : Object.fromEntries(value),
    base: versions.next === undefined && remembered.length === 0 ? undefined : Object.fromEntries(remembered),
  };
}

type Rec = Record<string, SpecValue>;

function toRecord(value: Value): Rec {
  return isRecord(value) ? value : {};
}

function mergeEntry(shape: MapShape, inner: SpecShape, own: Versions, path: FindingPath, run: MergeRun): Merged {
  const { current, next, base, others } = own;
  if (next === undefined && shape.isPartial === true) return { value: current, base };
  if (shape.entry === undefined) return mergeValue(inner, own, path, run);
  if (next === undefined) {
    const isTakenBack = base !== undefined && current !== undefined && others.every((other) => other === undefined);
    if (!isTakenBack) return { value: current, base: undefined };
    if (!areEqual(pickFacts(inner, current), pickFacts(inner, base))) return raiseConflict(own, path, run);
    return noteRemoval(shape.entry, own, path, run);
  }
  if (current !== undefined) return mergeValue(inner, own, path, run);
  if (base !== undefined && !areEqual(pickFacts(inner, next), pickFacts(inner, base)))
    return raiseConflict(own, path, run);
  // What somebody has taken out stays out, whichever source had it.
  const isTakenOut = base !== undefined || others.some((other) => other !== undefined);
  return { value: isTakenOut ? undefined : next, base: next };
}

/** The keys that are there in their order, new ones behind the key that they follow in the source. */
function orderKeys(current: Rec, next: Rec, base: Rec): string[] {
  const keys = Object.keys(current);
  const known = new Set(keys);
  let last: string | undefined;
  for (const key of Object.keys(next)) {
    if (!known.has(key)) {
      keys.splice(last === undefined ? 0 : keys.indexOf(last) + 1, 0, key);
      known.add(key);
    }
    last = key;
  }
  return [...keys, ...Object.keys(base).filter((key) => !known.has(key))];
}
