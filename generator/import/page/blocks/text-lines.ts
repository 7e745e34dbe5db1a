import { isKnownTable, readHeaderWord, splitHeaderLine } from "../words/columns.ts";
import { isFurniture, readExampleTitle, readSection } from "../words/lines.ts";
import type { Column } from "../words/page-wordings.ts";

/** Whether a line of running text is a heading: of a section, of an example, of a data type. */
export function isHeading(lines: readonly string[], index: number): boolean {
  const text = (lines[index] as string).trim();
  return readSection(text).length > 0 || readExampleTitle(text) !== undefined || isTypeName(lines, index);
}

/** A lone name with a table of members not far below it: the name of a data type. */
function isTypeName(lines: readonly string[], index: number): boolean {
  const text = (lines[index] as string).trim();
  if (!/^[A-Z][A-Za-z0-9_]{1,99}$/.test(text) || isFurniture(text)) return false;
  let next = findFilled(lines, index + 1);
  for (let seen = 0; next < lines.length && seen < 8; next = findFilled(lines, next + 1), seen++) {
    const line = (lines[next] as string).trim();
    const columns = splitHeaderLine(line) ?? readStackedHeader(lines, next)?.columns;
    if (columns) return columns[0] === "name";
    if (readSection(line).length > 0 || /^[A-Z][A-Za-z0-9_]*$/.test(line)) return false;
  }
  return false;
}

/** A header with one cell a line, as a browser copies some tables. */
export function readStackedHeader(
  lines: readonly string[],
  start: number,
): { columns: Column[]; next: number } | undefined {
  const columns: Column[] = [];
  let index = start;
  for (; index < lines.length && columns.length < 6; index = findFilled(lines, index + 1)) {
    const column = readHeaderWord((lines[index] as string).trim());
    if (column === undefined || columns.includes(column)) break;
    columns.push(column);
    if (columns.length === 1 && column !== "name" && column !== "code") return undefined;
  }
  return columns.length > 1 && isKnownTable(columns) ? { columns, next: index } : undefined;
}

/** The next line that is not empty. */
export function nextText(lines: readonly string[], index: number): string {
  return lines[findFilled(lines, index + 1)] ?? "";
}

const filled = new WeakMap<readonly string[], Int32Array>();

/** The next line from `start` on that is not empty; found once for all lines, so that long gaps cost nothing. */
export function findFilled(lines: readonly string[], start: number): number {
  let places = filled.get(lines);
  if (!places) {
    places = new Int32Array(lines.length + 1).fill(lines.length);
    for (let index = lines.length - 1; index >= 0; index--) {
      places[index] = (lines[index] as string).trim() === "" ? (places[index + 1] as number) : index;
    }
    filled.set(lines, places);
  }
  return places[start] ?? lines.length;
}
