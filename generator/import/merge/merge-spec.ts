import { load } from "js-yaml";
import { diff3Merge } from "node-diff3";

/** What a new import makes of one file. */
export type MergeOutcome =
  | { readonly kind: "same" | "kept" }
  | { readonly kind: "new" | "updated" | "merged" | "overwritten"; readonly text: string }
  | { readonly kind: "conflict"; readonly lines: readonly number[]; readonly reason: string };

/** The three versions of a file: as it is now, as the last import wrote it, as this import would. */
export interface MergeInput {
  readonly current: string | undefined;
  readonly base: string | undefined;
  readonly next: string;
  /** Whether the new import wins whatever was written by hand. */
  readonly isForced: boolean;
}

/**
 * Brings a new import and edits by hand together: what only one side changed is taken, what both changed alike is taken
 * once, anything else is a conflict, and the file stays as it is. Without the text of the last import nobody can tell an
 * edit from an old import, so that a difference is a conflict as well.
 */
export function mergeSpec({ current, base, next, isForced }: MergeInput): MergeOutcome {
  if (current === undefined) return { kind: "new", text: next };
  if (current === next) return { kind: "same" };
  if (isForced) return { kind: "overwritten", text: next };
  if (base === undefined) {
    return { kind: "conflict", lines: [findDifference(current, next)], reason: "it was not written by an import" };
  }
  if (current === base) return { kind: "updated", text: next };
  return base === next ? { kind: "kept" } : mergeTexts(current, base, next);
}

function findDifference(current: string, next: string): number {
  const lines = next.split("\n");
  return current.split("\n").findIndex((line, index) => line !== lines[index]) + 1;
}

function mergeTexts(current: string, base: string, next: string): MergeOutcome {
  const regions = diff3Merge(splitLines(current), splitLines(base), splitLines(next), { excludeFalseConflicts: true });
  const conflicts = regions.flatMap(({ conflict }) => (conflict ? [conflict.aIndex + 1] : []));
  if (conflicts.length > 0) return { kind: "conflict", lines: conflicts, reason: "both sides changed it" };
  const text = regions
    .flatMap(({ ok }) => ok ?? [])
    .map((line) => line.slice(line.lastIndexOf(SEPARATOR) + 1))
    .join("\n");
  if (text === current) return { kind: "kept" };
  return isYaml(text) ? { kind: "merged", text } : { kind: "conflict", lines: [1], reason: "both sides changed it" };
}

/** Two additions of one name merge as lines, but not as YAML. */
function isYaml(text: string): boolean {
  try {
    load(text);
    return true;
  } catch {
    return false;
  }
}

const SEPARATOR = "\u0000";

/**
 * Lines with the keys around them before the text: two `required: true` of different members are different lines, which
 * keeps edits with their member and the comparison of long files fast.
 */
function splitLines(text: string): string[] {
  const around: { indent: number; path: string }[] = [];
  return text.split("\n").map((line) => {
    const indent = line.search(/\S/);
    if (indent < 0) return line;
    while (around.length > 0 && (around.at(-1)?.indent ?? 0) >= indent) around.pop();
    const path = around.at(-1)?.path ?? "";
    const key = line.trim();
    around.push({ indent, path: `${path}/${key.length > 80 ? key.slice(0, 80) : key}` });
    return `${path}${SEPARATOR}${line}`;
  });
}
