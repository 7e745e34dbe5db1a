import type { MemberSpec, MembersSpec } from "../../../spec/spec.ts";
import { parseType } from "../../../spec/type-text.ts";
import { type Finding, raiseDoubt } from "../../finding.ts";
import { settleReplacements } from "../../prose/settle-replacements.ts";
import { readPlainText } from "../../prose/plain-text.ts";
import { type ProseReading, readProse } from "../../prose/read-prose.ts";
import { reviewLeftover } from "../../prose/values/review-leftover.ts";
import type { TableRow } from "../blocks/block.ts";
import { readRequired } from "../words/columns.ts";
import { cleanLine } from "../words/page-text.ts";
import type { PlacedTable } from "./page-parts.ts";
import { readTypeCell } from "../words/type-cell.ts";
import type { Column } from "../words/page-wordings.ts";

/** Where members stand: it decides which flags they can have. */
export type MembersRole = "input" | "output" | "type";

/** Members read from a table, in its order, and what was not certain about them. */
export interface MembersReading {
  readonly members: MembersSpec;
  /** Each at the name of a member. */
  readonly findings: Finding[];
}

/** Reads the rows of a table of members; rows that belong to no member are told in the findings. */
export function readMembers({ table, columns, isGuessed }: PlacedTable, role: MembersRole): MembersReading {
  const reading: MembersReading = { members: {}, findings: [] };
  for (const row of joinRows(table.rows, columns)) readRow(row, columns, role, reading);
  if (isGuessed) {
    const first = Object.keys(reading.members)[0];
    const lack = role === "input" && !columns.includes("required") ? "; none says what is required" : "";
    const text = `the table's header is missing or not known; its columns were found by what stands in them${lack}`;
    if (first !== undefined) reading.findings.push(raiseDoubt("guessed-columns", [first], text));
  }
  settleReplacements(reading.members);
  return reading;
}

/** A row without a name goes on with the row above. Each is joined once, however many rows go on with it. */
function joinRows(rows: readonly TableRow[], columns: readonly (Column | undefined)[]): TableRow[] {
  const groups: { readonly row: TableRow; readonly more: string[] }[] = [];
  const name = columns.indexOf("name");
  const type = columns.indexOf("type");
  for (const row of rows) {
    const last = groups.at(-1);
    const isRow = NAME.test(cleanName(row.cells[name] ?? ""));
    const hasType = readTypeCell(row.cells[type] ?? "") !== undefined;
    if (isRow || hasType || !last) groups.push({ row, more: [] });
    else last.more.push(row.cells.filter((cell) => cell.trim() !== "").join("<br/>"));
  }
  const place = columns.indexOf("description");
  return groups.map(({ row, more }) => {
    if (more.length === 0) return row;
    const cells = columns.map((_, index) => row.cells[index] ?? "");
    return { ...row, cells: cells.map((cell, index) => (index === place ? [cell, ...more].join("<br/>") : cell)) };
  });
}

const NAME = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*$/;

/** A name cell without emphasis, links, escapes and stray dots. */
export function cleanName(cell: string): string {
  return readPlainText(cell)
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/[`*\\\s]/g, "")
    .replace(/[.,:：]$/, "");
}

function readRow(
  row: TableRow,
  columns: readonly (Column | undefined)[],
  role: MembersRole,
  reading: MembersReading,
): void {
  const cell = (column: Column): string => row.cells[columns.indexOf(column)] ?? "";
  const written = cleanName(cell("name"));
  const name = written.replace(/\.N$/, "");
  const findings: Finding[] = [...(row.findings ?? [])];
  if (!NAME.test(name)) {
    const last = Object.keys(reading.members).at(-1);
    if (last !== undefined)
      reading.findings.push(
        raiseDoubt(
          "row-without-name",
          [last],
          `the row after it (line ${row.line}) has no name that can be read: "${written.slice(0, 60)}"`,
        ),
      );
    return;
  }
  if (Object.hasOwn(reading.members, name)) {
    reading.findings.push(
      raiseDoubt("duplicate-name", [name], `a second row of this name (line ${row.line}) was left out`),
    );
    return;
  }
  const { type, erratum, isUnsaid = false } = readType(cell("type"), written);
  const member: MemberSpec = { type };
  if (role !== "output" && columns.includes("required")) {
    const required = readRequired(cell("required"));
    if (required === true) member.required = true;
    const shown = cleanLine(cell("required"));
    if (required === undefined && findings.length === 0) {
      const what = shown === "" ? "is empty" : `reads "${shown.slice(0, 40)}"`;
      findings.push(raiseDoubt("unclear-required", [], `the cell that says whether it is required ${what}`));
    }
  }
  const { leftover, ...said } = readMemberProse(row, columns, type, name, role);
  Object.assign(member, said);
  if (leftover) findings.push(reviewLeftover(leftover, []));
  if (erratum !== undefined) member.erratum = erratum;
  reading.members[name] = member;
  if (isUnsaid) findings.push({ kind: "unsaid-items", level: "mistake", path: [] });
  for (const finding of findings) reading.findings.push({ ...finding, path: [name] });
}

function readType(cell: string, name: string): { type: string; erratum?: string; isUnsaid?: true } {
  const isListed = name.endsWith(".N");
  const shown = cleanLine(cell);
  const reading = readTypeCell(readPlainText(cell));
  if (!reading) {
    const type = isListed ? "Array of String" : "String";
    return {
      type,
      erratum:
        shown === ""
          ? `The page gives no type; ${type} is a guess.`
          : `The page gives the type "${shown.slice(0, 60)}", which is none; ${type} is a guess.`,
    };
  }
  if (isListed && parseType(reading.type).depth === 0) {
    const type = `Array of ${reading.type}`;
    return {
      type,
      erratum: `The page writes ${name} with the type ${reading.type}; .N stands for a list, so that it is ${type}.`,
    };
  }
  return reading.isOpen
    ? { type: reading.type, erratum: `The page gives the type "${shown}" without saying of what.`, isUnsaid: true }
    : { type: reading.type };
}

function readMemberProse(
  row: TableRow,
  columns: readonly (Column | undefined)[],
  type: string,
  name: string,
  role: MembersRole,
): Partial<ProseReading> {
  const place = columns.indexOf("description");
  const extra = row.cells.slice(columns.length).filter((cell) => cell !== "");
  const prose = [place < 0 ? "" : (row.cells[place] ?? ""), ...extra].join(" | ").replace(/ \| $/, "");
  const { description, ...facts } = readProse(unlink(prose), type, name);
  if (role !== "input") delete facts.idempotencyToken;
  return description === "" ? facts : { description, ...facts };
}

/** Links become their words; addresses on a page about other pages help nobody in a spec. */
function unlink(prose: string): string {
  return prose.replace(/!?\[([^[\]\n]{0,300})\]\([^()\n]{0,600}\)/g, "$1").replace(/\*\*/g, "");
}
