import { countFindings, summariseFindings } from "../../import/count-findings.ts";
import type { Console } from "../console.ts";
import { showJson } from "../show-json.ts";
import { count } from "../print-problems.ts";
import type { ImportTotal } from "./import-total.ts";
import { printChanges, printDiffs, printTexts } from "./print-changes.ts";
import { printConflicts, printRemovals } from "./print-conflicts.ts";
import { printErrors, printPages, printUnsound } from "./print-findings.ts";

/** What of the flags matters to the report. */
export interface ImportReportOptions {
  readonly specs: string;
  readonly dryRun: boolean;
  readonly diff: boolean;
  readonly json: boolean;
  readonly report: string | undefined;
  readonly seconds: number;
}

/** Whether an import left nothing open: nothing refused, no conflict, no removal that waits, every folder sound. */
export function endsWell({ findings, conflicts, removals, problems }: ImportTotal): boolean {
  const isOpen = removals.some(({ isAccepted }) => !isAccepted);
  return problems.length === 0 && conflicts.length === 0 && !isOpen && findings.every(({ level }) => level !== "error");
}

/** Prints what became of an import, whatever its source: for people the first of each kind, as JSON all of it. */
export function printTotal(total: ImportTotal, options: ImportReportOptions, console: Console): void {
  if (options.json) {
    console.out(showJson(describeTotal(total, options), 2));
    return;
  }
  if (options.diff) printDiffs(total, console);
  else if (options.dryRun && total.pages.length > 0) printTexts(total, options.specs, console);
  printPages(total, console);
  printErrors(total, console);
  printUnsound(total, options.specs, console);
  printConflicts(total, options.specs, console);
  printRemovals(total, options.specs, console);
  printChanges(total, options, console);
  printSummary(total, options, console);
}

function printSummary(
  total: ImportTotal,
  { specs, dryRun, diff, report, seconds }: ImportReportOptions,
  console: Console,
): void {
  const { services, actions, members, counts, uncoded } = total;
  const named = Object.entries(counts).filter(([, amount]) => amount > 0);
  const outcomes = named.map(([outcome, amount]) => `${amount.toLocaleString("en")} ${outcome}`).join(", ") || "none";
  const say = diff ? console.err : console.out;
  const size = [count(services.size, "service version"), count(actions, "action"), count(members, "member")].join(", ");
  say(`${size} in ${seconds.toFixed(1)} s\n`);
  say(`Files in ${specs}${dryRun || diff ? " (nothing written)" : ""}: ${outcomes}\n`);
  if (uncoded.length > 0) say(`Without error codes, as the Go SDK does not have them: ${uncoded.join(", ")}\n`);
  if (total.disagreements.length > 0)
    say(`What another source says otherwise: ${count(total.disagreements.length, "fact")}; what was there stays\n`);
  const marks = total.findings.filter(({ kind, level }) => level === "review" && kind !== "older-page").length;
  if (marks > 0) say(`What a person should look at, marked with # review: ${count(marks, "place")}\n`);
  const summary = summariseFindings(total.findings.filter(({ level }) => level === "mistake"));
  if (summary.length > 0) say(`What is wrong in the source:\n${summary.join("\n")}\n`);
  if (report !== undefined) say(`Each of them: ${report}\n`);
}

/** One shape, whatever was imported. */
function describeTotal(total: ImportTotal, { dryRun, diff, seconds }: ImportReportOptions): object {
  const { services, changes, counts, findings, ...rest } = total;
  return {
    ...rest,
    services: [...services],
    files: { ...counts, changed: changes.map(({ path, outcome }) => ({ path, outcome })) },
    findings,
    counts: countFindings(findings),
    seconds: Math.round(seconds * 100) / 100,
    isDryRun: dryRun || diff,
  };
}
