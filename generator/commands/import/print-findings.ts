import { codeFrameColumns } from "@babel/code-frame";
import pc from "picocolors";
import type { Finding } from "../../import/finding.ts";
import type { Console } from "../console.ts";
import { count, printProblems } from "../print-problems.ts";
import type { ImportTotal } from "./import-total.ts";

/** More of a kind are counted, not shown; `--json` has all of them. */
const SHOWN = 20;

/** Says of each page what it holds, and what a person should look at. */
export function printPages({ pages, findings }: ImportTotal, console: Console): void {
  const colors = pc.createColors(console.hasColors);
  for (const { fileName, place, counts, marks } of pages) {
    console.out(`${colors.bold(place)} ${counts} ${colors.dim(`(${fileName})`)}\n`);
    for (const mark of marks) console.out(`  - ${mark.replaceAll("\n", " ")}\n`);
  }
  for (const { file = "", message, kind } of findings)
    if (kind === "older-page") console.out(`${colors.bold(file)} left out: ${message}\n`);
}

/** Shows what is not in the import, with its place and how to mend it. */
export function printErrors({ findings }: ImportTotal, console: Console): void {
  const errors = findings.filter(({ level }) => level === "error");
  for (const error of errors.slice(0, SHOWN)) printError(error, console);
  if (errors.length > SHOWN)
    console.err(`… and ${count(errors.length - SHOWN, "more finding")}; --json shows all of them.\n`);
  if (errors.length > 0) console.err(`${count(errors.length, "finding")}: what is named above is not in the import.\n`);
}

function printError({ file = "", line, column = 1, message, fix, excerpt }: Finding, console: Console): void {
  const colors = pc.createColors(console.hasColors);
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  console.err(`${colors.bold(place)} ${colors.red("error")} ${message}${message?.endsWith(".") === true ? "" : "."}\n`);
  if (excerpt && line !== undefined) {
    const text = "\n".repeat(excerpt.firstLine - 1) + excerpt.lines.join("\n");
    const options = { linesAbove: 2, linesBelow: 1, forceColor: console.hasColors };
    console.err(`${codeFrameColumns(text, { start: { line, column } }, options)}\n`);
  }
  if (fix !== undefined) console.err(`  ${colors.dim(`fix: ${fix}`)}\n`);
}

/** Shows what would keep a folder from being sound: nothing of that folder was written. */
export function printUnsound({ problems }: ImportTotal, specs: string, console: Console): void {
  if (problems.length > 0) printProblems(problems, specs, console);
}
