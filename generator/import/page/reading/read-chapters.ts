import type { TypesSpec } from "../../../spec/spec.ts";
import type { Note } from "../../print/print-yaml.ts";
import { readCodes } from "./page-codes.ts";
import { readMembers } from "./page-members.ts";
import type { PlacedTable } from "./page-parts.ts";
import { findDomain } from "../words/page-text.ts";
import type { Page } from "./read-action-page.ts";
import type { ErrorsReading, TypesReading } from "./read-page.ts";
import { listPageWordings } from "../words/wordings.ts";

/** Reads a chapter of data types: tables of members, each below the name of its type; `undefined` where the page is none. */
export function readTypesChapter(page: Page): TypesReading | undefined {
  const tables = page.parts.tables.filter(({ columns }) => columns.includes("name"));
  const named = tables.filter(({ above }) => TYPE_NAME.test(above));
  if (named.length === 0 || named.length * 2 < tables.length) return undefined;
  const types: TypesSpec = {};
  const typeNotes: Note[] = [];
  const usedBy = new Set<string>();
  for (const table of named) {
    const { members, notes } = readMembers(table, "type");
    const { description, actions } = readWords(table);
    for (const action of actions) usedBy.add(action);
    if (Object.hasOwn(types, table.above)) {
      typeNotes.push({ path: [table.above], text: "the chapter describes it twice; the first table counts" });
      continue;
    }
    types[table.above] = { ...(description !== "" && { description }), members };
    typeNotes.push(...notes.map(({ name, text }) => ({ path: [table.above, "members", name], text })));
  }
  return { kind: "types", ...readPlace(page), types, typeNotes, usedBy };
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
  const notes: Note[] = [];
  for (const table of tables) {
    if (table.section === "commonErrors") continue;
    const reading = readCodes(table);
    Object.assign(errors, reading.codes);
    for (const { code, text } of reading.notes)
      notes.push({ path: code === undefined ? ["errors"] : ["errors", code], text });
  }
  if (tables.some(({ section }) => section === "commonErrors"))
    notes.push({
      path: ["errors"],
      text: "the chapter's common codes were left out; they stand in specs/common/errors.yaml",
    });
  return { kind: "errors", ...readPlace(page), errors, notes };
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
