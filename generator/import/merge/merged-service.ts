import type { Problem } from "../../spec/problem.ts";
import type { SpecValue } from "../../spec/spec.ts";
import type { Finding, FindingPath } from "../finding.ts";
import type { ImportBase } from "./import-base.ts";
import type { Conflict, Disagreement, Removal } from "./values/merge-run.ts";

/** What an import makes of one file. */
export interface MergedFile {
  /** In its folder. */
  readonly name: string;
  readonly outcome: "new" | "merged" | "same" | "removed";
  /** The text that was there. */
  readonly before?: string | undefined;
  /** The value that was there, where it is known. */
  readonly was?: Record<string, SpecValue>;
  /** The value that it has after the import, where it is known. */
  readonly value?: Record<string, SpecValue>;
  /** The text that is to be written. */
  readonly text?: string;
  readonly findings?: readonly Finding[];
}

/** A service version after an import: what is to be written, and what is left to decide. */
export interface MergedService {
  readonly folder: string;
  readonly files: readonly MergedFile[];
  readonly base: ImportBase;
  readonly conflicts: readonly Conflict[];
  readonly removals: readonly Removal[];
  readonly disagreements: readonly Disagreement[];
  /** Places that stay as they were, since with the import they would not be sound. */
  readonly left: readonly { readonly file: string; readonly path: FindingPath }[];
  /** What keeps the folder from being sound: nothing of it is to be written. */
  readonly problems: readonly Problem[];
}
