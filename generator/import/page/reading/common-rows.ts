import { readPlainText } from "../../prose/plain-text.ts";
import { type Finding, raiseDoubt } from "../../finding.ts";
import type { TableRow } from "../blocks/block.ts";
import { readRequired } from "../words/columns.ts";
import { cleanName } from "./page-members.ts";
import type { PlacedTable } from "./page-parts.ts";
import { cleanLine } from "../words/page-text.ts";
import { listPageWordings } from "../words/wordings.ts";

/** What the rows of the common parameters say: action, version, and whether a region is needed. */
export interface CommonRows {
  readonly action?: string;
  readonly version?: string;
  readonly region?: "required" | "optional" | "ignored";
  /** The rows themselves, which are no members. */
  readonly rows: ReadonlySet<TableRow>;
  readonly findings: readonly Finding[];
}

const commonWords = listPageWordings((wordings) => wordings.commonWords);
const ignoredWords = listPageWordings((wordings) => wordings.regionIgnored);

/** Reads the rows `Action`, `Version` and `Region` of the tables of input parameters. */
export function readCommonRows(tables: readonly PlacedTable[]): CommonRows {
  const rows = new Set<TableRow>();
  const findings: Finding[] = [];
  const facts: { action?: string; version?: string; region?: "required" | "optional" | "ignored" } = {};
  for (const { table, columns } of tables) {
    for (const row of table.rows) {
      const name = cleanName(row.cells[columns.indexOf("name")] ?? "");
      const words = describe(row, columns);
      const isCommon = hasWords(words, commonWords);
      if (name === "Action" && facts.action === undefined && (isCommon || readAction(words) !== undefined)) {
        const action = readAction(words);
        if (action !== undefined) facts.action = action;
        rows.add(row);
      } else if (name === "Version" && facts.version === undefined && (isCommon || readVersion(words) !== undefined)) {
        const version = readVersion(words);
        if (version !== undefined) facts.version = version.text;
        if (version?.isDamaged === true)
          findings.push(raiseDoubt("odd-version", [], `the page writes the version otherwise than as ${version.text}`));
        rows.add(row);
      } else if (name === "Region" && facts.region === undefined && isCommon) {
        facts.region = readRegion(row.cells[columns.indexOf("required")] ?? "", words);
        rows.add(row);
      } else if (name === "Region" && facts.region === undefined) {
        const message = "taken as a member: its row does not call it a common parameter";
        findings.push(raiseDoubt("region-member", ["input", "Region"], message));
      } else if (/^(?:X-TC-)?(?:Timestamp|Nonce|SecretId|Signature|Token|Language)$/.test(name) && isCommon)
        rows.add(row);
    }
  }
  return { ...facts, rows, findings };
}

/** Whether the table starts with the rows that only the input parameters of an action have. */
export function hasActionRow(table: PlacedTable): boolean {
  return findAction(table) !== undefined;
}

/** The action that a table's rows of common parameters name. */
export function findAction({ table, columns }: PlacedTable): string | undefined {
  const name = columns.indexOf("name");
  const row = table.rows.find(({ cells }) => cleanName(cells[name] ?? "") === "Action");
  if (!row) return undefined;
  const words = describe(row, columns);
  const hasVersion = table.rows.some(
    (other) => cleanName(other.cells[name] ?? "") === "Version" && readVersion(describe(other, columns)) !== undefined,
  );
  return hasVersion || hasWords(words, commonWords) ? readAction(words) : undefined;
}

function describe(row: TableRow, columns: PlacedTable["columns"]): string {
  const place = columns.indexOf("description");
  return readPlainText(cleanLine((place < 0 ? row.cells.slice(1) : row.cells.slice(place)).join(" ")));
}

function hasWords(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => lower.includes(word));
}

/** `The value used for this API: DestroyProxies.`: the word behind the last colon. */
function readAction(words: string): string | undefined {
  return (
    /[:：] ?["'`]?([A-Za-z]\w{1,99})["'`]? ?[.。]?$/.exec(words)?.[1] ??
    /(?:^|[\s，、。,])([A-Z][a-z]+[A-Z]\w{1,99})(?:です|입니다)? ?[.。]?$/.exec(words)?.[1]
  );
}

function readVersion(words: string): { text: string; isDamaged: boolean } | undefined {
  const match = /(\d{4})([-/.年‑–])(\d{1,2})[-/.月‑–](\d{1,2})/.exec(words);
  if (!match) return undefined;
  const [, year, sign, month, day] = match as unknown as [string, string, string, string, string];
  return { text: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, isDamaged: sign !== "-" };
}

function readRegion(required: string, words: string): "required" | "optional" | "ignored" {
  if (readRequired(required) === true) return "required";
  if (hasWords(words, ignoredWords)) return "ignored";
  return "optional";
}
