import type { TableBlock } from "./block.ts";
import { readRequired } from "../words/columns.ts";
import { readTypeCell } from "../words/type-cell.ts";
import type { Column } from "../words/page-wordings.ts";

/**
 * The columns of a table whose header is missing or in words that no table of ours has, found by what stands in them:
 * nearly all types, nearly all yes and no, names or codes first. `undefined` where that is not clear.
 */
export function guessColumns({ header, rows }: TableBlock): (Column | undefined)[] | undefined {
  const cells = [header, ...rows.map((row) => row.cells)].filter((row) => row.length > 1);
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (cells.length < 2 || width < 2 || width > 8) return undefined;
  const share = (column: number, fits: (cell: string) => boolean): number =>
    cells.filter((row) => fits((row[column] ?? "").trim())).length / cells.length;
  const most = 1 - 1.5 / cells.length;
  const columns: (Column | undefined)[] = [];
  for (let column = 0; column < width; column++) columns.push(guessColumn(column, share, Math.min(most, 0.8)));
  if (columns[0] === "code" && width === 2) return ["code", "description"];
  if (columns[0] !== "name" || !columns.includes("type")) return undefined;
  const last = columns.lastIndexOf(undefined);
  return columns.map((column, index) => column ?? (index === last ? "description" : undefined));
}

function guessColumn(
  column: number,
  share: (column: number, fits: (cell: string) => boolean) => number,
  most: number,
): Column | undefined {
  if (column === 0) {
    if (
      share(0, (cell) => /^[A-Z][A-Za-z]{2,}(?:\.[A-Z]\w+)?$/.test(cell)) >= most &&
      share(0, (cell) => cell.includes(".")) > 0.3
    )
      return "code";
    return share(0, (cell) => /^[A-Za-z_]\w*(?:\.N)?$/.test(cell)) >= most ? "name" : undefined;
  }
  if (share(column, (cell) => readRequired(cell) !== undefined) >= most) return "required";
  const isType = (cell: string): boolean =>
    /^(?:Array of|String|Integer|Float|Boolean|Timestamp|Date|Object)/i.test(cell) && readTypeCell(cell) !== undefined;
  return share(column, isType) >= most * 0.6 && share(column, (cell) => readTypeCell(cell) !== undefined) >= most
    ? "type"
    : undefined;
}
