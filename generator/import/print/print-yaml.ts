import type { SpecValue } from "../../spec/spec.ts";
import type { Finding, FindingPath } from "../finding.ts";
import {
  isScalarValue,
  measureWidth,
  printBlockScalar,
  printFlowScalar,
  printYamlKey,
  type SpecScalar,
  splitBlockText,
} from "./print-scalar.ts";

/** Whether a list or map may stand on one line; one that may not is written as a block. */
export type FlowRule = (path: readonly (string | number)[]) => boolean;

/** Columns that a line of flow style and a line of folded text may take. */
const FLOW_WIDTH = 100;
const WIDTH = 120;

/**
 * Prints a map as YAML 1.2 in block style, short lists and maps in flow style, and findings for review as comments
 * above the nearest place that exists.
 */
export function printYaml(value: Record<string, SpecValue>, findings: readonly Finding[], mayFlow: FlowRule): string {
  const tree = buildTree(value, findings);
  const lines: string[] = [];
  for (const text of tree?.texts ?? []) lines.push(printNote(text, ""));
  printMap(value, { indent: "", path: [], tree }, { lines, mayFlow });
  return `${lines.join("\n")}\n`;
}

/** Where an entry is printed: the place of its map, and the spaces before it. */
export interface EntryPlace {
  readonly path: FindingPath;
  readonly indent: string;
  /** With paths from the outermost map on. */
  readonly findings: readonly Finding[];
  readonly mayFlow: FlowRule;
}

/** Prints one entry of a map, as `printYaml` does, for a file that has the others. */
export function printEntry(key: string, value: SpecValue, { path, indent, findings, mayFlow }: EntryPlace): string {
  const inside = findings
    .filter(
      (finding) => finding.path.length > path.length && [...path, key].every((step, at) => finding.path[at] === step),
    )
    .map((finding) => ({ ...finding, path: finding.path.slice(path.length) }));
  const map = { [key]: value };
  const output: Output = { lines: [], mayFlow };
  printMap(map, { indent, path, tree: buildTree(map, inside) }, output);
  return `${output.lines.join("\n")}\n`;
}

interface Output {
  readonly lines: string[];
  readonly mayFlow: FlowRule;
}

interface Place {
  readonly indent: string;
  readonly path: readonly (string | number)[];
  readonly tree: NoteTree | undefined;
}

function printMap(map: Record<string, SpecValue>, place: Place, output: Output): void {
  for (const [key, value] of Object.entries(map)) {
    const name = printYamlKey(key);
    // YAML allows 1,024 characters before the colon of a short key.
    const isLongKey = name.length > 1000;
    const start = isLongKey ? `${place.indent}:` : `${place.indent}${name}:`;
    printNotesAbove(value, key, start, place, output);
    if (isLongKey) output.lines.push(`${place.indent}? ${name}`);
    printValue(
      value,
      start,
      " ",
      { ...place, path: [...place.path, key], tree: place.tree?.children.get(key) },
      output,
    );
  }
}

function printList(list: readonly SpecValue[], place: Place, output: Output): void {
  for (const [index, value] of list.entries()) {
    const start = `${place.indent}-`;
    printNotesAbove(value, index, start, place, output);
    const inner = { ...place, path: [...place.path, index], tree: place.tree?.children.get(String(index)) };
    if (isScalarValue(value) || fitsFlow(value, start, inner.path, output.mayFlow) !== undefined) {
      printValue(value, start, " ", inner, output);
      continue;
    }
    const first = output.lines.length;
    const indent = `${place.indent}  `;
    if (Array.isArray(value)) printList(value, { ...inner, indent }, output);
    else printMap(value, { ...inner, indent }, output);
    // A comment above the first entry stays on its own line below the dash.
    const line = output.lines[first] ?? "";
    if (line.trimStart().startsWith("# ")) output.lines.splice(first, 0, start);
    else output.lines[first] = `${start} ${line.slice(indent.length)}`;
  }
}

function printValue(value: SpecValue, start: string, gap: string, place: Place, output: Output): void {
  if (isScalarValue(value)) return printScalar(value, start, gap, place.indent, output);
  const flow = fitsFlow(value, start, place.path, output.mayFlow);
  if (flow !== undefined) {
    output.lines.push(`${start}${gap}${flow}`);
    return;
  }
  output.lines.push(start);
  const inner = { ...place, indent: `${place.indent}  ` };
  if (Array.isArray(value)) printList(value, inner, output);
  else printMap(value, inner, output);
}

function printScalar(value: SpecScalar, start: string, gap: string, indent: string, output: Output): void {
  const line = `${start}${gap}${printBlockScalar(value)}`;
  const isLong = line.length > WIDTH && typeof value === "string" && value.includes(" ");
  if (typeof value === "string" && (isLong || value.includes("\n"))) {
    const block = splitBlockText(value, WIDTH - indent.length - 2);
    if (block) {
      output.lines.push(`${start}${gap}${block.header}`);
      for (const part of block.lines) output.lines.push(part === "" ? "" : `${indent}  ${part}`);
      return;
    }
  }
  output.lines.push(line);
}

/** The value in flow style if it may and does fit on the line. */
function fitsFlow(value: SpecValue, start: string, path: Place["path"], mayFlow: FlowRule): string | undefined {
  if (typeof value === "object" && value !== null && Object.keys(value).length === 0) {
    return Array.isArray(value) ? "[]" : "{}";
  }
  return mayFlow(path) ? printFlow(value, FLOW_WIDTH - start.length - 1) : undefined;
}

/**
 * A value on one line of at most so many columns; undefined where it does not fit. It gives up as soon as that is sure, so
 * that a big value costs no more than a small one.
 */
export function printFlow(value: SpecValue, room: number): string | undefined {
  if (isScalarValue(value)) {
    const text = typeof value === "string" && value.length > room ? undefined : printFlowScalar(value);
    return text === undefined || measureWidth(text) > room || text.includes("\\n") ? undefined : text;
  }
  const isList = Array.isArray(value);
  const parts: string[] = [];
  let left = room - 2;
  for (const [key, item] of Object.entries(value)) {
    const name = isList ? "" : `${printYamlKey(key)}: `;
    const text = printFlow(item, left - name.length);
    if (text === undefined) return undefined;
    parts.push(name + text);
    left -= measureWidth(name) + measureWidth(text) + 2;
    if (left < -2) return undefined;
  }
  if (parts.length === 0) return isList ? "[]" : "{}";
  return isList ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
}

/** Notes by the place that they stand above. */
interface NoteTree {
  readonly texts: string[];
  readonly children: Map<string, NoteTree>;
}

function buildTree(value: SpecValue, findings: readonly Finding[]): NoteTree | undefined {
  const notes = findings.filter(({ level }) => level === "review");
  if (notes.length === 0) return undefined;
  const root: NoteTree = { texts: [], children: new Map() };
  for (const note of notes) {
    let tree = root;
    let here = value;
    for (const step of note.path) {
      if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) break;
      here = (here as Record<string, SpecValue>)[step] as SpecValue;
      const child = tree.children.get(String(step)) ?? { texts: [], children: new Map() };
      tree.children.set(String(step), child);
      tree = child;
    }
    tree.texts.push(note.message ?? note.kind);
  }
  return root;
}

function printNotesAbove(value: SpecValue, key: string | number, start: string, place: Place, output: Output): void {
  const tree = place.tree?.children.get(String(key));
  if (!tree) return;
  const isOneLine = isScalarValue(value) || fitsFlow(value, start, [...place.path, key], output.mayFlow) !== undefined;
  for (const text of isOneLine ? collectTexts(tree) : tree.texts) output.lines.push(printNote(text, place.indent));
}

function collectTexts(tree: NoteTree): string[] {
  return [...tree.texts, ...[...tree.children.values()].flatMap(collectTexts)];
}

function printNote(text: string, indent: string): string {
  return `${indent}# review: ${text.replaceAll(/[\p{Cc}\p{Cs}\s\ufeff\ufffe\uffff]+/gu, " ").trim()}`;
}
