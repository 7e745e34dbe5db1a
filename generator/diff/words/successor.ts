import { isDeepStrictEqual } from "node:util";
import { distance } from "fastest-levenshtein";
import type { SpecValue } from "../../spec/spec.ts";
import type { Change } from "../change.ts";

/** What took the place of something, or what is said to. */
export interface Successor {
  readonly kind: "instead" | "renamed";
  readonly text: string;
}

/** What to use in place of what is gone: as it said itself while it was there, or what came where it went. */
export function findSuccessor(removed: Change, changes: readonly Change[]): Successor | undefined {
  const advice = readField(removed.before, "deprecated");
  if (typeof advice === "string") return { kind: "instead", text: advice };
  const kind = removed.kind.replace("-removed", "-added");
  const names = changes
    .filter((change) => change.kind === kind && isBeside(change, removed) && isAlike(change.after, removed.before))
    .map((change) => nameOf(change, change.after));
  const name = nameOf(removed, removed.before);
  const [near, ...others] = removed.kind === "export-removed" ? names : names.filter((item) => isNear(item, name));
  return near !== undefined && others.length === 0 ? { kind: "renamed", text: near } : undefined;
}

function readField(value: SpecValue | undefined, field: string): SpecValue | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return value[field];
}

/** Actions and versions are files of one folder; what has a place inside a file has neighbours there. */
function isBeside({ place: a }: Change, { place: b, kind }: Change): boolean {
  if (kind === "export-removed") return a.file === b.file && isDeepStrictEqual(a.path, b.path);
  if (a.path.length === 0) return b.path.length === 0 && folderOf(a.file) === folderOf(b.file);
  return a.file === b.file && isDeepStrictEqual(a.path.slice(0, -1), b.path.slice(0, -1));
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}

/** Members are alike where they are of one type. */
function isAlike(a: SpecValue | undefined, b: SpecValue | undefined): boolean {
  return readField(a, "type") === readField(b, "type");
}

function nameOf({ kind, place }: Change, value: SpecValue | undefined): string {
  const isWhole = kind.startsWith("export-") || place.path.length === 0;
  return String(isWhole ? (readField(value, "action") ?? value) : place.path.at(-1));
}

function isNear(a: string, b: string): boolean {
  return distance(a.toLowerCase(), b.toLowerCase()) <= Math.max(1, Math.floor(b.length / 3));
}
