import { type Finding, raiseDoubt } from "../../finding.ts";
import type { CommonRows } from "./common-rows.ts";
import { findNamedAction } from "../words/page-text.ts";
import type { ActionTables } from "./place-tables.ts";
import type { Page } from "./reading.ts";
import { listPageWordings } from "../words/wordings.ts";

/** Says where a page names its action or version in two ways. */
export function noteDisagreements(
  { parts, options, explorer }: Page,
  action: string,
  version: string,
  common: CommonRows,
  findings: Finding[],
): void {
  const named = findNamedAction(parts.preface);
  if (named !== undefined && named !== action)
    findings.push(raiseDoubt("other-name", ["action"], `the description calls it ${named}`));
  if (explorer && explorer.action !== action)
    findings.push(raiseDoubt("other-name", ["action"], `the link to the API Explorer calls it ${explorer.action}`));
  const told = common.version ?? explorer?.version;
  if (options.version !== undefined && told !== undefined && told !== version)
    findings.push(raiseDoubt("other-name", [], `the page says version ${told}; it was given as ${version}`));
  if (
    common.version !== undefined &&
    explorer &&
    explorer.version !== common.version &&
    options.version === undefined
  ) {
    const message = `the page says version ${common.version}, its link to the API Explorer ${explorer.version}`;
    findings.push(raiseDoubt("other-name", [], message));
  }
}

const noCodes = listPageWordings((wordings) => wordings.noCodes);

/** What a whole page has and this one lacks: it may be cut. */
export function noteGaps(
  { parts, text }: Page,
  tables: ActionTables,
  errors: Record<string, string>,
  findings: Finding[],
): void {
  const lacks: string[] = [];
  if (tables.input.length === 0) lacks.push("no table of input parameters");
  if (tables.output.length === 0) lacks.push("no table of output parameters");
  if (parts.examples.length === 0) lacks.push("no example");
  const words = text.toLowerCase();
  if (Object.keys(errors).length === 0 && !noCodes.some((sentence) => words.includes(sentence)))
    lacks.push("no error codes");
  if (lacks.length > 0) findings.push(raiseDoubt("cut-page", [], `the page has ${lacks.join(", ")}; it may be cut`));
  for (const line of parts.unread)
    findings.push(raiseDoubt("unread-table", [], `the table at line ${line} of the page could not be read`));
  const last = parts.tables.at(-1);
  const row = last?.table.rows.at(-1);
  if (last && row && row.cells.length < last.columns.length) {
    findings.push(raiseDoubt("cut-page", [], `the page ends inside a row of a table (line ${row.line})`));
  }
  const codes = Object.entries(errors);
  const [code, meaning] = codes.at(-1) ?? [];
  if (code !== undefined && meaning === "" && codes.some(([, text]) => text !== "")) {
    const message = "the last code of the page has no description; the page may be cut inside it";
    findings.push(raiseDoubt("cut-page", ["errors", code], message));
  }
}
