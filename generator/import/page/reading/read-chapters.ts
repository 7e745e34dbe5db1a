import type { TypesSpec } from "../../../spec/spec.ts";
import { type Finding, moveFindings, raiseDoubt } from "../../finding.ts";
import { readCodes } from "./page-codes.ts";
import { readMembers } from "./page-members.ts";
import type { PlacedTable } from "./page-parts.ts";
import { findDomain } from "../words/page-text.ts";
import type { ErrorsReading, Page, TypesReading } from "./reading.ts";
import { listPageWordings } from "../words/wordings.ts";

/** Reads a chapter of data types: tables of members, each below the name of its type; `undefined` where the page is none. */
export function readTypesChapter(page: Page): TypesReading | undefined {
  const tables = page.parts.tables.filter(({ columns }) => columns.includes("name"));
  const named = tables.filter(({ above }) => TYPE_NAME.test(above));
  if (named.length === 0 || named.length * 2 < tables.length) return undefined;
  const types: TypesSpec = {};
  const typeFindings: Finding[] = [];
  const usedBy = new Set<string>();
  for (const table of named) {
    const { members, findings } = readMembers(table, "type");
    const { description, actions } = readWords(table);
    for (const action of actions) usedBy.add(action);
    if (Object.hasOwn(types, table.above)) {
      const message = "the chapter describes it twice; the first table counts";
      typeFindings.push(raiseDoubt("duplicate-name", [table.above], message));
      continue;
    }
    types[table.above] = { ...(description !== "" && { description }), members };
    typeFindings.push(...moveFindings(findings, [table.above, "members"]));
  }
  return { kind: "types", ...readPlace(page), types, typeFindings, usedBy };
}

const TYPE_NAME = /^[A-Za-z_]\w*$/;
const usedByWords = listPageWordings((wordings) => wordings.usedByWords);

function readWords({ words }: PlacedTable): { description: string; actions: string[] } {
  const description: string[] = [];
  const actions: string[] = [];
  for (const line of words.split("\n")) {
    const lower = line.toLowerCase();
    if (usedByWords.some((start) => lower.startsWith(start)))
      actions.push(...(line.match(/[A-Z][A-Za-z0-9]{2,}/g) ?? []));
    else if (line !== "") description.push(line);
  }
  return { description: description.join("\n"), actions };
}

/** Reads a chapter of error codes: only tables of codes; those of all services are left out. */
export function readErrorsChapter(page: Page): ErrorsReading | undefined {
  const { tables } = page.parts;
  if (tables.length === 0 || tables.some(({ columns }) => !columns.includes("code"))) return undefined;
  const errors: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const table of tables) {
    if (table.section === "commonErrors") continue;
    const reading = readCodes(table);
    Object.assign(errors, reading.codes);
    findings.push(...moveFindings(reading.findings, ["errors"]));
  }
  if (tables.some(({ section }) => section === "commonErrors")) {
    const message = "the chapter's common codes were left out; they stand in specs/common/errors.yaml";
    findings.push(raiseDoubt("common-code", ["errors"], message));
  }
  return { kind: "errors", ...readPlace(page), errors, findings };
}

function readPlace({
  options,
  explorer,
  source,
  parts,
  text,
}: Page): Pick<TypesReading, "fileName" | "service" | "version" | "source"> {
  const service =
    options.service ??
    explorer?.service ??
    findDomain(parts.preface)?.service ??
    findDomain(text.slice(0, 5000).split("\n"))?.service;
  return { fileName: options.fileName, service, version: options.version ?? explorer?.version, source };
}
