import { parseType } from "../../../spec/type-text.ts";
import { hasActionRow } from "./common-rows.ts";
import { cleanName } from "./page-members.ts";
import type { PageParts, PlacedTable } from "./page-parts.ts";
import { readTypeCell } from "../words/type-cell.ts";

/** The tables of members of an action's page, by what they describe. */
export interface ActionTables {
  readonly input: readonly PlacedTable[];
  readonly output: readonly PlacedTable[];
  readonly types: readonly (PlacedTable & { readonly name: string })[];
}

/**
 * Tells which table is which: by the row Action, by the headings, and, where those are lost, by the order and by the
 * column "required". `undefined` where the page is not an action's.
 */
export function placeTables(parts: PageParts): ActionTables | undefined {
  const tables = parts.tables.filter(({ columns }) => columns.includes("name"));
  const first = tables.find(hasActionRow);
  const isAction =
    first !== undefined || (parts.sections.has("input") && (parts.sections.has("output") || parts.examples.length > 0));
  if (!isAction) return undefined;
  const input: PlacedTable[] = [];
  const output: PlacedTable[] = [];
  const types: (PlacedTable & { name: string })[] = [];
  const used = new Set(tables.flatMap(listTypeNames));
  const start = first ?? tables.find(({ section }) => section === "input");
  for (const table of tables) {
    const name = table === start ? undefined : findTypeName(table, used);
    if (table === start) input.push(table);
    else if (name !== undefined) types.push({ ...table, name });
    else if (isOutput(table, output, start, tables)) output.push(table);
    else if (table.section === "input" || (table.section === undefined && table.columns.includes("required")))
      input.push(table);
    else output.push(table);
  }
  return { input, output, types };
}

function isOutput(
  table: PlacedTable,
  output: readonly PlacedTable[],
  start: PlacedTable | undefined,
  tables: readonly PlacedTable[],
): boolean {
  if (table.section === "output") return true;
  if (hasName(table, "RequestId")) return true;
  if (start && tables.indexOf(table) < tables.indexOf(start)) return false;
  return output.length === 0 && !table.columns.includes("required");
}

function hasName({ table, columns }: PlacedTable, name: string): boolean {
  return table.rows.some(({ cells }) => cleanName(cells[columns.indexOf("name")] ?? "") === name);
}

/** The data type that a table describes: named by the words above it, or by a heading of its own. */
function findTypeName(table: PlacedTable, used: ReadonlySet<string>): string | undefined {
  if (hasName(table, "RequestId")) return undefined;
  for (const line of table.words.split("\n").slice(-3).toReversed()) {
    const name = line.match(/[A-Za-z_]\w*/g)?.find((word) => used.has(word));
    if (name !== undefined) return name;
  }
  const above = table.above.match(/[A-Za-z_]\w*/g)?.find((word) => used.has(word));
  return above ?? (/^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/.test(table.above) ? table.above : undefined);
}

function listTypeNames({ table, columns }: PlacedTable): string[] {
  return table.rows.flatMap(({ cells }) => {
    const reading = readTypeCell(cells[columns.indexOf("type")] ?? "");
    return reading ? [parseType(reading.type).name] : [];
  });
}
