import type { Difference } from "../output/compare.ts";
import type { RunResult } from "../output/run.ts";
import type { Console } from "./console.ts";
import { showJson } from "./show-json.ts";
import { count } from "./print-problems.ts";

/** Longer lists are cut, and what was left out is counted. */
const LISTED = 20;

/** Says which files stand in the way, and what can be done. */
export function refuseForeign(
  foreign: readonly string[],
  { out, json }: Pick<ReportOptions, "out" | "json">,
  console: Console,
): void {
  if (json) {
    console.out(showJson({ foreign }));
    return;
  }
  console.err(
    `${out} holds ${count(foreign.length, "file")} that this tool did not make:\n` +
      printList(foreign.map((path) => `  ${out}/${path}`)) +
      `Nothing was written. Move them away, choose another folder with --out, or let them stay with --force.\n`,
  );
}

/** How the outcome is to be shown. */
export interface ReportOptions {
  readonly out: string;
  readonly check: boolean;
  readonly json: boolean;
  readonly seconds: number;
}

/** Prints what a run did, or under `--check` would have done: for machines one line of JSON. */
export function reportRun(result: RunResult, { out, check, json, seconds }: ReportOptions, console: Console): void {
  const { services, actions, files, difference } = result;
  const { added, changed, stale } = difference;
  if (json) {
    console.out(showJson({ services, actions, files, added, changed, removed: stale, seconds }));
    return;
  }
  const changes = listChanges(difference);
  if (check) console.out(printList(changes));
  const amount = changes.length === 0 ? "nothing" : changes.length.toLocaleString("en");
  console.out(
    `${count(services, "service version")}, ${count(actions, "action")}, ${count(files, "file")}: ` +
      `${amount} ${check ? "to change" : "changed"}, ${seconds.toFixed(2)} s\n`,
  );
  if (check && changes.length > 0) {
    console.err(`${out} is not what the specifications make. Run: npm run generate\n`);
  }
}

/** One line a file: `+ src/…` added, `~ src/…` changed, `- src/…` removed. */
export function listChanges({ added, changed, stale }: Difference): string[] {
  const lines = (sign: string, paths: readonly string[]): string[] => paths.map((path) => `${sign} ${path}`);
  return [...lines("+", added), ...lines("~", changed), ...lines("-", stale)];
}

function printList(lines: readonly string[]): string {
  const shown = lines.slice(0, LISTED).map((line) => `${line}\n`);
  return shown.join("") + (lines.length > LISTED ? `  … and ${lines.length - LISTED} more\n` : "");
}
