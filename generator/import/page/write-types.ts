import { isMap, isScalar, parseDocument } from "yaml";
import type { TypesSpec } from "../../spec/spec.ts";
import { printTypesSpec } from "../print-spec.ts";
import type { Note } from "../print-yaml.ts";
import { type ImportedFile, isInferred } from "./import-pages.ts";

/** Types found by an import: those that pages describe, and those built from examples. */
export interface FoundTypes {
  readonly described: TypesSpec;
  readonly inferred: TypesSpec;
  readonly notes: readonly Note[];
}

/**
 * `types.yaml` with the types found: what is there stays as it is, byte for byte; new types come behind it; a type that
 * was a guess gives way to its description, and any other only where `isForced`.
 */
export function writeTypes(folder: string, { described, inferred, notes }: FoundTypes, current: string | undefined, isForced: boolean): ImportedFile[] {
  const path = `${folder}/types.yaml`;
  const found = { ...inferred, ...described };
  if (current === undefined) return [{ path, text: printTypesSpec(found, notes), state: "new" }];
  const document = parseDocument(current);
  const there = (document.toJS() ?? {}) as TypesSpec;
  if (Object.keys(there).length === 0) {
    return [{ path, text: Object.keys(found).length === 0 ? current : printTypesSpec(found, notes), state: Object.keys(found).length === 0 ? "same" : "changed" }];
  }
  const replaced = new Set(Object.keys(described).filter((name) => Object.hasOwn(there, name) && (isForced || isInferred(there[name]))));
  const added = Object.fromEntries(Object.entries(found).filter(([name]) => !Object.hasOwn(there, name) || replaced.has(name)));
  const kept = cutTypes(current, document, replaced);
  if (Object.keys(added).length === 0) return [{ path, text: current, state: "same" }];
  const text = `${kept.trimEnd()}\n${printTypesSpec(added, notes.filter(({ path: [name] }) => name !== undefined && Object.hasOwn(added, name))).replace(/^#[^\n]*\n/, "")}`;
  return [{ path, text, state: text === current ? "same" : "changed" }];
}

/** The text without the entries named, each with the comments above it. */
function cutTypes(text: string, document: ReturnType<typeof parseDocument>, names: ReadonlySet<string>): string {
  if (!isMap(document.contents) || names.size === 0) return text;
  const starts = document.contents.items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0));
  let rest = text;
  for (let index = starts.length - 1; index >= 0; index--) {
    const key = document.contents.items[index]?.key;
    if (!isScalar(key) || !names.has(String(key.value))) continue;
    rest = rest.slice(0, starts[index]) + rest.slice(starts[index + 1] ?? rest.length);
  }
  return rest;
}
