import { type Finding, raiseDoubt } from "../../finding.ts";
import { REQUIRED_WORDS } from "../words/columns.ts";
import { readTypePrefix } from "../words/type-cell.ts";
import type { Column } from "../words/page-wordings.ts";

/** Names that the examples of a page show: what tells a row from a line of running text. */
export type Evidence = ReadonlySet<string>;

/** A row read from one line, and what was not certain about it. */
export interface TextRow {
  /** One cell a column, in the order of the columns. */
  readonly cells: string[];
  readonly findings: readonly Finding[];
}

/** The names of members and parameters in whatever the page shows as JSON or as a query string. */
export function collectEvidence(text: string): Evidence {
  const names = new Set(["Action", "Version", "Region", "RequestId"]);
  for (const match of text.matchAll(/"([A-Za-z_][\w-]{0,99})"\s{0,9}:/g)) names.add(match[1] as string);
  for (const match of text.matchAll(/[?&]([A-Za-z_]\w{0,99})[.=]/g)) names.add(match[1] as string);
  return names;
}

const NAME = /([A-Za-z_][\w-]{0,99}(?:\.N)?(?:\.[A-Za-z_]\w{0,99}(?:\.N)?){0,3})(?=\s|$)/y;
const CODE = /([A-Za-z][\w-]{0,99}(?:\.[A-Za-z0-9][\w-]{0,99}){0,3})(?=\s|$)/y;
const REQUIRED = new RegExp(`(${REQUIRED_WORDS.toSorted((a, b) => b.length - a.length).join("|")})(?=\\s|$)`, "iy");

/**
 * Reads a line as a row of a table whose cell borders are lost, or `undefined` where it goes on with the row before. A
 * tab counts as a border if the line has enough of them.
 */
export function readTextRow(line: string, columns: readonly Column[], evidence: Evidence): TextRow | undefined {
  const cells = line.split("\t");
  if (cells.length >= Math.max(2, columns.length - 1) && looksLikeName(cells[0] as string, columns)) {
    const joined = [...cells.slice(0, columns.length - 1), cells.slice(columns.length - 1).join(" ")];
    return { cells: joined.map((cell) => cell.trim()), findings: [] };
  }
  return columns[0] === "code" ? readCodeRow(line, columns) : readMemberRow(line.trim(), columns, evidence);
}

function looksLikeName(cell: string, columns: readonly Column[]): boolean {
  const pattern = columns[0] === "code" ? CODE : NAME;
  pattern.lastIndex = 0;
  return pattern.exec(cell.trim())?.[0] === cell.trim();
}

function readMemberRow(line: string, columns: readonly Column[], evidence: Evidence): TextRow | undefined {
  const cells: string[] = [];
  const findings: Finding[] = [];
  let at = 0;
  let name = "";
  let hasRequired = false;
  for (const column of columns) {
    at += /^\s*/.exec(line.slice(at, at + 200))?.[0].length ?? 0;
    if (column === "name") {
      name = matchAt(NAME, line, at) ?? "";
      if (name === "") return undefined;
      cells.push(name);
      at += name.length;
    } else if (column === "required") {
      const word = matchAt(REQUIRED, line, at);
      hasRequired = word !== undefined;
      if (word === undefined)
        findings.push(raiseDoubt("unclear-required", [], "the cell that says whether it is required is empty"));
      cells.push(word ?? "");
      at += word?.length ?? 0;
    } else if (column === "type") {
      const type = readTypePrefix(line, at);
      const isNamed = evidence.has(name.replace(/\.N$/, ""));
      if (
        !type ||
        !isCredible({ name, isCertain: type.isCertain, word: line.slice(at, type.end), hasRequired, isNamed })
      )
        return undefined;
      if (!isNamed && !hasRequired && !type.isCertain)
        findings.push(
          raiseDoubt(
            "unclear-row",
            [],
            "the line could also go on with the description above it: no example shows this name",
          ),
        );
      cells.push(line.slice(at, type.end));
      at = type.end;
    } else cells.push(column === "description" ? line.slice(at).trim() : "");
  }
  if (columns.includes("required") && !hasRequired && !evidence.has(name.replace(/\.N$/, "")) && !name.endsWith(".N"))
    return undefined;
  return { cells, findings };
}

interface Candidate {
  readonly name: string;
  readonly isCertain: boolean;
  readonly word: string;
  readonly hasRequired: boolean;
  readonly isNamed: boolean;
}

/** Whether the start of a line can be a name and a type, and not two words of a sentence. */
function isCredible({ name, isCertain, word, hasRequired, isNamed }: Candidate): boolean {
  if (hasRequired || isNamed) return true;
  if (isCertain) return /^[A-Z_]|\d|.[A-Z]/.test(name) || name.endsWith(".N");
  return /[a-z\d][A-Z]/.test(name) && /[a-z\d][A-Z]/.test(word);
}

/** Code families that stand alone, without a detail behind a dot. */
const FAMILY = /^(?:[A-Z][a-z]+){2,}[A-Z]?[a-z]*$|^[A-Z][a-z]+[A-Z]\w*$/;

function readCodeRow(line: string, columns: readonly Column[]): TextRow | undefined {
  const text = line.trim();
  const code = matchAt(CODE, text, 0);
  if (code === undefined) return undefined;
  const [family = "", detail] = code.split(".");
  if (detail === undefined ? !FAMILY.test(family) : !/^[A-Z]/.test(family) || family.length < 3) return undefined;
  return { cells: [code, text.slice(code.length).trim(), ...columns.slice(2).map(() => "")], findings: [] };
}

function matchAt(pattern: RegExp, line: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[1];
}
