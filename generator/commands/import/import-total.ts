import type { Problem } from "../../spec/problem.ts";
import type { Finding } from "../../import/finding.ts";
import type { Conflict, Disagreement, Removal } from "../../import/merge/values/merge-run.ts";
import type { MergedFile } from "../../import/merge/merged-service.ts";
import type { SettledService } from "../../import/merge/settle-service.ts";
import type { PageSummary } from "../../import/page/finish/page-summary.ts";

/** A file that an import changed, or would: its path below the specifications, and both texts. */
export interface FileChange {
  readonly path: string;
  readonly outcome: Exclude<MergedFile["outcome"], "same">;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Something of a service version, with its folder. */
export type Placed<Item> = Item & { readonly folder: string };

/** What an import has done so far. */
export interface ImportTotal {
  readonly services: Set<string>;
  actions: number;
  members: number;
  readonly pages: PageSummary[];
  readonly counts: Record<MergedFile["outcome"], number>;
  readonly changes: FileChange[];
  readonly conflicts: Placed<Conflict>[];
  readonly removals: Placed<Removal>[];
  readonly disagreements: Placed<Disagreement>[];
  readonly findings: Finding[];
  /** What would keep a folder from being sound; nothing of it was written. */
  readonly problems: Problem[];
  /** Service versions that the Go SDK does not have, where codes were asked for. */
  readonly uncoded: string[];
}

/** A total of nothing. */
export function startTotal(): ImportTotal {
  return {
    services: new Set(),
    actions: 0,
    members: 0,
    pages: [],
    counts: { new: 0, merged: 0, same: 0, removed: 0 },
    changes: [],
    conflicts: [],
    removals: [],
    disagreements: [],
    findings: [],
    problems: [],
    uncoded: [],
  };
}

/** Adds one service version; texts are kept only to be shown, so that memory does not grow with a catalogue. */
export function addService(total: ImportTotal, merged: SettledService, showsTexts: boolean): void {
  const { folder } = merged;
  total.services.add(folder);
  total.actions += merged.actions;
  total.members += merged.members;
  const place = <Item>(item: Item): Placed<Item> => ({ ...item, folder });
  for (const conflict of merged.conflicts) total.conflicts.push(place(conflict));
  for (const removal of merged.removals) total.removals.push(place(removal));
  for (const disagreement of merged.disagreements) total.disagreements.push(place(disagreement));
  for (const { file, path } of merged.left)
    total.findings.push({ kind: "unsound", level: "mistake", file: `${folder}/${file}`, path });
  for (const problem of merged.problems) total.problems.push(problem);
  if (merged.problems.length > 0) return;
  for (const { name, outcome, before, text } of merged.files) {
    total.counts[outcome]++;
    if (outcome === "same") continue;
    const texts = showsTexts ? { before, after: text } : { before: undefined, after: undefined };
    total.changes.push({ path: `${folder}/${name}`, outcome, ...texts });
  }
}
