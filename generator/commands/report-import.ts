import { codeFrameColumns } from "@babel/code-frame";
import { createTwoFilesPatch } from "diff";
import pc from "picocolors";
import type { CatalogueImport } from "../import/catalogue/import-catalogue.ts";
import { countFindings, summariseFindings } from "../import/count-findings.ts";
import type { Finding } from "../import/finding.ts";
import type { MergeOutcome } from "../import/merge/merge-spec.ts";
import type { Console } from "./console.ts";
import { count } from "./print-problems.ts";
import type { ImportedFile } from "./write-import.ts";

/** What an import has done so far. */
export interface ImportTotal {
  readonly services: Set<string>;
  actions: number;
  members: number;
  readonly files: Record<MergeOutcome["kind"], number>;
  readonly conflicts: { readonly path: string; readonly lines: readonly number[]; readonly reason: string }[];
  /** Unified diffs of files that were there. */
  readonly diffs: string[];
  readonly findings: Finding[];
  /** Service versions that the Go SDK does not have, where codes were asked for. */
  readonly uncoded: string[];
}

/** A total of nothing. */
export function startTotal(): ImportTotal {
  const files = { new: 0, updated: 0, merged: 0, overwritten: 0, same: 0, kept: 0, conflict: 0 };
  return {
    services: new Set(),
    actions: 0,
    members: 0,
    files,
    conflicts: [],
    diffs: [],
    findings: [],
    uncoded: [],
  };
}

/** Adds one service version; texts are not kept, so that memory does not grow with the catalogue. */
export function addImport(total: ImportTotal, result: CatalogueImport, files: readonly ImportedFile[]): void {
  for (const folder of result.services) total.services.add(folder);
  total.actions += result.services.length > 0 ? result.actions : 0;
  total.members += result.services.length > 0 ? result.members : 0;
  for (const finding of result.findings) total.findings.push(finding);
  for (const { path, outcome, before } of files) {
    total.files[outcome.kind]++;
    if (outcome.kind === "conflict") total.conflicts.push({ path, lines: outcome.lines, reason: outcome.reason });
    if ("text" in outcome && before !== undefined) {
      total.diffs.push(createTwoFilesPatch(path, path, before, outcome.text, "before", "imported"));
    }
  }
}

/** What of the flags matters to the report. */
export interface TotalOptions {
  readonly specs: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly diff: boolean;
  readonly report: string | undefined;
  readonly seconds: number;
}

/** More of a kind than this are counted, not shown; `--json` has all of them. */
const SHOWN = 20;

/** Prints problems, conflicts and the summary; as JSON all of it, else the first of each kind and how many more. */
export function printTotal(total: ImportTotal, options: TotalOptions, console: Console): void {
  const { actions, members, files, conflicts, uncoded } = total;
  const problems = total.findings.filter(({ level }) => level === "error");
  const mistakes = total.findings.filter(({ level }) => level === "mistake");
  if (options.json) {
    const services = [...total.services];
    const counts = countFindings(mistakes);
    const seconds = Math.round(options.seconds * 100) / 100;
    const value = {
      services,
      actions,
      members,
      files,
      conflicts,
      uncoded,
      problems,
      counts,
      seconds,
      isDryRun: options.dryRun,
    };
    console.out(`${JSON.stringify(value, null, 2)}\n`);
    return;
  }
  if (options.diff) for (const diff of total.diffs) console.out(diff);
  for (const problem of problems.slice(0, SHOWN)) printProblem(problem, console);
  printRest(problems.length, "problem", console);
  for (const { path, lines, reason } of conflicts.slice(0, SHOWN)) {
    console.err(
      `${options.specs}/${path}:${lines[0] ?? 1} conflict: ${reason}. It was left as it is; --force takes the import.\n`,
    );
  }
  printRest(conflicts.length, "conflict", console);
  const named = Object.entries(files).filter(([, amount]) => amount > 0);
  const outcomes = named.map(([kind, amount]) => `${amount.toLocaleString("en")} ${kind}`).join(", ") || "none";
  const where = `${count(total.services.size, "service version")}, ${count(actions, "action")}, ${count(members, "member")}`;
  console.out(`${where} in ${options.seconds.toFixed(1)} s\n`);
  console.out(`Files in ${options.specs}${options.dryRun ? " (dry run, nothing written)" : ""}: ${outcomes}\n`);
  if (uncoded.length > 0) console.out(`Without error codes, as the Go SDK does not have them: ${uncoded.join(", ")}\n`);
  const summary = summariseFindings(mistakes);
  if (summary.length > 0) console.out(`What is wrong in the source:\n${summary.join("\n")}\n`);
  if (options.report !== undefined) console.out(`Each of them: ${options.report}\n`);
  if (problems.length > 0)
    console.err(`${count(problems.length, "problem")}: what is named above is not in the import.\n`);
}

function printRest(amount: number, noun: string, console: Console): void {
  if (amount > SHOWN) console.err(`… and ${count(amount - SHOWN, `more ${noun}`)}; --json shows all of them.\n`);
}

function printProblem({ file, line = 1, column = 1, message, fix, excerpt }: Finding, console: Console): void {
  const colors = pc.createColors(console.hasColors);
  console.err(`${colors.bold(`${file}:${line}:${column}`)} ${colors.red("error")} ${message}\n`);
  if (excerpt) {
    const text = "\n".repeat(excerpt.firstLine - 1) + excerpt.lines.join("\n");
    console.err(
      `${codeFrameColumns(text, { start: { line, column } }, { linesAbove: 2, linesBelow: 1, forceColor: console.hasColors })}\n`,
    );
  }
  console.err(`  ${colors.dim(`fix: ${fix}`)}\n`);
}
