import { isActionName } from "../../spec/names.ts";
import type { ActionSpec, ServiceSpec, TypesSpec } from "../../spec/spec.ts";
import { correctMembers } from "../example/correct-members.ts";
import { type Finding, moveFindings, placeFindings } from "../finding.ts";
import type { FindingKind } from "../finding-kinds.ts";
import { readExample } from "../example/read-example.ts";
import { readActionFile, readServiceFile, readTypesFile } from "../merge/file-reading.ts";
import type { FileReading, ServiceReading } from "../merge/service-reading.ts";
import { readPlainText } from "../prose/plain-text.ts";
import { convertStructures, type Structures } from "./convert-structures.ts";
import type { GoErrors } from "./go-errors.ts";
import { recogniseRoles } from "../prose/recognise-roles.ts";
import { readService } from "./read-service.ts";
import { refuseSource, type SourceExample, type SourceService } from "./source.ts";

/** What an import makes of one or more service versions. */
export interface CatalogueImport {
  /** Path below the folder of specifications -> text, as they are where nothing is there. */
  readonly files: ReadonlyMap<string, string>;
  /** The same, to be merged with what is there; absent where the file is no catalogue. */
  readonly reading?: ServiceReading;
  readonly findings: readonly Finding[];
  /** `gaap/2018-05-29`: the folders that `files` fill. */
  readonly services: readonly string[];
  readonly actions: number;
  readonly members: number;
}

/** The files of one service version. */
export interface CatalogueInput {
  readonly file: string;
  readonly text: string;
  readonly examples?: { readonly file: string; readonly text: string };
  readonly errors?: GoErrors;
}

/** Imports one service version: specifications as a maintainer would have written them, and all that is wrong with it. */
export function importService(input: CatalogueInput): CatalogueImport {
  const findings: Finding[] = [];
  const source = readService(input.file, input.text, input.examples, findings);
  if (!source) return { files: new Map(), findings, services: [], actions: 0, members: 0 };
  const { types, typeFindings, convert } = convertStructures(source, findings);
  const reviews = new Map<string, readonly Finding[]>();
  const actions = [...source.actions.keys()].flatMap((name) => startAction(name, source, convert, findings, reviews));
  reportStrays(source, findings);
  correctAll(actions, types, source, findings);
  for (const action of actions) finishAction(action, types, source, input.errors, findings);
  const folder = `${source.service}/${source.version}`;
  const own = new Map<string, FileReading>([
    ["service.yaml", readServiceFile(describeService(source))],
    ["types.yaml", readTypesFile(types, typeFindings)],
    ...actions.map((action) => [`${action.action}.yaml`, readActionFile(action, reviews.get(action.action))] as const),
  ]);
  const reading: ServiceReading = { folder, source: "catalogue", isWhole: true, files: own, guesses: [] };
  const files = new Map([...own].map(([name, { text }]) => [`${folder}/${name}`, text]));
  findings.push(...placeFindings(typeFindings, { file: source.file }));
  for (const [action, marks] of reviews) findings.push(...placeFindings(marks, { file: source.file, action }));
  const members = countMembers(actions, types);
  return { files, reading, findings, services: [folder], actions: actions.length, members };
}

type NewAction = ActionSpec & Required<Pick<ActionSpec, "input" | "output">>;

function startAction(
  name: string,
  source: SourceService,
  convert: Structures["convert"],
  findings: Finding[],
  reviews: Map<string, readonly Finding[]>,
): NewAction[] {
  const action = source.actions.get(name);
  // The other two files of the folder have these names.
  const isNamed = isActionName(name) && name !== "service" && name !== "types";
  const missing = [action?.input ?? "", action?.output ?? ""].filter((part) => !source.structures.has(part));
  if (!action || !isNamed || missing.length > 0) {
    const reason = isNamed
      ? `has no structure ${missing.map((part) => JSON.stringify(part)).join(", ")}`
      : "has a name that cannot be used";
    const fix = "The action is left out; mend the catalogue, or transcribe the action by hand.";
    const message = `The action ${JSON.stringify(name)} ${reason}.`;
    findings.push(refuseSource(isNamed ? "unknown-type" : "bad-name", source.file, message, fix));
    return [];
  }
  const title = readPlainText(action.name);
  const description = readPlainText(action.document);
  const input = convert(action.input, "input");
  const output = convert(action.output, "output");
  reviews.set(name, [...moveFindings(input.findings, ["input"]), ...moveFindings(output.findings, ["output"])]);
  return [
    {
      action: name,
      ...(title !== "" && { title }),
      ...(description !== "" && description !== title && { description }),
      ...(action.isOffline && { deprecated: true as const }),
      input: input.members,
      output: output.members,
    },
  ];
}

/** Examples of actions that the catalogue does not have. */
function reportStrays({ file, actions, examples }: SourceService, findings: Finding[]): void {
  for (const action of examples.keys()) {
    if (actions.has(action)) continue;
    findings.push({
      kind: "stray-example",
      level: "mistake",
      file,
      action,
      path: ["examples", action],
      expected: "an action",
      found: action,
    });
  }
}

/** What makes an example say nothing about its action's members. */
const OF_OTHERS: ReadonlySet<FindingKind> = new Set(["other-action", "misspelt-action", "error-answer"]);
/** Repairs of a text in which something is left out. */
const LOSSES: ReadonlySet<FindingKind> = new Set(["ellipsis", "missing-value", "missing-end"]);

/** Sound examples correct the members that they contradict, before all examples are compared with the members. */
function correctAll(actions: readonly NewAction[], types: TypesSpec, source: SourceService, findings: Finding[]): void {
  for (const action of actions) {
    for (const raw of source.examples.get(action.action) ?? []) {
      const { example, findings: found } = readOne(raw, action, types, source);
      const place = { action: action.action, ...(raw.title !== "" && { example: raw.title }), types };
      const isOther = found.some(({ kind }) => OF_OTHERS.has(kind));
      if (example.request) {
        addFile(correctMembers(example.request, action.input, { ...place, side: "request" }));
      }
      // What was left out or cannot be told apart from a mistake is no proof that a member may be absent.
      const isPartial = found.some(({ causes = [] }) => causes.some(({ kind }) => LOSSES.has(kind)));
      if (!example.response || isOther || isPartial) continue;
      addFile(correctMembers(example.response, action.output, { ...place, side: "response" }));
    }
  }
  function addFile(found: readonly Finding[]): void {
    findings.push(...placeFindings(found, { file: source.file }));
  }
}

function finishAction(
  action: NewAction,
  types: TypesSpec,
  source: SourceService,
  errors: GoErrors | undefined,
  findings: Finding[],
): void {
  const codes = errors?.codes.get(action.action) ?? [];
  for (const code of codes) {
    if (/^[A-Za-z][\w-]*(?:\.[\w-]+)?$/.test(code)) continue;
    findings.push({
      kind: "bad-name",
      level: "mistake",
      file: source.file,
      action: action.action,
      path: ["errors", code],
      expected: "Family.Detail",
      found: code,
    });
  }
  const known = codes.filter((code) => /^[A-Za-z][\w-]*(?:\.[\w-]+)?$/.test(code));
  if (known.length > 0) action.errors = Object.fromEntries(known.map((code) => [code, errors?.texts.get(code) ?? ""]));
  const examples = (source.examples.get(action.action) ?? []).map((raw) => {
    const { example, findings: found } = readOne(raw, action, types, source);
    findings.push(...placeFindings(found, { file: source.file }));
    return { example, isStream: found.some(({ kind }) => kind === "event-stream") };
  });
  if (examples.length > 0) action.examples = examples.map(({ example }) => example);
  const { title = "", description = "" } = action;
  const prose = description === "" ? title : description;
  const showsStream = examples.length > 0 && examples.every(({ isStream }) => isStream);
  Object.assign(action, recogniseRoles({ ...action, prose, showsStream }));
  if (Object.keys(action.input).length === 0) delete (action as ActionSpec).input;
  if (Object.keys(action.output).length === 0) delete (action as ActionSpec).output;
}

function readOne(
  raw: SourceExample,
  action: NewAction,
  types: TypesSpec,
  source: SourceService,
): ReturnType<typeof readExample> {
  const title = readPlainText(raw.title);
  const description = readPlainText(raw.document);
  const text = { ...raw, title, description: description === title ? "" : description };
  return readExample(text, { ...action, service: source.service, types });
}

function describeService({ service, version, title }: SourceService): ServiceSpec {
  return { service, version, title, endpoint: `${service}.tencentcloudapi.com` };
}

function countMembers(actions: readonly ActionSpec[], types: TypesSpec): number {
  const groups = [
    ...actions.flatMap(({ input = {}, output = {} }) => [input, output]),
    ...Object.values(types).map(({ members }) => members),
  ];
  return groups.reduce((sum, members) => sum + Object.keys(members).length, 0);
}
