import type { MembersSpec, SpecValue, TypesSpec } from "../../spec/spec.ts";
import { isScalar, parseType } from "../../spec/type-text.ts";
import type { Finding, FindingPath } from "../finding.ts";
import { describeReading } from "../json/describe-reading.ts";
import { isRecord } from "../json/is-record.ts";
import { readJson } from "../json/read-json.ts";

/** The answer of an example: what stands under `Response`, before it is compared with the members. */
export interface AnswerReading {
  /** Absent where the page shows none, or none with a single reading. */
  readonly value?: Record<string, SpecValue>;
  /** Whether it is the answer to a call that failed. */
  readonly isError: boolean;
  readonly findings: readonly Finding[];
}

/** Reads a documented answer and takes off its wrapper: none, one, or several by mistake. */
export function readAnswer(text: string, output: MembersSpec, types: TypesSpec): AnswerReading {
  const content = text.replace(/^\s*HTTP\/[\d.]+ \d+[^{[]*/, "").trim();
  if (content === "") return { isError: false, findings: [] };
  if (/^(?:id|event|data):/.test(content)) return refuse("event-stream", "a stream of events");
  const reading = readJson(content);
  if (!("value" in reading)) return refuse("not-json", describeReading(reading));
  if (!isRecord(reading.value)) return refuse("not-json", "it is no object");
  const findings: Finding[] = [];
  if (reading.repairs.length > 0)
    findings.push({
      ...repair("not-json", "JSON", describeReading(reading), "read as JSON"),
      causes: reading.repairs,
    });
  const value = unwrap(reading.value, output, types, findings);
  if (!value) return refuse("not-json", "its Response is no object");
  const isError = isRecord(value["Error"]) && !Object.hasOwn(output, "Error");
  if (isError) findings.push(tell("error-answer", ["response", "Error"], "success", "an error"));
  if (!Object.hasOwn(value, "RequestId") && !Object.keys(value).some((name) => /^requestid$/i.test(name))) {
    findings.push(tell("no-request-id", ["response", "RequestId"], "RequestId", "nothing"));
  }
  return { value, isError, findings };
}

function unwrap(
  value: Record<string, SpecValue>,
  output: MembersSpec,
  types: TypesSpec,
  findings: Finding[],
): Record<string, SpecValue> | undefined {
  const { Response: inner, ...outside } = value;
  if (inner === undefined) {
    findings.push(
      repair("no-wrapper", "Response", Object.keys(value).slice(0, 3).join(", ") || "nothing", "read as Response"),
    );
    return value;
  }
  if (!isRecord(inner)) return undefined;
  // What stands beside Response can only have slipped out of it.
  const answer = Object.keys(outside).length > 0 ? { ...inner, ...outside } : inner;
  if (answer !== inner) {
    findings.push(
      repair("outside-wrapper", "members inside Response", Object.keys(outside).join(", "), "moved into Response"),
    );
  }
  return flatten(answer, output, types, findings);
}

/** `Response` inside `Response`: an object is the answer itself, a list is the only member that can hold its items. */
function flatten(
  answer: Record<string, SpecValue>,
  output: MembersSpec,
  types: TypesSpec,
  findings: Finding[],
): Record<string, SpecValue> {
  const { Response: nested, ...rest } = answer;
  if (nested === undefined || Object.hasOwn(output, "Response")) return answer;
  if (isRecord(nested)) {
    findings.push(repair("nested-response", "one Response", "Response in Response", "taken as one"));
    return flatten({ ...nested, ...rest }, output, types, findings);
  }
  const name = Array.isArray(nested) ? findListMember(nested, rest, output, types) : undefined;
  if (name === undefined) return answer;
  findings.push(repair("nested-list", "one Response", "a list named Response in Response", `the list is ${name}`));
  return { [name]: nested, ...rest };
}

function findListMember(
  items: readonly SpecValue[],
  rest: Record<string, SpecValue>,
  output: MembersSpec,
  types: TypesSpec,
): string | undefined {
  const names = Object.entries(output).flatMap(([name, { type }]) => {
    const { name: item, depth } = parseType(type);
    if (depth !== 1 || Object.hasOwn(rest, name)) return [];
    const members = types[item]?.members;
    const holds = (value: SpecValue): boolean => {
      if (isScalar(item) && item !== "Object") return !isRecord(value);
      return isRecord(value) && (!members || Object.keys(value).every((key) => Object.hasOwn(members, key)));
    };
    return items.every(holds) ? [name] : [];
  });
  return names.length === 1 ? names[0] : undefined;
}

function repair(kind: Finding["kind"], expected: string, found: string, repaired: string): Finding {
  return { ...tell(kind, ["response"], expected, found), repaired };
}

function tell(kind: Finding["kind"], path: FindingPath, expected: string, found: string): Finding {
  return { kind, level: "mistake", path, expected, found };
}

function refuse(kind: "not-json" | "event-stream", found: string): AnswerReading {
  return { isError: false, findings: [tell(kind, ["response"], "JSON", found)] };
}
