import { cutExcerpt } from "../../spec/problem.ts";
import type { Finding } from "../finding.ts";
import { readJson } from "../json/read-json.ts";

/** One member of a structure, as `api.json` has it. */
export interface SourceMember {
  readonly name: string;
  /** `int`, `string`, `list`, `object`, … */
  readonly type: string;
  /** What the type holds: `uint64`, `datetime_iso`, or the name of a structure. */
  readonly member: string;
  readonly document: string;
  readonly required: boolean;
  /** Undefined where the source does not say. */
  readonly outputRequired: boolean | undefined;
  readonly isNullable: boolean;
  readonly isDisabled: boolean;
  readonly example: string;
}

/** A structure: the input or output of an action, or a data type. */
export interface SourceStructure {
  readonly document: string;
  readonly members: readonly SourceMember[];
}

/** An action and the names of its structures. */
export interface SourceAction {
  readonly name: string;
  readonly document: string;
  readonly input: string;
  readonly output: string;
  readonly isOffline: boolean;
}

/** An example as `examples.json` has it. */
export interface SourceExample {
  readonly title: string;
  readonly document: string;
  readonly input: string;
  readonly output: string;
}

/** One version of one service, read and of the expected shape. */
export interface SourceService {
  /** The path of its `api.json`. */
  readonly file: string;
  readonly service: string;
  readonly version: string;
  readonly title: string;
  readonly actions: ReadonlyMap<string, SourceAction>;
  readonly structures: ReadonlyMap<string, SourceStructure>;
  readonly examples: ReadonlyMap<string, readonly SourceExample[]>;
}

/** A finding for something that keeps an import from being whole: a sentence, and how to mend it. */
export function refuseSource(kind: Finding["kind"], file: string, message: string, fix: string): Finding {
  return { kind, level: "error", path: [], file, line: 1, column: 1, message, fix };
}

type Json = Record<string, unknown>;

/** Parses a JSON file of a catalogue; a finding tells the place of a syntax error. */
export function parseSource(file: string, text: string, findings: Finding[]): Json | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (isJson(value)) return value;
    const fix = "Pass the api.json of a service version, or a folder of services.";
    findings.push(refuseSource("wrong-shape", file, "The file holds no JSON object.", fix));
  } catch (error) {
    findings.push(describeSyntaxError(file, text, error as SyntaxError));
  }
  return undefined;
}

/** V8 names the offset of most mistakes; of the others, our own reader knows the line of the first. */
function describeSyntaxError(file: string, text: string, error: SyntaxError): Finding {
  const offset = /at position (\d+)/.exec(error.message)?.[1];
  const isCut = /Unexpected end|Unterminated string/.test(error.message);
  const before = text.slice(0, Number(offset ?? text.length));
  const place = { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
  const { line, column } = offset !== undefined || isCut ? place : { line: findMistake(text), column: 1 };
  return {
    kind: "not-json",
    level: "error",
    path: [],
    file,
    line,
    column,
    message: isCut ? "The JSON ends too early: the file is cut off." : "The file is not JSON from here on.",
    fix: isCut ? "Fetch the file again." : "Mend the JSON at this place, or fetch the file again.",
    excerpt: cutExcerpt(text, line),
  };
}

function findMistake(text: string): number {
  const reading = readJson(text);
  return "reason" in reading ? reading.line : (reading.repairs[0]?.line ?? 1);
}

/** Whether a value is a JSON object. */
export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The entries of an object whose values are objects; others are left out. */
export function listEntries(value: unknown): [string, Json][] {
  return isJson(value) ? Object.entries(value).filter((entry): entry is [string, Json] => isJson(entry[1])) : [];
}

/** Text, or "" where there is none. */
export function readString(value: unknown): string {
  return typeof value === "string" ? value : "";
}
