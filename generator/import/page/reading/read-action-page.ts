import type { MembersSpec, SourceSpec, TypesSpec } from "../../../spec/spec.ts";
import type { Note } from "../../print/print-yaml.ts";
import { readCommonRows } from "./common-rows.ts";
import { noteDisagreements, noteGaps } from "./page-doubts.ts";
import { readCodes } from "./page-codes.ts";
import { readMembers } from "./page-members.ts";
import type { PageParts, PlacedTable } from "./page-parts.ts";
import {
  type ExplorerLink,
  findDomain,
  findHost,
  findNamedAction,
  findRateLimit,
  readDescription,
} from "../words/page-text.ts";
import { placeTables } from "./place-tables.ts";
import type { ActionReading, PageOptions, Refusal } from "./read-page.ts";

/** A page with what was found on it so far. */
export interface Page {
  readonly text: string;
  readonly parts: PageParts;
  readonly source: SourceSpec;
  readonly options: PageOptions;
  readonly explorer: ExplorerLink | undefined;
}

/** Reads the page of an action; `undefined` where the page is none, a refusal where it does not say which. */
export function readActionPage(page: Page): ActionReading | Refusal | undefined {
  const { parts, options, explorer } = page;
  const tables = placeTables(parts);
  if (!tables) return undefined;
  const common = readCommonRows(tables.input);
  const action = common.action ?? explorer?.action ?? findNamedAction(parts.preface) ?? readTitle(parts.title);
  if (action === undefined)
    return refuse(
      options,
      "it does not say which action it describes",
      "Take the row Action of its input parameters over as well.",
    );
  const notes: Note[] = [...common.notes];
  const service = findService(page, notes);
  if (!service)
    return refuse(
      options,
      "it names no host *.tencentcloudapi.com",
      "Give the service with --service, such as --service cvm.",
    );
  const version = options.version ?? common.version ?? explorer?.version;
  if (version === undefined)
    return refuse(
      options,
      "it does not say which version of the API it describes",
      "Give the version with --version, such as --version 2017-03-12.",
    );
  noteDisagreements(page, action, version, common, notes);
  const input = tables.input.map((table) => readMembers(dropRows(table, common.rows), "input"));
  const output = tables.output.map((table) => readMembers(table, "output"));
  const members = { input: mergeMembers(input, "input", notes), output: mergeMembers(output, "output", notes) };
  const { types, typeNotes } = readTypes(tables.types);
  const errors = readErrors(parts, notes);
  noteGaps(page, tables, errors, notes);
  return {
    kind: "action",
    fileName: options.fileName,
    source: page.source,
    ...service,
    version,
    action,
    description: readDescription(parts.preface, parts.title, action),
    rateLimit: findRateLimit(parts.preface),
    region: common.region,
    input: members.input,
    output: dropRequestId(members.output),
    types,
    errors,
    examples: parts.examples
      .filter((example) => example.request !== undefined || example.response !== undefined)
      .map(({ title, description, request = "", response = "" }) => ({
        ...(title !== "" && { title }),
        ...(description !== "" && { description }),
        input: request,
        output: response,
      })),
    notes,
    typeNotes,
  };
}

function refuse({ fileName }: PageOptions, reason: string, fix: string): Refusal {
  return { kind: "refused", fileName, reason, fix };
}

function readTitle(title: string | undefined): string | undefined {
  return title !== undefined && /^[A-Z][a-z]+(?:[A-Z]\w*)+$/.test(title) ? title : undefined;
}

function findService(
  { parts, options, explorer, text }: Page,
  notes: Note[],
): { service: string; endpoint: string } | undefined {
  const named = findDomain(parts.preface) ?? findDomain(text.slice(0, 20_000).split("\n"));
  const shown = findHost(parts.examples.map(({ request = "" }) => request).join("\n"));
  const service = options.service ?? named?.service ?? explorer?.service ?? shown?.service;
  if (service === undefined) return undefined;
  if (named && named.service !== service)
    notes.push({ path: [], text: `the page names ${named.endpoint}; the service was given as ${service}` });
  if (!named && options.service === undefined) {
    notes.push({
      path: [],
      text: `the page names no host; ${service} is from ${explorer ? "its link to the API Explorer" : "the request of an example"}`,
    });
  }
  if (named?.service === service && shown && shown.service !== service) {
    notes.push({ path: ["examples"], text: `an example calls ${shown.endpoint}, the page names ${named.endpoint}` });
  }
  const endpoint =
    named?.service === service
      ? named.endpoint
      : shown?.service === service
        ? shown.endpoint
        : `${service}.tencentcloudapi.com`;
  return { service, endpoint };
}

function dropRows(table: PlacedTable, rows: ReadonlySet<unknown>): PlacedTable {
  return { ...table, table: { ...table.table, rows: table.table.rows.filter((row) => !rows.has(row)) } };
}

function mergeMembers(
  readings: readonly ReturnType<typeof readMembers>[],
  place: "input" | "output",
  notes: Note[],
): MembersSpec {
  const members: MembersSpec = {};
  readings.forEach((reading, index) => {
    for (const [name, member] of Object.entries(reading.members)) {
      if (!Object.hasOwn(members, name)) members[name] = member;
      else notes.push({ path: [place, name], text: "a second table has it as well; the first one counts" });
      if (index > 0) notes.push({ path: [place, name], text: "from a further table of the page" });
    }
    for (const { name, text } of reading.notes) notes.push({ path: [place, name], text });
  });
  return members;
}

function dropRequestId(members: MembersSpec): MembersSpec {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !/^requestid$/i.test(name)));
}

function readTypes(tables: readonly (PlacedTable & { name: string })[]): { types: TypesSpec; typeNotes: Note[] } {
  const types: TypesSpec = {};
  const typeNotes: Note[] = [];
  for (const table of tables) {
    const { members, notes } = readMembers(table, "type");
    if (Object.hasOwn(types, table.name))
      typeNotes.push({ path: [table.name], text: "the page describes it twice; the first table counts" });
    else types[table.name] = { members };
    typeNotes.push(...notes.map(({ name, text }) => ({ path: [table.name, "members", name], text })));
  }
  return { types, typeNotes };
}

function readErrors({ tables }: PageParts, notes: Note[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const table of tables) {
    if (!table.columns.includes("code") || table.section === "commonErrors") continue;
    const reading = readCodes(table);
    for (const [code, text] of Object.entries(reading.codes)) errors[code] ??= text;
    for (const { code, text } of reading.notes)
      notes.push({ path: code === undefined ? ["errors"] : ["errors", code], text });
  }
  return errors;
}
