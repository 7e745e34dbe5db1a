import { createTwoFilesPatch } from "diff";
import type { Console } from "../console.ts";
import { count } from "../print-problems.ts";
import type { ImportTotal } from "./import-total.ts";

/** Longer lists of files are counted: the totals below say the rest. */
const SHOWN = 20;

/** Names the files that changed, or would, where they are few enough to be read. */
export function printChanges(
  { changes }: ImportTotal,
  { specs, dryRun, diff }: { readonly specs: string; readonly dryRun: boolean; readonly diff: boolean },
  console: Console,
): void {
  if (diff) return;
  for (const { path, outcome } of changes.slice(0, SHOWN))
    console.out(`  ${dryRun ? "would be " : ""}${outcome}: ${specs}/${path}\n`);
  if (changes.length > SHOWN) console.out(`  … and ${count(changes.length - SHOWN, "more file")}\n`);
}

/** Shows how files change, as unified diffs. */
export function printDiffs({ changes }: ImportTotal, console: Console): void {
  for (const { path, before, after } of changes) {
    const from = before === undefined ? "(not there)" : "now";
    console.out(
      createTwoFilesPatch(path, path, before ?? "", after ?? "", from, after === undefined ? "(gone)" : "imported"),
    );
  }
}

/** Shows the files that an import would write, whole. */
export function printTexts({ changes }: ImportTotal, specs: string, console: Console): void {
  for (const { path, after } of changes) if (after !== undefined) console.out(`# ${specs}/${path}\n${after}`);
}
