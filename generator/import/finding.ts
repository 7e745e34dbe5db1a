import type { Excerpt } from "../spec/problem.ts";
import type { FindingKind } from "./finding-kinds.ts";

/** A place inside a value: keys and indexes from the outside in. */
export type FindingPath = readonly (string | number)[];

/**
 * How much a finding matters. `error`: something of the source is not in the import. `review`: a person should look; it
 * stands in the file as a comment. `mistake`: the source is wrong, and it was dealt with.
 */
export type FindingLevel = "error" | "review" | "mistake";

/** Something wrong or doubtful in a page or catalogue, as data: what code must know is a field, never a sentence. */
export interface Finding {
  readonly kind: FindingKind;
  readonly level: FindingLevel;
  /** From the example, the specification or the source's file inwards: `["request", "Filters", 0, "Name"]`. */
  readonly path: FindingPath;
  /** The page or file. */
  readonly file?: string;
  /** From 1, in `file` or, in a text that was to be JSON, in that text. */
  readonly line?: number;
  readonly column?: number;
  readonly excerpt?: Excerpt;
  readonly action?: string;
  /** Title of the example, where it has one. */
  readonly example?: string;
  /** For people: a sentence for an `error`, a remark for a `review`. */
  readonly message?: string;
  /** How a person mends it. */
  readonly fix?: string;
  readonly expected?: string;
  readonly found?: string;
  /** What the specification says now; absent where nothing was changed. */
  readonly repaired?: string;
  /** What it consists of: each repair of a text that is not JSON. */
  readonly causes?: readonly Finding[];
}

/** A doubt for a reviewer at a place of the specification. */
export function raiseDoubt(kind: FindingKind, path: FindingPath, message: string): Finding {
  return { kind, level: "review", path, message };
}

/** The same findings at a place further in. */
export function moveFindings(findings: readonly Finding[], path: FindingPath): Finding[] {
  return findings.map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
}

/** The same findings, with where they are: what a finding says itself counts. */
export function placeFindings(
  findings: readonly Finding[],
  place: Partial<Pick<Finding, "file" | "action" | "example">>,
): Finding[] {
  return findings.map((finding) => Object.assign({}, place, finding));
}

/** A place inside a value, as reports write it: `response.Items[0].Name`. */
export function printPath(path: FindingPath): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index > 0 ? `.${step}` : step)).join("");
}
