import type { MembersSpec, TypesSpec } from "../../../spec/spec.ts";
import { type Finding, moveFindings, raiseDoubt } from "../../finding.ts";
import { findAction, readCommonRows } from "./common-rows.ts";
import { noteDisagreements, noteGaps } from "./page-doubts.ts";
import { readCodes } from "./page-codes.ts";
import { readMembers } from "./page-members.ts";
import type { PageParts, PlacedTable } from "./page-parts.ts";
import { findDomain, findHost, findNamedAction, findRateLimit, readDescription } from "../words/page-text.ts";
import { findSharedParameters } from "./find-shared-parameters.ts";
import { placeTables } from "./place-tables.ts";
import { refusePage } from "./refuse-page.ts";
import type { ActionReading, Page, Refusal } from "./reading.ts";

/** Reads the page of an action; `undefined` where the page is none, a refusal where it does not say which. */
export function readActionPage(page: Page): ActionReading | Refusal | undefined {
  const { parts, options, explorer } = page;
  const tables = placeTables(parts);
  if (!tables) return undefined;
  const unfit = refuseOthers(page);
  if (unfit) return unfit;
  const common = readCommonRows(tables.input);
  const action = common.action ?? explorer?.action ?? findNamedAction(parts.preface) ?? readTitle(parts.title);
  if (action === undefined)
    return refusePage(
      "unknown-place",
      options,
      "it does not say which action it describes",
      "Take the row Action of its input parameters over as well.",
    );
  const findings: Finding[] = [...common.findings];
  const service = findService(page, findings);
  if (!service)
    return refusePage(
      "unknown-place",
      options,
      "it names no host *.tencentcloudapi.com",
      "Give the service with --service, such as --service cvm.",
    );
  const version = options.version ?? common.version ?? explorer?.version;
  if (version === undefined)
    return refusePage(
      "unknown-place",
      options,
      "it does not say which version of the API it describes",
      "Give the version with --version, such as --version 2017-03-12.",
    );
  noteDisagreements(page, action, version, common, findings);
  const input = tables.input.map((table) => readMembers(dropRows(table, common.rows), "input"));
  const output = tables.output.map((table) => readMembers(table, "output"));
  const members = { input: mergeMembers(input, "input", findings), output: mergeMembers(output, "output", findings) };
  const { types, typeFindings } = readTypes(tables.types);
  const errors = readErrors(parts, findings);
  noteGaps(page, tables, errors, findings);
  return {
    kind: "action",
    fileName: options.fileName,
    source: page.source,
    ...service,
    version,
    action,
    language: page.language,
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
    findings,
    typeFindings,
  };
}

/** Pages that have what an action's page has, and are none of one action. */
function refuseOthers({ parts, options }: Page): Refusal | undefined {
  const shared = findSharedParameters(parts);
  if (shared.length > 0) {
    const reason = `it describes what all actions share (${shared.slice(0, 3).join(", ")}), not one action`;
    return refusePage(
      "no-action-page",
      options,
      reason,
      "Give the page of one action; common parameters need no transcription.",
    );
  }
  const actions = new Set(parts.tables.flatMap((table) => findAction(table) ?? []));
  if (actions.size < 2) return undefined;
  const reason = `it holds the pages of ${[...actions].join(" and ")}`;
  return refusePage("several-pages", options, reason, "Give each page in a file of its own.");
}

function readTitle(title: string | undefined): string | undefined {
  return title !== undefined && /^[A-Z][a-z]+(?:[A-Z]\w*)+$/.test(title) ? title : undefined;
}

function findService(
  { parts, options, explorer, text }: Page,
  findings: Finding[],
): { service: string; endpoint: string } | undefined {
  const named = findDomain(parts.preface) ?? findDomain(text.slice(0, 20_000).split("\n"));
  const shown = findHost(parts.examples.map(({ request = "" }) => request).join("\n"));
  const service = options.service ?? named?.service ?? explorer?.service ?? shown?.service;
  if (service === undefined) return undefined;
  if (named && named.service !== service)
    findings.push(
      raiseDoubt("other-name", [], `the page names ${named.endpoint}; the service was given as ${service}`),
    );
  if (!named && options.service === undefined) {
    const origin = explorer ? "its link to the API Explorer" : "the request of an example";
    findings.push(raiseDoubt("guessed-place", [], `the page names no host; ${service} is from ${origin}`));
  }
  if (named?.service === service && shown && shown.service !== service) {
    const message = `an example calls ${shown.endpoint}, the page names ${named.endpoint}`;
    findings.push(raiseDoubt("other-name", ["examples"], message));
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
  findings: Finding[],
): MembersSpec {
  const members: MembersSpec = {};
  readings.forEach((reading, index) => {
    for (const [name, member] of Object.entries(reading.members)) {
      if (!Object.hasOwn(members, name)) members[name] = member;
      else
        findings.push(
          raiseDoubt("duplicate-name", [place, name], "a second table has it as well; the first one counts"),
        );
      if (index > 0) findings.push(raiseDoubt("further-table", [place, name], "from a further table of the page"));
    }
    findings.push(...moveFindings(reading.findings, [place]));
  });
  return members;
}

function dropRequestId(members: MembersSpec): MembersSpec {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !/^requestid$/i.test(name)));
}

function readTypes(tables: readonly (PlacedTable & { name: string })[]): {
  types: TypesSpec;
  typeFindings: Finding[];
} {
  const types: TypesSpec = {};
  const typeFindings: Finding[] = [];
  for (const table of tables) {
    const { members, findings } = readMembers(table, "type");
    if (Object.hasOwn(types, table.name))
      typeFindings.push(
        raiseDoubt("duplicate-name", [table.name], "the page describes it twice; the first table counts"),
      );
    else types[table.name] = { members };
    typeFindings.push(...moveFindings(findings, [table.name, "members"]));
  }
  return { types, typeFindings };
}

function readErrors({ tables }: PageParts, findings: Finding[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const table of tables) {
    if (!table.columns.includes("code") || table.section === "commonErrors") continue;
    const reading = readCodes(table);
    for (const [code, text] of Object.entries(reading.codes)) errors[code] ??= text;
    findings.push(...moveFindings(reading.findings, ["errors"]));
  }
  return errors;
}
