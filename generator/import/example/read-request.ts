import type { MembersSpec, SpecValue } from "../../spec/spec.ts";
import { isCommonParameter } from "./common-parameters.ts";
import type { Finding } from "../finding.ts";
import { describeReading } from "../json/describe-reading.ts";
import { isRecord } from "../json/is-record.ts";
import { readJson } from "../json/read-json.ts";
import { readQuery } from "./read-query.ts";

/** The request of an example as its page shows it, before it is compared with the members. */
export interface RequestReading {
  readonly method: "GET" | "POST";
  /** The action it calls, where it says so. */
  readonly action: string | undefined;
  /** Without common parameters; absent where no single reading is possible. */
  readonly value?: Record<string, SpecValue>;
  /** Whether all values are text still. */
  readonly isQuery: boolean;
  readonly findings: readonly Finding[];
}

/** Reads a URL with its query string, an HTTP POST with headers and a JSON body, or a bare JSON body. */
export function readRequest(text: string, input: MembersSpec): RequestReading {
  const content = text.replace(/^\s*```\w*\n?/, "").trim();
  const query = findQuery(content);
  if (query !== undefined) return readUrl(query, input);
  const start = content.search(/[{｛]/);
  const head = start < 0 ? content : content.slice(0, start);
  const action = /(?:X-TC-)?Action["']?\s*[:：=]\s*["']?([A-Za-z]\w*)/i.exec(head)?.[1];
  if (content === "") return refuse("no-request", action, "nothing");
  const body = start < 0 ? head.replace(/^[^]*?\r?\n\s*\r?\n/, "") : content.slice(start);
  if (start < 0 && /^\s*POST\b/i.test(head) && isHeadOnly(body)) {
    return { method: "POST", action, value: {}, isQuery: false, findings: [] };
  }
  return readBody(body, action, input);
}

/** A URL, and the JSON body that some pages put below its placeholder. */
function readUrl(text: string, input: MembersSpec): RequestReading {
  const start = findBody(text);
  const reading = readQuery(start < 0 ? text : text.slice(0, start), input);
  const query: RequestReading = { method: "GET", ...reading, isQuery: true, findings: [] };
  if (start < 0) return query;
  const body = readBody(text.slice(start), reading.action, input);
  if (body.value && Object.keys(body.value).length === 0) return query;
  const found = "a URL with a body";
  if (Object.keys(reading.value).length > 0) return { ...query, findings: [noteSecond(found, "the URL counts")] };
  return { ...body, findings: [...(body.value ? [noteSecond(found, "the body counts")] : []), ...body.findings] };
}

/** Where a line begins with a brace below the placeholder for common parameters; -1 where none does. */
function findBody(text: string): number {
  let at = 0;
  let isBelow = false;
  for (const line of text.split("\n")) {
    const content = line.trim();
    if (isBelow && content.startsWith("{")) return at + line.indexOf("{");
    if (content !== "") isBelow = /[>＞]$/.test(content);
    at += line.length + 1;
  }
  return -1;
}

function noteSecond(found: string, repaired: string): Finding {
  return { kind: "second-request", level: "mistake", path: ["request"], expected: "one request", found, repaired };
}

/** The query string of a URL, or of the first line of a GET; undefined where the request has a body. */
function findQuery(text: string): string | undefined {
  if (/^(?:https?:)?\/\//i.test(text) || /^&?Action=/i.test(text)) return text;
  const get = /^GET\s+(\S*)/i.exec(text);
  return get ? text.slice(text.indexOf(get[1] as string)).replace(/\s+HTTP\/[\d.]+[^]*$/i, "") : undefined;
}

function isHeadOnly(body: string): boolean {
  return /^\s*(?:POST\b[^]*|<[^<>]*>\s*)?$/i.test(body);
}

function readBody(body: string, action: string | undefined, input: MembersSpec): RequestReading {
  const reading = readJson(body);
  if (!("value" in reading)) return refuse("not-json", action, describeReading(reading));
  if (!isRecord(reading.value)) return refuse("not-json", action, "no object");
  const findings: Finding[] = [];
  if (reading.repairs.length > 0) {
    findings.push({
      kind: "not-json",
      level: "mistake",
      path: ["request"],
      expected: "JSON",
      found: describeReading(reading),
      repaired: "read as JSON",
      causes: reading.repairs,
    });
  }
  let called = action;
  const members = Object.entries(reading.value).filter(([name, value]) => {
    if (Object.hasOwn(input, name) || !isCommonParameter(name)) return true;
    if (/^(?:x-tc-)?action$/i.test(name) && typeof value === "string") called ??= value;
    findings.push({
      kind: "common-parameter",
      level: "mistake",
      path: ["request", name],
      expected: "no common parameter",
      found: name,
      repaired: "left out",
    });
    return false;
  });
  return { method: "POST", action: called, value: Object.fromEntries(members), isQuery: false, findings };
}

function refuse(kind: "not-json" | "no-request", action: string | undefined, found: string): RequestReading {
  const expected = kind === "not-json" ? "JSON" : "a request";
  const findings: Finding[] = [{ kind, level: "mistake", path: ["request"], expected, found }];
  return { method: "POST", action, isQuery: false, findings };
}
