import { codeFrameColumns } from "@babel/code-frame";
import pc from "picocolors";
import type { Problem } from "../spec/problem.ts";
import { PROBLEM_CODES } from "../spec/problem-codes.ts";
import type { Console } from "./console.ts";

/** More problems than this are counted, not shown: nobody reads them, and `--json` has them all. */
const SHOWN = 100;

/** Shows problems, each with its place, a code frame and how to mend it, and counts them at the end. */
export function printProblems(problems: readonly Problem[], folder: string, console: Console): void {
  const colors = pc.createColors(console.hasColors);
  for (const problem of problems.slice(0, SHOWN)) {
    const place = `${folder}/${problem.file}:${problem.line}:${problem.column}`;
    console.err(`${colors.bold(place)} ${colors.red("error")} ${colors.cyan(problem.code)} ${problem.message}\n`);
    const frame = printFrame(problem, console.hasColors);
    if (frame !== "") console.err(`${frame}\n`);
    console.err(`  ${colors.dim(`fix: ${PROBLEM_CODES[problem.code].fix}`)}\n\n`);
  }
  const rest = problems.length - SHOWN;
  if (rest > 0) console.err(`… and ${rest} more; --json shows all of them.\n`);
  const files = new Set(problems.map((problem) => problem.file)).size;
  console.err(`${count(problems.length, "problem")} in ${count(files, "file")}. Nothing was written.\n`);
}

function printFrame(problem: Problem, forceColor: boolean): string {
  if (!problem.excerpt || problem.excerpt.lines.every((line) => line === "")) return "";
  const { firstLine, lines } = problem.excerpt;
  // Empty lines before the excerpt give its lines the numbers that they have in the file.
  const text = "\n".repeat(firstLine - 1) + lines.join("\n");
  const start = { line: problem.line, column: problem.column };
  return codeFrameColumns(text, { start }, { linesAbove: 2, linesBelow: 1, forceColor });
}

/** `1 problem`, `3 problems`. */
export function count(amount: number, noun: string): string {
  return `${amount.toLocaleString("en")} ${noun}${amount === 1 ? "" : "s"}`;
}
