import { readPlainText } from "../../prose/plain-text.ts";
import { listPageWordings, normaliseWords, PAGE_WORDINGS } from "./wordings.ts";
import type { Column } from "./page-wordings.ts";

const COLUMNS: readonly Column[] = ["name", "required", "type", "description", "code", "message"];

const columnOf = new Map<string, Column>();
for (const column of COLUMNS) {
  for (const words of listPageWordings((wordings) => wordings.columns[column])) {
    if (!columnOf.has(words)) columnOf.set(words, column);
  }
}
const longestFirst = [...columnOf.keys()].toSorted((a, b) => b.length - a.length);

/** What each column of a header holds, in four languages; `undefined` for one that is not known. */
export function readHeader(cells: readonly string[]): (Column | undefined)[] {
  const columns: (Column | undefined)[] = [];
  for (const cell of cells) {
    const words = normaliseWords(readPlainText(cell));
    let column =
      columnOf.get(words) ??
      columnOf.get(longestFirst.find((known) => known.length > 1 && words.startsWith(known)) ?? "");
    if (column !== undefined && columns.includes(column)) column = column === "description" ? "message" : undefined;
    columns.push(column);
  }
  return columns;
}

/** Whether such columns make a table of members or of error codes. */
export function isKnownTable(columns: readonly (Column | undefined)[]): boolean {
  return (columns.includes("name") && columns.includes("type")) || (columns.includes("code") && columns.length > 1);
}

/** The columns of a header that lost its cell borders: `Parameter Name Required Type Description`. */
export function splitHeaderLine(line: string): Column[] | undefined {
  if (line.length > 120) return undefined;
  let rest = normaliseWords(line);
  const columns: Column[] = [];
  while (rest !== "") {
    const words = longestFirst.find((known) => rest === known || rest.startsWith(`${known} `)) ?? findStart(rest);
    if (words === undefined) return undefined;
    let column =
      columnOf.get(words) ?? (columnOf.get(longestFirst.find((known) => words.startsWith(known)) ?? "") as Column);
    if (column === "description" && columns.includes(column)) column = "message";
    if (columns.includes(column)) return undefined;
    columns.push(column);
    rest = rest.slice(words.length).trimStart();
  }
  return columns.length > 1 && isKnownTable(columns) ? columns : undefined;
}

/** A known header at the start of a last word, as scripts without spaces have it: `描述参数名称`. */
function findStart(rest: string): string | undefined {
  const known = / /.test(rest) ? undefined : longestFirst.find((words) => words.length > 1 && rest.startsWith(words));
  return known === undefined || /[a-z]/.test(known) ? undefined : rest;
}

/** The column that a line is the header of, where each cell stands on a line of its own. */
export function readHeaderWord(line: string): Column | undefined {
  return line.length > 40 ? undefined : columnOf.get(normaliseWords(line));
}

const yes = new Set(listPageWordings((wordings) => wordings.yes));
const no = new Set(listPageWordings((wordings) => wordings.no));

/** What a "required" cell says; `undefined` where it is empty or says neither. */
export function readRequired(cell: string): boolean | undefined {
  const words = normaliseWords(readPlainText(cell));
  if (yes.has(words)) return true;
  return no.has(words) ? false : undefined;
}

/** Words that a "required" cell may hold, as they are written. */
export const REQUIRED_WORDS: readonly string[] = Object.values(PAGE_WORDINGS).flatMap(({ yes: one, no: other }) => [
  ...one,
  ...other,
]);
