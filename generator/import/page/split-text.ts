import type { Block, TableBlock, TableRow } from "./block.ts";
import { isKnownTable, readHeaderWord, readRequired, splitHeaderLine } from "./columns.ts";
import { isFurniture, readExampleTitle, readSection, startsJson, startsRequest } from "./lines.ts";
import { type Evidence, readTextRow } from "./text-rows.ts";
import { readTypeCell, readTypePrefix } from "./type-cell.ts";
import type { Column } from "./wordings.ts";

/**
 * Finds headings, tables, requests and answers in running text: how plain text is read, and what is left of a page that
 * lost its markup. `line` is the number of the first line.
 */
export function splitText(text: string, line: number, evidence: Evidence): Block[] {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  let waiting: string[] = [];
  const flush = (at: number): void => {
    const words = waiting.join("\n");
    if (words.trim() !== "") blocks.push({ kind: "text", text: words, line: line + at - waiting.length });
    waiting = [];
  };
  for (let index = 0; index < lines.length;) {
    const piece = readPiece(lines, index, evidence);
    if (!piece) {
      waiting.push(lines[index++] as string);
      continue;
    }
    flush(index);
    blocks.push(shiftLines(piece.block, line));
    index = piece.next;
  }
  flush(lines.length);
  return blocks;
}

interface Piece {
  readonly block: Block;
  readonly next: number;
}

function readPiece(lines: readonly string[], index: number, evidence: Evidence): Piece | undefined {
  const text = lines[index] as string;
  if (text.trim() === "") return undefined;
  const columns = splitHeaderLine(text);
  if (columns) return readTable(lines, index, index + 1, columns, evidence);
  const bare = readBareColumns(lines, index, evidence);
  if (bare) {
    const { block, next } = readTable(lines, index, index, bare, evidence);
    return { block: { ...block, isBare: true }, next };
  }
  const stacked = readStackedHeader(lines, index);
  if (stacked) return readStackedTable(lines, index, stacked.next, stacked.columns);
  if (startsRequest(text)) return readRequest(lines, index);
  if (startsJson(text)) return readJsonLines(lines, index);
  if (isHeading(lines, index)) return { block: { kind: "heading", text: text.trim(), line: index }, next: index + 1 };
  return undefined;
}

/**
 * The columns of rows without a header: the row Action of input parameters, or what stands right below the heading of
 * output parameters or error codes.
 */
function readBareColumns(lines: readonly string[], index: number, evidence: Evidence): Column[] | undefined {
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

function isHeading(lines: readonly string[], index: number): boolean {
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

function readTable(
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
      rows.push({ cells: row.cells, line: index, more: [], ...(row.doubt !== undefined && { doubt: row.doubt }) });
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
  readonly doubt?: string;
}

function closeTable(columns: readonly Column[], rows: readonly OpenRow[], line: number): TableBlock {
  const place = Math.max(columns.indexOf("description"), 1);
  const closed = rows.map(({ cells, line: at, more, doubt }): TableRow => {
    const all = cells.map((cell, column) =>
      column === place ? [cell, ...more].filter((words) => words !== "").join("\n") : cell,
    );
    const swallowed = more.find((words) => /^[A-Z]\w*[a-z\d][A-Z]\w* +[A-Z][A-Za-z]+(?: |$)/.test(words));
    const doubts = [
      doubt,
      swallowed === undefined
        ? undefined
        : `the line "${swallowed.slice(0, 60)}" was taken as description; it may be a row`,
    ];
    const known = doubts.filter((words) => words !== undefined).join("; ");
    return { cells: all, line: at, ...(known !== "" && { doubt: known }) };
  });
  return { kind: "table", header: columns, rows: closed, line };
}

/** A header with one cell a line, as a browser copies some tables. */
function readStackedHeader(lines: readonly string[], start: number): { columns: Column[]; next: number } | undefined {
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

function readStackedTable(lines: readonly string[], line: number, start: number, columns: readonly Column[]): Piece {
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
      rows.push({ cells: row.cells, line: index, more: [] });
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

function readRequest(lines: readonly string[], start: number): Piece {
  const isHttp = /^\s*(?:GET|POST)\s/.test(lines[start] as string);
  let index = start + 1;
  for (; index < lines.length; index++) {
    const text = lines[index] as string;
    if (startsJson(text) && isHttp) return endCode(lines, start, readJsonLines(lines, index).next);
    if (isHeading(lines, index) || isFurniture(text) || startsJson(text) || splitHeaderLine(text)) break;
    if (text.trim() === "" && !isHttp && !/^\s*[&?]/.test(nextText(lines, index))) break;
    if (startsRequest(text) && !isHttp) break;
  }
  return endCode(lines, start, index);
}

/** JSON, broken or not, ends where its brackets close, or before a line that no JSON can start with. */
function readJsonLines(lines: readonly string[], start: number): Piece {
  let depth = 0;
  let index = start;
  for (; index < lines.length; index++) {
    const text = lines[index] as string;
    if (index > start && isHeading(lines, index) && !/^\s*["{}[\]]/.test(text)) break;
    const plain = text.replace(/"(?:[^"\\]|\\.)*"/g, "");
    depth += (plain.match(/[{[]/g)?.length ?? 0) - (plain.match(/[}\]]/g)?.length ?? 0);
    const after = nextText(lines, index);
    if (depth <= 0 && !/^\s*[}\],]/.test(after)) return endCode(lines, start, index + 1);
    if ((lines[index + 1] ?? "").trim() === "" && !/^\s*(?:["{}[\],\d-]|true|false|null|\.\.\.|\/\/)/.test(after))
      return endCode(lines, start, index + 1);
  }
  return endCode(lines, start, index);
}

function nextText(lines: readonly string[], index: number): string {
  return lines[findFilled(lines, index + 1)] ?? "";
}

const filled = new WeakMap<readonly string[], Int32Array>();

/** The next line from `start` on that is not empty; found once for all lines, so that long gaps cost nothing. */
function findFilled(lines: readonly string[], start: number): number {
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

function endCode(lines: readonly string[], start: number, next: number): Piece {
  const text = lines.slice(start, next).join("\n").trimEnd();
  return { block: { kind: "code", text, line: start }, next };
}

function shiftLines(block: Block, line: number): Block {
  if (block.kind !== "table") return { ...block, line: block.line + line };
  return { ...block, line: block.line + line, rows: block.rows.map((row) => ({ ...row, line: row.line + line })) };
}
