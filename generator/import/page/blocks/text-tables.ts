import { type Finding, raiseDoubt } from "../../finding.ts";
import type { Piece, TableBlock, TableRow } from "./block.ts";
import { readRequired, splitHeaderLine } from "../words/columns.ts";
import { isFurniture, readSection, startsJson, startsRequest } from "../words/lines.ts";
import { isHeading, readStackedHeader } from "./text-lines.ts";
import { type Evidence, readTextRow } from "./text-rows.ts";
import { readTypeCell, readTypePrefix } from "../words/type-cell.ts";
import type { Column } from "../words/page-wordings.ts";

/** Takes a table out of running text, from the first of its rows on. */
export function readTable(
  lines: readonly string[],
  line: number,
  start: number,
  columns: readonly Column[],
  evidence: Evidence,
): Piece & { block: TableBlock } {
  const rows: OpenRow[] = [];
  let index = start;
  let next = start;
  const paragraph: string[] = [];
  for (; index < lines.length; index++) {
    const text = lines[index] as string;
    if (text.trim() === "") {
      if (rows.length > 0) paragraph.push("");
      continue;
    }
    if (rows.length === 0 && /^[\s|:+=-]+$/.test(text)) continue;
    if (endsTable(lines, index)) break;
    const row = readTextRow(text, columns, evidence);
    const last = rows.at(-1);
    if (row) {
      for (const words of paragraph) if (words !== "") last?.more.push(words);
      rows.push({ cells: row.cells, line: index, more: [], findings: row.findings });
      paragraph.length = 0;
      next = index + 1;
    } else if (paragraph.length > 0) paragraph.push(text.trim());
    else if (last) {
      last.more.push(text.trim());
      next = index + 1;
    } else break;
  }
  return { block: closeTable(columns, rows, line), next: Math.max(next, start) };
}

interface OpenRow {
  readonly cells: string[];
  readonly line: number;
  readonly more: string[];
  readonly findings: readonly Finding[];
}

function closeTable(columns: readonly Column[], rows: readonly OpenRow[], line: number): TableBlock {
  const place = Math.max(columns.indexOf("description"), 1);
  const closed = rows.map(({ cells, line: at, more, findings }): TableRow => {
    const all = cells.map((cell, column) =>
      column === place ? [cell, ...more].filter((words) => words !== "").join("\n") : cell,
    );
    const swallowed = more.find((words) => /^[A-Z]\w*[a-z\d][A-Z]\w* +[A-Z][A-Za-z]+(?: |$)/.test(words));
    if (swallowed === undefined) return { cells: all, line: at, findings };
    const message = `the line "${swallowed.slice(0, 60)}" was taken as description; it may be a row`;
    return { cells: all, line: at, findings: [...findings, raiseDoubt("unclear-row", [], message)] };
  });
  return { kind: "table", header: columns, rows: closed, line };
}

function endsTable(lines: readonly string[], index: number): boolean {
  const text = lines[index] as string;
  return (
    isFurniture(text) ||
    startsRequest(text) ||
    startsJson(text) ||
    isHeading(lines, index) ||
    splitHeaderLine(text) !== undefined ||
    readStackedHeader(lines, index) !== undefined
  );
}

/** Takes a table with one cell a line out of running text. */
export function readStackedTable(
  lines: readonly string[],
  line: number,
  start: number,
  columns: readonly Column[],
): Piece {
  const rows: OpenRow[] = [];
  let index = start;
  let next = start;
  let waiting: string[] = [];
  while (index < lines.length) {
    const text = (lines[index] as string).trim();
    const row = text === "" ? undefined : readStackedRow(lines, index, columns);
    const last = rows.at(-1);
    if (row) {
      last?.more.push(...waiting.filter((words) => words !== ""));
      waiting = [];
      rows.push({ cells: row.cells, line: index, more: [], findings: [] });
      next = index = row.next;
    } else if (text === "") {
      // Words behind an empty line belong to the row only if they are its first, or if another row follows.
      if (last && last.more.length > 0) waiting.push("");
      index++;
    } else if (!last || endsTable(lines, index)) break;
    else if (waiting.length > 0) waiting.push((lines[index++] as string).trim());
    else {
      last.more.push(text);
      next = ++index;
    }
  }
  return { block: closeTable(columns, rows, line), next };
}

function readStackedRow(
  lines: readonly string[],
  start: number,
  columns: readonly Column[],
): { cells: string[]; next: number } | undefined {
  const cells: string[] = [];
  let index = start;
  for (const column of columns) {
    while (index < lines.length && (lines[index] as string).trim() === "") index++;
    const cell = (lines[index] ?? "").trim();
    if (column === "description" || column === "message") {
      cells.push("");
      continue;
    }
    if (!fitsCell(cell, column)) return undefined;
    cells.push(cell);
    index++;
  }
  return { cells, next: index };
}

function fitsCell(cell: string, column: Column): boolean {
  if (column === "name") return /^[A-Za-z_][\w.-]{0,120}$/.test(cell);
  if (column === "code") return /^[A-Z][A-Za-z0-9_-]{2,99}(?:\.[\w-]{1,99})?$/.test(cell);
  return column === "required" ? readRequired(cell) !== undefined : readTypeCell(cell) !== undefined;
}

/**
 * The columns of rows without a header: the row Action of input parameters, or what stands right below the heading of
 * output parameters or error codes.
 */
export function readBareColumns(lines: readonly string[], index: number, evidence: Evidence): Column[] | undefined {
  const text = (lines[index] as string).trim();
  if (/^Action\s/.test(text)) {
    const columns: Column[] = ["name", "required", "type", "description"];
    const row = readTextRow(text, columns, evidence);
    return row && readRequired(row.cells[1] ?? "") === true ? columns : undefined;
  }
  let before = index - 1;
  while (before >= 0 && before > index - 4 && (lines[before] as string).trim() === "") before--;
  const sections = before < 0 ? [] : readSection(lines[before] as string);
  if (sections.includes("errors")) return /^[A-Z]\w*\.[A-Z]\w*\s/.test(text) ? ["code", "description"] : undefined;
  const type = sections.includes("output") ? /^[A-Za-z_]\w*\s+/.exec(text) : null;
  return type && readTypePrefix(text, type[0].length)?.isCertain === true ? ["name", "type", "description"] : undefined;
}
