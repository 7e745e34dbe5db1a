import type { Block, Piece } from "./block.ts";
import { splitHeaderLine } from "../words/columns.ts";
import { startsJson, startsRequest } from "../words/lines.ts";
import { readJsonLines, readRequestLines } from "./text-code.ts";
import { isHeading, readStackedHeader } from "./text-lines.ts";
import type { Evidence } from "./text-rows.ts";
import { readBareColumns, readStackedTable, readTable } from "./text-tables.ts";

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
  if (startsRequest(text)) return readRequestLines(lines, index);
  if (startsJson(text)) return readJsonLines(lines, index);
  if (isHeading(lines, index)) return { block: { kind: "heading", text: text.trim(), line: index }, next: index + 1 };
  return undefined;
}

function shiftLines(block: Block, line: number): Block {
  if (block.kind !== "table") return { ...block, line: block.line + line };
  return { ...block, line: block.line + line, rows: block.rows.map((row) => ({ ...row, line: row.line + line })) };
}
