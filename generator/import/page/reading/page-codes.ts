import { isErrorCode } from "../../../spec/names.ts";
import { readPlainText } from "../../prose/plain-text.ts";
import { type Finding, raiseDoubt } from "../../finding.ts";
import { cleanName } from "./page-members.ts";
import { cleanLine } from "../words/page-text.ts";
import type { PlacedTable } from "./page-parts.ts";

/** Error codes in the order of the page, and rows that are none. */
export interface CodesReading {
  readonly codes: Record<string, string>;
  /** Of places in the table: a code, or the whole of it. */
  readonly findings: Finding[];
}

/** Reads a table of error codes, code -> description, which may be empty. */
export function readCodes({ table, columns }: PlacedTable): CodesReading {
  const reading: CodesReading = { codes: {}, findings: [] };
  const codeAt = columns.indexOf("code");
  const textAt = columns.indexOf("description") < 0 ? columns.indexOf("message") : columns.indexOf("description");
  let last: string | undefined;
  for (const { cells, line } of table.rows) {
    const code = cleanName(cells[codeAt] ?? "");
    const text = readPlainText(
      cleanLine(
        (textAt < 0
          ? cells.slice(codeAt + 1)
          : cells.slice(textAt, columns.includes("message") ? textAt + 1 : undefined)
        )
          .join(" ")
          .trim(),
      ),
    );
    if (isErrorCode(code)) {
      if (Object.hasOwn(reading.codes, code))
        reading.findings.push(raiseDoubt("duplicate-name", [code], `the page lists it twice (line ${line})`));
      else reading.codes[code] = text;
      last = code;
    } else if (last !== undefined && (code === "" || text === "")) {
      reading.codes[last] = [reading.codes[last], cleanLine(cells[codeAt] ?? ""), text]
        .filter((part) => part !== "")
        .join("\n");
    } else if (code !== "") {
      const message = `line ${line} has "${code.slice(0, 80)}", which is no error code`;
      reading.findings.push(raiseDoubt("bad-name", last === undefined ? [] : [last], message));
    }
  }
  return reading;
}
