import { checkExample } from "../../spec/check/check-example.ts";
import type { ExampleSpec, MembersSpec, SpecValue, TypesSpec } from "../../spec/spec.ts";
import { type Finding, placeFindings } from "../finding.ts";
import { describeErratum } from "./describe-erratum.ts";
import { fitExample } from "./fit-example.ts";
import { readAnswer } from "./read-answer.ts";
import { readRequest } from "./read-request.ts";

/** An example as its page prints it. */
export interface RawExample {
  readonly title?: string;
  readonly description?: string;
  /** A URL with a query string, an HTTP POST, or a JSON body. */
  readonly input: string;
  /** JSON; empty where the page shows no answer. */
  readonly output: string;
}

/** The action that an example belongs to. */
export interface ExampleContext {
  readonly action: string;
  readonly service: string;
  readonly input: MembersSpec;
  readonly output: MembersSpec;
  readonly types: TypesSpec;
}

/**
 * Reads an example, repairs what has one reading only, compares it with the members, and says all that was wrong: as an
 * erratum with the page's own text beside it, and as findings. Takes time in proportion to the text.
 */
export function readExample(raw: RawExample, context: ExampleContext): { example: ExampleSpec; findings: Finding[] } {
  const request = readRequestSide(raw.input, context);
  const response = readResponseSide(raw.output, context);
  const found = [...request.findings, ...response.findings];
  const example: ExampleSpec = { method: request.method };
  if (raw.title) example.title = raw.title;
  if (raw.description) example.description = raw.description;
  if (request.value) example.request = request.value;
  if (response.value) example.response = response.value;
  const erratum = describeErratum(request.findings, response.findings);
  if (erratum !== "") example.erratum = erratum;
  const documented = {
    ...(needsText(request) && { request: tidyText(raw.input) }),
    ...(needsText(response) && { response: tidyText(raw.output) }),
  };
  if (documented.request !== undefined) example.documented = documented;
  else if (documented.response !== undefined) example.documented = documented.response;
  const place = { action: context.action, ...(raw.title && { example: raw.title }) };
  return { example, findings: placeFindings(found, place) };
}

interface Side {
  readonly value?: Record<string, SpecValue>;
  readonly findings: readonly Finding[];
}

function readRequestSide(text: string, context: ExampleContext): Side & { method: "GET" | "POST" } {
  const { action, types, input } = context;
  const reading = readRequest(text, input);
  const { method } = reading;
  const findings = [...reading.findings];
  const isOther = reading.action !== undefined && reading.action !== action;
  if (!reading.value)
    return { method, findings: isOther ? [callOther("other-action", reading.action, action), ...findings] : findings };
  const value = fitExample(reading.value, input, ["request"], { types, findings, isQuery: reading.isQuery });
  const mismatches = checkSide(value, input, types, "request");
  if (!isOther) return { method, value, findings: [...findings, ...mismatches] };
  // A request whose members all fit is this action's with a slip in the name; any other belongs elsewhere.
  const isOwn = mismatches.length === 0 || isSameName(reading.action ?? "", action);
  const kind = isOwn ? "misspelt-action" : "other-action";
  const other: Finding = { ...callOther(kind, reading.action, action), repaired: isOwn ? action : "left out" };
  return isOwn ? { method, value, findings: [other, ...findings, ...mismatches] } : { method, findings: [other] };
}

/** Whether a name is the action's but for case or a stray sign: `CreateInstance?`. */
function isSameName(found: string, action: string): boolean {
  return found.replace(/\W+$/, "").toLowerCase() === action.toLowerCase();
}

function callOther(kind: "other-action" | "misspelt-action", found: string | undefined, expected: string): Finding {
  return { kind, level: "mistake", path: ["request"], expected, found: found ?? "" };
}

function readResponseSide(text: string, { output, types }: ExampleContext): Side {
  const reading = readAnswer(text, output, types);
  if (!reading.value || reading.isError) return reading;
  const findings = [...reading.findings];
  const members: MembersSpec = { ...output, RequestId: { type: "String", mayBeAbsent: true } };
  const value = fitExample(reading.value, members, ["response"], { types, findings, isQuery: false });
  return { value, findings: [...findings, ...checkSide(value, members, types, "response")] };
}

function checkSide(
  value: Record<string, SpecValue>,
  members: MembersSpec,
  types: TypesSpec,
  side: "request" | "response",
): Finding[] {
  return checkExample(value, members, types, side).map(({ kind, path, expected, found }) => ({
    kind,
    level: "mistake",
    path: [side, ...path],
    expected,
    found,
  }));
}

/** The page's text stands beside what was changed or could not be read. */
function needsText({ value, findings }: Side): boolean {
  return findings.some(({ repaired }) => repaired !== undefined) || (value === undefined && findings.length > 0);
}

function tidyText(text: string): string {
  return `${text.replaceAll(/\r\n?/g, "\n").trimEnd()}\n`;
}
