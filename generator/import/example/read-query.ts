import type { MembersSpec, SpecValue } from "../../spec/spec.ts";
import { isCommonParameter } from "./common-parameters.ts";

/** A query string as pages print it: the members with text for values, still to be given their types. */
export interface QueryReading {
  readonly action: string | undefined;
  readonly value: Record<string, SpecValue>;
}

/**
 * Reads `https://host/?Action=X`, `&Name.0.Key=value` on lines of their own or in a row, and leaves out common parameters
 * and placeholders such as `&<Common request parameters>` of any language. A `&` that does not begin a known parameter
 * is part of the value before it.
 */
export function readQuery(text: string, input: MembersSpec): QueryReading {
  const tree: Tree = new Map();
  let action: string | undefined;
  for (const [key, value] of splitParameters(text, input)) {
    const top = key.split(".", 1)[0] as string;
    if (/^action$/i.test(key)) action = value;
    if (!Object.hasOwn(input, top) && isCommonParameter(top)) continue;
    plant(tree, Object.hasOwn(input, key) ? [key] : key.split("."), value);
  }
  return { action, value: growRecord(tree) };
}

function splitParameters(text: string, input: MembersSpec): [key: string, value: string][] {
  const parameters: [string, string][] = [];
  const known = new Set(Object.keys(input).map((name) => name.toLowerCase()));
  const query = text.replace(/^(?:[^?=&<\s]*\?|(?:https?:)?\/\/[^\s?&<]*)/, "&");
  const hasLines = query.includes("\n");
  let isLineStart = true;
  // The text between two line ends or `&` signs, with the sign before it.
  for (const part of query.split(/(?=[&＆])|(?<=\n)/)) {
    const content = part.replace(/^[&＆](?:amp;)?/, "");
    const equals = content.indexOf("=");
    const key = content.slice(0, Math.max(0, equals)).trim();
    const top = (key.split(".", 1)[0] as string).toLowerCase();
    const last = parameters.at(-1);
    const isExpected = known.has(top) || isCommonParameter(top) || !last || isLineStart || !hasLines;
    isLineStart = part.endsWith("\n");
    if (content.trim() === "" || PLACEHOLDER.test(content)) continue;
    if (isExpected && /^[A-Za-z_][\w.-]*$/.test(key)) parameters.push([key, decode(content.slice(equals + 1).trim())]);
    // In a text of several lines each parameter has its own: a sign inside a line belongs to a value.
    else if (last) last[1] += part.trim();
  }
  return parameters;
}

/** `<Common request parameters>` in any language, and what stands for more of the same. */
const PLACEHOLDER = /^\s*(?:<|&lt;|＜|\.{3}|…)/;

function decode(value: string): string {
  if (!/%[0-9A-Fa-f]{2}/.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

type Tree = Map<string, Tree | string>;

function plant(tree: Tree, path: readonly string[], value: string): void {
  let here = tree;
  for (const step of path.slice(0, -1)) {
    const next = here.get(step);
    const child: Tree = next instanceof Map ? next : new Map();
    here.set(step, child);
    here = child;
  }
  here.set(path.at(-1) as string, value);
}

function growRecord(tree: Tree): Record<string, SpecValue> {
  return Object.fromEntries([...tree].map(([name, child]) => [name, grow(child)]));
}

/** `Name.0`, `Name.1` are a list, also where the page counts from 1 or writes `Name.N`. */
function grow(child: Tree | string): SpecValue {
  if (typeof child === "string") return child;
  const keys = [...child.keys()];
  if (!keys.every((key) => /^(?:\d{1,9}|[nN])$/.test(key))) return growRecord(child);
  return [...child].toSorted(([a], [b]) => (Number(a) || 0) - (Number(b) || 0)).map(([, item]) => grow(item));
}
