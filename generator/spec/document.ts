import { load } from "js-yaml";
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import { cutExcerpt, type Problem } from "./problem.ts";
import type { ProblemCode } from "./problem-codes.ts";
import type { SpecValue } from "./spec.ts";

/** A place inside a specification: keys and indexes from the outside in. */
export type Path = readonly (string | number)[];

/** One file of `specs/`. */
export interface SpecFile {
  /** Path below the folder of specifications, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What the text says, where that is known already. */
  readonly value?: SpecValue | undefined;
}

/** A file read as YAML: its value, or the problems that kept it from being read. */
export interface SpecDocument extends SpecFile {
  readonly value: SpecValue | undefined;
  readonly problems: readonly Problem[];
}

/** An integer too long for a number to hold exactly. */
const LONG_INTEGER = /(?:^|[\s,[:])[-+]?\d{16,}(?=\s*(?:[,\]}#]|$))/m;
/** What an anchor or a tag may look like, where a value may stand; an alias without an anchor is a mistake anyway. */
const ANCHOR_OR_TAG = /(?:^|[:?-]\s+|[[{,]\s*)[&!][\w!]/;

/**
 * Reads a file as YAML 1.2. Most files take the fast parser; those with integers beyond 2^53, aliases, tags or mistakes
 * take the exact one, which knows positions. Both read the same values.
 */
export function parseSpec(file: SpecFile): SpecDocument {
  if (file.value !== undefined) return { ...file, value: file.value, problems: [] };
  if (!LONG_INTEGER.test(file.text) && !ANCHOR_OR_TAG.test(file.text)) {
    try {
      return { ...file, value: (load(file.text) ?? null) as SpecValue, problems: [] };
    } catch {
      // The exact parser below says what is wrong, and where.
    }
  }
  return parseExactly(file);
}

function parseExactly(file: SpecFile): SpecDocument {
  const { document, lines } = parseWithPositions(file);
  const problems = dropFallout([...document.errors, ...document.warnings]).map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const code: ProblemCode = error.code === "DUPLICATE_KEY" ? "duplicate-name" : "yaml-syntax";
    return placeProblem(file, line, col, code, explainError(error, file));
  });
  const report = (node: Node, code: ProblemCode, message: string): void => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    problems.push(placeProblem(file, line, col, code, message));
  };
  visit(document, {
    Node: (_, node) => {
      const isMarked = isAlias(node) || ("anchor" in node && node.anchor !== undefined) || node.tag !== undefined;
      if (isMarked) report(node, "yaml-alias", "Anchors, aliases and tags are not part of specifications.");
    },
    Pair: (_, pair) => {
      if (isMap(pair.key) || isSeq(pair.key)) report(pair.key, "yaml-syntax", "A name must be text, not a collection.");
      // Both parsers call the key `null` so, and not by an empty name.
      else if (isScalar(pair.key) && pair.key.value === null) pair.key.value = "null";
    },
  });
  if (problems.length > 0) return { ...file, value: undefined, problems };
  return { ...file, value: narrowIntegers(document.toJS() as SpecValue), problems };
}

/** What the parser stumbles over after a mistake is no mistake of its own; and tags are refused as such, known or not. */
function dropFallout(errors: readonly YAMLError[]): YAMLError[] {
  const own = errors.filter((error) => error.code !== "TAG_RESOLVE_FAILED");
  return own.filter((error, index) => index === 0 || error.code !== "UNEXPECTED_TOKEN");
}

function explainError(error: YAMLError, file: SpecFile): string {
  if (error.code === "MULTIPLE_DOCS") return "A file holds one document; `---` begins another.";
  if (error.code === "DUPLICATE_KEY") {
    const name = /^(?:"[^"]*"|'[^']*'|[^:\s]+)/.exec(file.text.slice(error.pos[0]))?.[0] ?? "";
    return `${JSON.stringify(name.replace(/^(["'])(.*)\1$/, "$2"))} stands twice in one mapping.`;
  }
  return error.message.endsWith(".") ? error.message : `${error.message}.`;
}

/** `1` and `"1"` are two keys to YAML, and one name here. */
const PARSE_OPTIONS = {
  intAsBigInt: true,
  prettyErrors: false,
  uniqueKeys: (a: unknown, b: unknown) => isScalar(a) && isScalar(b) && String(a.value) === String(b.value),
} as const;

const parsed = new WeakMap<SpecFile, { document: Document; lines: LineCounter }>();

/** Parses once a file, however many problems it has. */
function parseWithPositions(file: SpecFile): { document: Document; lines: LineCounter } {
  let result = parsed.get(file);
  if (!result) {
    const lines = new LineCounter();
    result = { document: parseDocument(file.text, { ...PARSE_OPTIONS, lineCounter: lines }), lines };
    parsed.set(file, result);
  }
  return result;
}

/** Integers come as bigint; those that a number holds exactly become numbers. */
function narrowIntegers(value: SpecValue): SpecValue {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(narrowIntegers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, narrowIntegers(item)]));
}

/** What stands at a place: the node itself, or the key that leads to it. */
export type PlaceKind = "key" | "value";

/** Makes a problem at a place of a file; the file is read once more, with positions. */
export function problemAt(file: SpecFile, path: Path, kind: PlaceKind, code: ProblemCode, message: string): Problem {
  const { document, lines } = parseWithPositions(file);
  const node = findNode(document, path, kind);
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
  return placeProblem(file, Math.max(1, line), Math.max(1, col), code, message);
}

function placeProblem(file: SpecFile, line: number, column: number, code: ProblemCode, message: string): Problem {
  return { file: file.path, line, column, code, message, excerpt: cutExcerpt(file.text, line) };
}

/** The node at a path, or the nearest one around it that exists. */
function findNode(document: Document, path: Path, kind: PlaceKind): Node | undefined {
  let node: Node | undefined = document.contents ?? undefined;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return node;
      const key = isNode(pair.key) ? pair.key : node;
      const value: unknown = pair.value;
      node = (isLast && kind === "key") || !isNode(value) ? key : value;
    } else if (isSeq(node) && isNode(node.items[Number(step)])) {
      node = node.items[Number(step)] as Node;
    } else return node;
  }
  return node;
}

/** Whether a scalar of a file is written in quotes. */
export function isQuoted(file: SpecFile, path: Path): boolean {
  const node = findNode(parseWithPositions(file).document, path, "value");
  return isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
}
