import type { ProblemCode } from "./problem-codes.ts";

/** Something wrong in the input, as data: where, what, and how to mend it. */
export interface Problem {
  /** Path below the folder of specifications, with `/`: `gaap/2018-05-29/DestroyProxies.yaml`. */
  readonly file: string;
  /** 1-based; 1 where the whole file is meant. */
  readonly line: number;
  /** 1-based, in characters. */
  readonly column: number;
  readonly code: ProblemCode;
  /** What is wrong, as a sentence, with a suggestion where one is near. */
  readonly message: string;
  /** The lines of the file that the code frame shows, `line` among them. */
  readonly excerpt?: Excerpt;
}

/** A few lines of a file around a problem. */
export interface Excerpt {
  /** 1-based number of the first of the lines. */
  readonly firstLine: number;
  readonly lines: readonly string[];
}

const LINES_BEFORE = 2;
const LINES_AFTER = 1;
const LONGEST_LINE = 200;

/** Cuts the lines around `line` out of a file, so that a problem can show them without the file. */
export function cutExcerpt(text: string, line: number): Excerpt {
  const lines = text.split(/\r?\n/);
  const first = Math.max(1, line - LINES_BEFORE);
  const shown = lines.slice(first - 1, line + LINES_AFTER).map((item) => item.slice(0, LONGEST_LINE));
  return { firstLine: first, lines: shown };
}

/** Orders problems by file, line, column and code: the order in which all of them are shown. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
