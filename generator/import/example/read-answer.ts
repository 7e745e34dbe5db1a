import type { MembersSpec, SpecValue, TypesSpec } from "../../spec/spec.ts";
import { isScalar, parseType } from "../../spec/type-text.ts";
import type { Defect } from "../finding.ts";
import { describeReading, isRecord } from "../json/describe-reading.ts";
import { readJson } from "../json/read-json.ts";

/** The answer of an example: what stands under `Response`, before it is compared with the members. */
export interface AnswerReading {
  /** Absent where the page shows none, or none with a single reading. */
  readonly value?: Record<string, SpecValue>;
  /** Whether it is the answer to a call that failed. */
  readonly isError: boolean;
  readonly defects: readonly Defect[];
}

/** Reads a documented answer and takes off its wrapper: none, one, or several by mistake. */
export function readAnswer(text: string, output: MembersSpec, types: TypesSpec): AnswerReading {
  const content = text.replace(/^\s*HTTP\/[\d.]+ \d+[^{[]*/, "").trim();
  if (content === "") return { isError: false, defects: [] };
  if (/^(?:id|event|data):/.test(content)) return refuse("event-stream", "a stream of events");
  const reading = readJson(content);
  if (!("value" in reading)) return refuse("not-json", describeReading(reading));
  if (!isRecord(reading.value)) return refuse("not-json", "it is no object");
  const defects: Defect[] = [];
  if (reading.repairs.length > 0) defects.push(repair("not-json", "JSON", describeReading(reading), "read as JSON"));
  const value = unwrap(reading.value, output, types, defects);
  if (!value) return refuse("not-json", "its Response is no object");
  const isError = isRecord(value["Error"]) && !Object.hasOwn(output, "Error");
  if (isError) defects.push({ kind: "error-answer", path: "response.Error", expected: "success", found: "an error" });
  if (!Object.hasOwn(value, "RequestId") && !Object.keys(value).some((name) => /^requestid$/i.test(name))) {
    defects.push({ kind: "no-request-id", path: "response.RequestId", expected: "RequestId", found: "nothing" });
  }
  return { value, isError, defects };
}

function unwrap(
  value: Record<string, SpecValue>,
  output: MembersSpec,
  types: TypesSpec,
  defects: Defect[],
): Record<string, SpecValue> | undefined {
  const { Response: inner, ...outside } = value;
  if (inner === undefined) {
    defects.push(
      repair("no-wrapper", "Response", Object.keys(value).slice(0, 3).join(", ") || "nothing", "read as Response"),
    );
    return value;
  }
  if (!isRecord(inner)) return undefined;
  // What stands beside Response can only have slipped out of it.
  const answer = Object.keys(outside).length > 0 ? { ...inner, ...outside } : inner;
  if (answer !== inner) {
    defects.push(
      repair("no-wrapper", "members inside Response", Object.keys(outside).join(", "), "moved into Response"),
    );
  }
  return flatten(answer, output, types, defects);
}

/** `Response` inside `Response`: an object is the answer itself, a list is the only member that can hold its items. */
function flatten(
  answer: Record<string, SpecValue>,
  output: MembersSpec,
  types: TypesSpec,
  defects: Defect[],
): Record<string, SpecValue> {
  const { Response: nested, ...rest } = answer;
  if (nested === undefined || Object.hasOwn(output, "Response")) return answer;
  if (isRecord(nested)) {
    defects.push(repair("nested-response", "one Response", "Response in Response", "taken as one"));
    return flatten({ ...nested, ...rest }, output, types, defects);
  }
  const name = Array.isArray(nested) ? findListMember(nested, rest, output, types) : undefined;
  if (name === undefined) return answer;
  defects.push(repair("nested-response", "one Response", "a list named Response in Response", `the list is ${name}`));
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

function repair(kind: Defect["kind"], expected: string, found: string, repaired: string): Defect {
  return { kind, path: "response", expected, found, repaired };
}

function refuse(kind: "not-json" | "event-stream", found: string): AnswerReading {
  return { isError: false, defects: [{ kind, path: "response", expected: "JSON", found }] };
}
