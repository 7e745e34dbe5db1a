import type { SpecValue } from "../../../spec/spec.ts";
import type { FindingPath } from "../../finding.ts";
import { isRecord } from "../../json/is-record.ts";
import { areEqual } from "./are-equal.ts";
import { type MergeRun, noteDisagreement, noteRemoval, raiseConflict } from "./merge-run.ts";
import type { Merged, Value, Versions } from "./versions.ts";

type Example = Record<string, SpecValue>;

/**
 * Merges lists of examples, which have no names: two are the same where their titles are, or request and answer. What an
 * example shows is taken as a whole, its words are prose.
 */
export function mergeExamples({ current, next, base, others }: Versions, path: FindingPath, run: MergeRun): Merged {
  const value = toList(current);
  const remembered: Example[] = [];
  const [incoming, known] = [toList(next), toList(base)];
  const elsewhere = others.map(toList);
  let after = -1;
  for (const example of incoming) {
    const before = find(known, example);
    const at = value.indexOf(find(value, example) ?? (before && find(value, before)) ?? NONE);
    const said = elsewhere.map((list) => find(list, example));
    if (at < 0) {
      const isTakenOut = before !== undefined || said.some((other) => other !== undefined);
      if (!isTakenOut) value.splice(++after, 0, example);
      remembered.push(example);
      continue;
    }
    after = at;
    const ours = value[at] as Example;
    const merged = mergeExample({ current: ours, next: example, base: before, others: said }, [...path, at], run);
    value[at] = merged.value as Example;
    if (merged.base !== undefined) remembered.push(merged.base as Example);
  }
  for (const gone of known.filter((example) => !find(incoming, example))) {
    const at = value.indexOf(find(value, gone) ?? NONE);
    const isTakenBack = at >= 0 && elsewhere.every((list) => !find(list, gone));
    if (!isTakenBack || !areEqual(showsWhat(value[at]), showsWhat(gone))) continue;
    const versions = { current: value[at], next: undefined, base: gone, others: [] };
    const merged = noteRemoval("example", versions, [...path, at], run);
    if (merged.value === undefined) value.splice(at, 1);
    if (merged.base !== undefined) remembered.push(gone);
  }
  return { value: value.length === 0 && current === undefined ? undefined : value, base: remembered };
}

const NONE: Example = {};

function toList(value: Value): Example[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The example of a list that is the same as another one, by what it shows, else by its title. */
function find(list: readonly Example[], example: Example): Example | undefined {
  const shown = showsWhat(example);
  const title = example["title"];
  return (
    list.find((item) => areEqual(showsWhat(item), shown)) ??
    list.find((item) => title !== undefined && item["title"] === title)
  );
}

function showsWhat(example: Value): Value {
  if (!isRecord(example)) return undefined;
  const { request = null, response = null } = example;
  return { request, response };
}

function mergeExample(versions: Versions, path: FindingPath, run: MergeRun): Merged {
  const { current, next, base, others } = versions;
  const [shown, wanted, before] = [current, next, base].map(showsWhat);
  if (areEqual(shown, wanted) || areEqual(before, wanted)) return { value: current, base: next };
  if (areEqual(shown, before)) return { value: keepWords(current, base, next), base: next };
  if (others.some((other) => areEqual(showsWhat(other), shown))) return noteDisagreement(versions, path, run);
  return raiseConflict(versions, path, run);
}

/** What the source shows now, under a title and a description that somebody may have reworded. */
function keepWords(current: Value, base: Value, next: Value): Value {
  if (!isRecord(current) || !isRecord(next)) return next;
  const old = isRecord(base) ? base : {};
  const kept = ["title", "description"].flatMap((key) => {
    const word = current[key];
    return word !== undefined && word !== old[key] ? [[key, word] as const] : [];
  });
  return { ...next, ...Object.fromEntries(kept) };
}
