import type { ActionSpec, MembersSpec, TypesSpec } from "../../../spec/spec.ts";
import { parseType } from "../../../spec/type-text.ts";
import { correctMembers } from "../../example/correct-members.ts";
import { recogniseRoles } from "../../prose/recognise-roles.ts";
import { type Finding, placeFindings } from "../../finding.ts";
import { readExample } from "../../example/read-example.ts";
import { fitExample } from "../../example/fit-example.ts";
import { readAnswer } from "../../example/read-answer.ts";
import { readRequest } from "../../example/read-request.ts";
import { inferMember, inferTypes, type Sample } from "./infer-types.ts";
import { loosenLimits } from "./loosen-limits.ts";
import type { ActionReading } from "../reading/reading.ts";

/** An action's page as a spec, with everything that was not certain beside it. */
export interface FinishedAction {
  readonly spec: ActionSpec;
  /** What stands in the action's file for a reviewer. */
  readonly findings: readonly Finding[];
  /** Types that the page describes. */
  readonly types: TypesSpec;
  /** Types that nothing describes, built from the examples. */
  readonly inferred: TypesSpec;
  /** The same of types.yaml. */
  readonly typeFindings: readonly Finding[];
  /** What examples show to be wrong on the page. */
  readonly mistakes: readonly Finding[];
}

/** Puts the spec of an action together, once the types are known that its service describes on other pages. */
export function finishAction(reading: ActionReading, elsewhere: TypesSpec): FinishedAction {
  const { action, service, types: own, fileName } = reading;
  const { input, output } = structuredClone({ input: reading.input, output: reading.output });
  const described = structuredClone(own);
  const known: TypesSpec = { ...elsewhere, ...described };
  const samples = collectSamples(reading, input, output, known);
  fillUnsaidItems(reading, input, output, samples);
  const inferred = inferTypes([input, output], known, samples, action);
  const types = { ...known, ...inferred };
  const corrections = samples
    .filter(({ isSound }) => isSound)
    .map((sample) => heedSample(sample, { action, own: { ...described, ...inferred }, types }));
  const readings = reading.examples.map((raw) => readExample(raw, { action, service, input, output, types }));
  const spec: ActionSpec = { action };
  if (reading.description !== "") spec.description = reading.description;
  if (Object.keys(reading.source).length > 0) spec.source = reading.source;
  if (reading.rateLimit !== undefined) spec.rateLimit = reading.rateLimit;
  if (reading.region !== undefined) spec.region = reading.region;
  if (Object.keys(input).length > 0) spec.input = input;
  if (Object.keys(output).length > 0) spec.output = output;
  if (Object.keys(reading.errors).length > 0) spec.errors = reading.errors;
  const showsStream = readings.length > 0 && readings.every(({ findings }) => findings.some(isStream));
  Object.assign(spec, recogniseRoles({ action, prose: reading.description, input, output, showsStream }));
  if (readings.length > 0) spec.examples = readings.map(({ example }) => example);
  return {
    spec,
    types: described,
    inferred,
    findings: [...reading.findings, ...corrections.flatMap(({ findings }) => findings)],
    typeFindings: reading.typeFindings,
    mistakes: placeFindings(
      [...corrections.flatMap(({ mistakes }) => mistakes), ...readings.flatMap(({ findings }) => findings)],
      { file: fileName },
    ),
  };
}

function isStream({ kind }: Finding): boolean {
  return kind === "event-stream";
}

/** Lets an example correct the members and the types of its own page; one that shows mostly other names corrects nothing. */
function heedSample(
  { value, members, side, isQuery }: Sample,
  { action, own, types }: { action: string; own: TypesSpec; types: TypesSpec },
): { mistakes: Finding[]; findings: Finding[] } {
  const all: MembersSpec =
    side === "request" ? members : { ...members, RequestId: { type: "String", mayBeAbsent: true } };
  const fitted = fitExample(value, all, [side], { types, findings: [], isQuery });
  const foreign = Object.keys(fitted).filter((name) => !Object.hasOwn(all, name)).length;
  if (foreign * 2 > Object.keys(fitted).length) return { mistakes: [], findings: [] };
  const findings = loosenLimits(fitted, members, own, side);
  return { mistakes: correctMembers(fitted, all, { action, types: own, side }), findings };
}

/** What the examples show that can be read, answers of calls that failed and requests of other actions left out. */
function collectSamples(
  { action, examples }: ActionReading,
  input: MembersSpec,
  output: MembersSpec,
  types: TypesSpec,
): Sample[] {
  return examples.flatMap((example): Sample[] => {
    const samples: Sample[] = [];
    const request = readRequest(example.input, input);
    const answer = readAnswer(example.output, output, types);
    if (request.value && (request.action ?? action).replace(/\W+$/, "") === action) {
      const { value, isQuery, findings } = request;
      samples.push({ value, members: input, side: "request", isQuery, isSound: findings.length === 0 });
    }
    if (answer.value && !answer.isError) {
      const isSound = answer.findings.every(({ kind }) => kind !== "not-json");
      samples.push({ value: answer.value, members: output, side: "response", isQuery: false, isSound });
    }
    return samples;
  });
}

/** A list of unsaid items gets the type of the items that the examples show. */
function fillUnsaidItems(
  { findings }: ActionReading,
  input: MembersSpec,
  output: MembersSpec,
  samples: readonly Sample[],
): void {
  for (const { kind, path } of findings) {
    const [place, name] = path;
    const member = (place === "input" ? input : output)[String(name)];
    if (kind !== "unsaid-items" || !member) continue;
    const shown = samples
      .filter(
        ({ members, value }) => members === (place === "input" ? input : output) && Object.hasOwn(value, String(name)),
      )
      .map(({ value }) => value[String(name)] ?? null);
    const { type } = inferMember(shown);
    if (parseType(type).depth === 0 || type === member.type) continue;
    member.type = type;
    member.erratum = `${(member.erratum ?? "").replace(/\.$/, "")}; ${type} is what the examples show.`;
  }
}
