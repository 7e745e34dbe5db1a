import pc from "picocolors";
import { printPath } from "../../import/finding.ts";
import type { Value } from "../../import/merge/values/versions.ts";
import { printFlow } from "../../import/print/print-yaml.ts";
import type { Console } from "../console.ts";
import { count } from "../print-problems.ts";
import type { ImportTotal } from "./import-total.ts";

/** More of a kind are counted, not shown; `--json` has all of them. */
const SHOWN = 20;

/** Shows each conflict with both sides and what was there before them, and says how conflicts end. */
export function printConflicts({ conflicts }: ImportTotal, specs: string, console: Console): void {
  const colors = pc.createColors(console.hasColors);
  for (const { folder, file, path, ours, theirs, base } of conflicts.slice(0, SHOWN)) {
    console.err(`${colors.bold(`${specs}/${folder}/${file}`)} ${colors.red("conflict")} ${printPath(path)}\n`);
    console.err(`  ours:   ${show(ours)}\n  theirs: ${show(theirs)}\n`);
    console.err(base === undefined ? colors.dim("  no earlier import said it\n") : `  before: ${show(base)}\n`);
  }
  printRest(conflicts.length, "conflict", console);
  if (conflicts.length > 0) {
    console.err(
      `${count(conflicts.length, "conflict")}: what is there stays, all else is merged. End them with --ours or --theirs, or edit ` +
        `the place and import again; what you choose is remembered.\n`,
    );
  }
}

/** Lists what the source has no more, and says how that is accepted. */
export function printRemovals({ removals }: ImportTotal, specs: string, console: Console): void {
  const colors = pc.createColors(console.hasColors);
  for (const { folder, file, path, kind, isAccepted } of removals.slice(0, SHOWN)) {
    const what = path.length === 0 ? kind : `${kind} ${printPath(path)}`;
    console.err(`${colors.bold(`${specs}/${folder}/${file}`)} ${isAccepted ? "removed" : "removal"}: ${what}\n`);
  }
  printRest(removals.length, "removal", console);
  const open = removals.filter(({ isAccepted }) => !isAccepted).length;
  if (open > 0) {
    console.err(
      `${count(open, "removal")}: the source has this no more, and code may use it. It stays; take it out with ` +
        `--accept-removals, or keep it for good with --ours.\n`,
    );
  }
}

function printRest(amount: number, noun: string, console: Console): void {
  if (amount > SHOWN) console.err(`… and ${count(amount - SHOWN, `more ${noun}`)}; --json shows all of them.\n`);
}

const LONGEST = 300;

function show(value: Value): string {
  return value === undefined ? "(not there)" : (printFlow(value, LONGEST) ?? "(too long to be shown; see --diff)");
}
