import { isMap, isNode, isScalar, parseDocument } from "yaml";
import type { TypesSpec } from "../../../spec/spec.ts";
import { printTypesSpec } from "../../print/print-spec.ts";
import type { Finding } from "../../finding.ts";
import { isInferred, type PageFile } from "../import-pages.ts";

/** Types found by an import: those that pages describe, and those built from examples. */
export interface FoundTypes {
  readonly described: TypesSpec;
  readonly inferred: TypesSpec;
  readonly findings: readonly Finding[];
}

/**
 * `types.yaml` with the types found: what is there stays as it is, byte for byte; new types come behind it; a type that
 * was a guess gives way to its description, and any other only where `isForced`.
 */
export function writeTypes(
  folder: string,
  { described, inferred, findings }: FoundTypes,
  current: string | undefined,
  isForced: boolean,
): PageFile {
  return {
    path: `${folder}/types.yaml`,
    text: mergeTypes({ described, inferred, findings }, current, isForced),
    isAddition: true,
  };
}

function mergeTypes(
  { described, inferred, findings }: FoundTypes,
  current: string | undefined,
  isForced: boolean,
): string {
  const found = { ...inferred, ...described };
  if (current === undefined) return printTypesSpec(found, findings);
  const document = parseDocument(current);
  const there = (document.toJS() ?? {}) as TypesSpec;
  if (Object.keys(there).length === 0)
    return Object.keys(found).length === 0 ? current : printTypesSpec(found, findings);
  const isReplaced = (name: string): boolean => Object.hasOwn(described, name) && (isForced || isInferred(there[name]));
  const replaced = new Set(Object.keys(there).filter(isReplaced));
  const added = Object.fromEntries(
    Object.entries(found).filter(([name]) => !Object.hasOwn(there, name) || replaced.has(name)),
  );
  if (Object.keys(added).length === 0) return current;
  const ownFindings = findings.filter(({ path: [name] }) => name !== undefined && Object.hasOwn(added, name));
  const more = printTypesSpec(added, ownFindings).replace(/^#[^\n]*\n/, "");
  return `${cutTypes(current, document, replaced).trimEnd()}\n${more}`;
}

/** The text without the entries named; comments above other entries stay. */
function cutTypes(text: string, document: ReturnType<typeof parseDocument>, names: ReadonlySet<string>): string {
  if (!isMap(document.contents) || names.size === 0) return text;
  let rest = text;
  for (const { key, value } of document.contents.items.toReversed()) {
    if (!isScalar(key) || !isNode(value) || !names.has(String(key.value))) continue;
    const end = text.indexOf("\n", Math.max(0, (value.range?.[1] ?? text.length) - 1));
    rest = rest.slice(0, key.range?.[0] ?? 0) + (end < 0 ? "" : rest.slice(end + 1));
  }
  return rest;
}
