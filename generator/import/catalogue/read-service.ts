import { chooseTitle } from "./choose-title.ts";
import type { Finding, FindingPath } from "../finding.ts";
import {
  isJson,
  listEntries,
  parseSource,
  readString,
  refuseSource,
  type SourceAction,
  type SourceExample,
  type SourceMember,
  type SourceService,
  type SourceStructure,
} from "./source.ts";

/** Reads one `api.json` and its `examples.json`, if there is one. Undefined, with a problem, if it is no catalogue. */
export function readService(
  file: string,
  text: string,
  examples: { readonly file: string; readonly text: string } | undefined,
  findings: Finding[],
): SourceService | undefined {
  const api = parseSource(file, text, findings);
  if (!api) return undefined;
  if (!isJson(api["actions"]) || !isJson(api["objects"])) {
    const message = 'The file is not the api.json of a catalogue: it has no "actions" and "objects".';
    return refuse(
      "wrong-shape",
      file,
      message,
      "Pass a folder services/, one service's folder, or an api.json.",
      findings,
    );
  }
  const name = readName(file, api["metadata"], findings);
  if (!name) return undefined;
  const source = examples && parseSource(examples.file, examples.text, findings);
  for (const section of ["actions", "objects"] as const) {
    const odd = Object.entries(api[section] as object).filter(([, value]) => !isJson(value));
    for (const [name] of odd)
      refuse("wrong-shape", file, `${section}.${name} is no object.`, "It is left out; mend the catalogue.", findings);
  }
  noteUnknown(file, [], api, ["metadata", "actions", "objects", "version"], findings);
  const actions = new Map(
    listEntries(api["actions"]).map(([action, value]) => [action, readAction(file, action, value, findings)]),
  );
  const descriptions = [...actions.values()].flatMap((action) => [action.name, action.document]);
  return {
    file,
    ...name,
    title: chooseTitle(name.title, descriptions) || name.service,
    actions,
    structures: new Map(
      listEntries(api["objects"]).map(([type, value]) => [type, readStructure(file, type, value, findings)]),
    ),
    examples: new Map(
      isJson(source?.["actions"])
        ? Object.entries(source["actions"]).map(([action, list]) => [action, readExamples(list)])
        : [],
    ),
  };
}

/** Which service version a file describes, for what must be known before it is imported; undefined where it is not said. */
export function peekService(file: string, text: string): { service: string; version: string } | undefined {
  const findings: Finding[] = [];
  const api = parseSource(file, text, findings);
  return api && readName(file, api["metadata"], findings);
}

/** The file says what it describes; where it does not, its folder does: `gaap/v20180529/api.json`. */
function readName(
  file: string,
  metadata: unknown,
  findings: Finding[],
): { service: string; version: string; title: string } | undefined {
  const fields = isJson(metadata) ? metadata : {};
  const folder = /(?:^|\/)([^/]+)\/v(\d{4})-?(\d\d)-?(\d\d)\/[^/]*$/.exec(file);
  const service = readString(fields["serviceShortName"]) || (folder?.[1] ?? "");
  const version = readString(fields["apiVersion"]) || (folder ? folder.slice(2).join("-") : "");
  const fix = 'Add "metadata": { "serviceShortName": …, "apiVersion": … }, or keep the folders <service>/v<date>/.';
  if (!/^[a-z][a-z0-9-]*$/.test(service)) {
    return refuse(
      "unknown-place",
      file,
      `The service's name ${JSON.stringify(service)} is not that of a domain.`,
      fix,
      findings,
    );
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(version)) {
    return refuse("unknown-place", file, `The version ${JSON.stringify(version)} is not a date.`, fix, findings);
  }
  return { service, version, title: readString(fields["serviceNameCN"]) };
}

function refuse(kind: Finding["kind"], file: string, message: string, fix: string, findings: Finding[]): undefined {
  findings.push(refuseSource(kind, file, message, fix));
  return undefined;
}

const ACTION_FIELDS = ["document", "input", "output", "name", "status"];
const STRUCTURE_FIELDS = ["document", "members", "type", "usage"];
const MEMBER_FIELDS = ["name", "type", "member", "document", "required", "output_required"].concat(
  "value_allowed_null",
  "disabled",
  "example",
);

function readAction(file: string, name: string, value: Record<string, unknown>, findings: Finding[]): SourceAction {
  noteUnknown(file, ["actions", name], value, ACTION_FIELDS, findings);
  const status = readString(value["status"]);
  return {
    name: readString(value["name"]),
    document: readString(value["document"]),
    input: readString(value["input"]),
    output: readString(value["output"]),
    isOffline: status === "deprecated" || status === "offline",
  };
}

function readStructure(
  file: string,
  name: string,
  value: Record<string, unknown>,
  findings: Finding[],
): SourceStructure {
  noteUnknown(file, ["objects", name], value, STRUCTURE_FIELDS, findings);
  const members = Array.isArray(value["members"]) ? value["members"].filter(isJson) : [];
  return {
    document: readString(value["document"]),
    members: members.map((member) => {
      noteUnknown(file, ["objects", name, readString(member["name"])], member, MEMBER_FIELDS, findings);
      return readMember(member);
    }),
  };
}

function readMember(value: Record<string, unknown>): SourceMember {
  const isRequiredInAnswers = value["output_required"];
  const example = value["example"];
  return {
    name: readString(value["name"]),
    type: readString(value["type"]),
    member: readString(value["member"]),
    document: readString(value["document"]),
    required: value["required"] === true,
    outputRequired: typeof isRequiredInAnswers === "boolean" ? isRequiredInAnswers : undefined,
    isNullable: value["value_allowed_null"] === true,
    isDisabled: value["disabled"] === true,
    example:
      typeof example === "string" ? example : example === undefined || example === null ? "" : JSON.stringify(example),
  };
}

function readExamples(list: unknown): SourceExample[] {
  return (Array.isArray(list) ? list : []).filter(isJson).map((value) => ({
    title: readString(value["title"]),
    document: readString(value["document"]),
    input: readString(value["input"]),
    output: readString(value["output"]),
  }));
}

function noteUnknown(
  file: string,
  path: FindingPath,
  value: Record<string, unknown>,
  known: readonly string[],
  findings: Finding[],
): void {
  for (const field of Object.keys(value)) {
    if (known.includes(field)) continue;
    findings.push({
      kind: "unknown-field",
      level: "mistake",
      file,
      path: [...path, field],
      expected: known.join(", "),
      found: field,
    });
  }
}
