import { isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import type { SpecValue } from "../../spec/spec.ts";
import type { Finding, FindingPath } from "../finding.ts";
import { isRecord } from "../json/is-record.ts";
import { type FlowRule, printEntry } from "../print/print-yaml.ts";
import { areEqual } from "./values/are-equal.ts";

/** A file to be changed: its text and value, the value that it is to have, and what is to be said in comments. */
export interface YamlEdit {
  readonly text: string;
  readonly before: Record<string, SpecValue>;
  readonly after: Record<string, SpecValue>;
  readonly findings: readonly Finding[];
  readonly mayFlow: FlowRule;
}

/** Changes a file where its value changes, and nowhere else: every other line stays, byte for byte, comments and all. */
export function editYaml(edit: YamlEdit): string {
  const text = edit.text.replaceAll("\r\n", "\n");
  const root = parseDocument(text, { uniqueKeys: false, logLevel: "silent" }).contents;
  const region = { text, start: 0, end: text.length, indent: "", path: [] };
  const isEmptied = Object.keys(edit.after).length === 0 && Object.keys(edit.before).length > 0;
  const entries = isMap(root) && !isEmptied ? listEntries(root, region) : undefined;
  const edited = entries
    ? editEntries(entries, edit.before, edit.after, region, edit)
    : replaceRoot(text, root?.range?.[0] ?? text.length, edit);
  return edit.text.includes("\r\n") ? edited.replaceAll("\n", "\r\n") : edited;
}

/** A file without a block of entries, before or after, such as `{}`, keeps the comments above. */
function replaceRoot(text: string, start: number, edit: YamlEdit): string {
  const head = text.slice(0, start);
  const region: Region = { text, start, end: start, indent: "", path: [] };
  const printed = Object.keys(edit.after).map((key) => print(key, edit.after, region, edit));
  return `${head}${head === "" || head.endsWith("\n") ? "" : "\n"}${printed.join("") || "{}\n"}`;
}

/** The lines of a block of entries. */
interface Region {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly indent: string;
  readonly path: FindingPath;
}

/** An entry: the lines above it that are no entry's, and its own. */
interface Entry {
  readonly key: string;
  readonly value: unknown;
  /** Where the comments and empty lines above it begin, itself, and what comes behind it. */
  readonly above: number;
  readonly start: number;
  readonly end: number;
}

/** The entries of a block, each from the line of its key on; undefined where the map is not written so. */
function listEntries(map: YAMLMap, { text, start, end, indent }: Region): Entry[] | undefined {
  const starts = map.items.map(({ key }) => {
    const at = isScalar(key) ? (key.range?.[0] ?? -1) : -1;
    return text.slice(text.lastIndexOf("\n", at - 1) + 1, at) === indent ? at - indent.length : -1;
  });
  if (map.flow === true || starts.length === 0 || starts.some((at) => at < start)) return undefined;
  let above = start;
  return map.items.map(({ key, value }, index): Entry => {
    const own = starts[index] as number;
    const stop = dropComments(text, own, starts[index + 1] ?? end, indent.length);
    const entry = { key: String(isScalar(key) ? key.value : key), value, above, start: own, end: stop };
    above = stop;
    return entry;
  });
}

/** Where an entry ends that goes on until `end` at most: comments and empty lines before that belong to what follows. */
function dropComments(text: string, start: number, end: number, indent: number): number {
  let stop = end;
  while (stop > start) {
    const from = text.lastIndexOf("\n", stop - 2) + 1;
    const line = text.slice(from, stop);
    const isOther = line.trim() === "" || (line.trimStart().startsWith("#") && line.search(/\S/) <= indent);
    if (!isOther || from <= start) return stop;
    stop = from;
  }
  return stop;
}

function editEntries(
  entries: readonly Entry[],
  before: Record<string, SpecValue>,
  after: Record<string, SpecValue>,
  region: Region,
  edit: YamlEdit,
): string {
  const { text } = region;
  const parts: string[] = [];
  const order = Object.keys(after);
  const isKnown = (key: string | undefined): boolean => entries.some((entry) => entry.key === key);
  const addFrom = (index: number): void => {
    for (let at = index; at < order.length && !isKnown(order[at]); at++) {
      closeLine(parts);
      parts.push(print(order[at] as string, after, region, edit));
    }
  };
  const head = endHead(entries, region);
  parts.push(text.slice(region.start, head));
  addFrom(0);
  for (const entry of entries) {
    const { key, above, start, end } = entry;
    if (Object.hasOwn(after, key)) {
      parts.push(text.slice(Math.max(above, head), start));
      const isSame = areEqual(before[key], after[key]);
      parts.push(isSame ? text.slice(start, end) : editEntry(entry, before[key], after, region, edit, parts.at(-1)));
      addFrom(order.indexOf(key) + 1);
    } else parts.push(keepComments(text.slice(Math.max(above, head), start)));
  }
  closeLine(parts);
  parts.push(text.slice(entries.at(-1)?.end ?? region.end, region.end));
  return parts.join("");
}

/** Where the head of a file ends: the comments above its first entry, up to an empty line if there is one. */
function endHead([first]: readonly Entry[], { text, start, path }: Region): number {
  if (path.length > 0 || !first) return start;
  const gap = text.lastIndexOf("\n\n", first.start - 1);
  return gap < start ? first.start : gap + 2;
}

/** The last line of a file may lack its end. */
function closeLine(parts: string[]): void {
  const last = parts.findLast((part) => part !== "");
  if (last !== undefined && !last.endsWith("\n")) parts.push("\n");
}

/** What stands above an entry that goes: our own remarks about it go as well. */
function keepComments(text: string): string {
  return text.replaceAll(/^ *# review: .*\n/gm, "");
}

function editEntry(
  { key, value, start, end }: Entry,
  before: SpecValue | undefined,
  after: Record<string, SpecValue>,
  region: Region,
  edit: YamlEdit,
  above = "",
): string {
  const { text } = region;
  const wanted = after[key];
  const path = [...region.path, key];
  if (isMap(value) && value.flow !== true && isRecord(before) && isRecord(wanted) && Object.keys(wanted).length > 0) {
    const from = text.indexOf("\n", start) + 1;
    const indent = /^ */.exec(text.slice(text.lastIndexOf("\n", (value.range?.[0] ?? from) - 1) + 1))?.[0] ?? "";
    const inner: Region = { text, start: from, end, indent, path };
    const entries = indent.length > region.indent.length ? listEntries(value, inner) : undefined;
    if (entries) return text.slice(start, from) + editEntries(entries, before, wanted, inner, edit);
  }
  const said = new Set(above.split("\n").map((line) => line.trim()));
  const lines = print(key, after, region, edit).split("\n");
  // A remark that stands there already is not said twice.
  return lines.filter((line) => !(line.trimStart().startsWith("# review:") && said.has(line.trim()))).join("\n");
}

function print(key: string, map: Record<string, SpecValue>, { path, indent }: Region, edit: YamlEdit): string {
  return printEntry(key, map[key] ?? null, { path, indent, findings: edit.findings, mayFlow: edit.mayFlow });
}
