import { isScalar, type ScalarType } from "../../../spec/type-text.ts";
import { PAGE_WORDINGS } from "./wordings.ts";

const scalars = new Map<string, ScalarType>(
  Object.entries({
    string: "String",
    integer: "Integer",
    int: "Integer",
    int64: "Integer",
    uint64: "Integer",
    int32: "Integer",
    uint32: "Integer",
    long: "Integer",
    "unsigned integer": "Integer",
    uint: "Integer",
    float: "Float",
    double: "Float",
    decimal: "Float",
    float64: "Float",
    float32: "Float",
    bool: "Boolean",
    boolean: "Boolean",
    date: "Date",
    datetime: "Timestamp",
    timestamp: "Timestamp",
    "timestamp iso8601": "Timestamp ISO8601",
    "datetime iso8601": "Timestamp ISO8601",
    datetime_iso: "Timestamp ISO8601",
    "datetime iso": "Timestamp ISO8601",
    binary: "Binary",
    object: "Object",
  } satisfies Record<string, ScalarType>),
);
for (const { types } of Object.values(PAGE_WORDINGS)) {
  for (const [word, type] of Object.entries(types)) if (isScalar(type)) scalars.set(word, type);
}

/** A type as a spec writes it, and whether the page left part of it out. */
export interface TypeReading {
  /** `Array of String`; an `Array` of unsaid items is an `Array of Object`. */
  readonly type: string;
  /** The page says `Array` without saying of what. */
  readonly isOpen?: true;
}

const NAME = /^[A-Za-z_]\w*$/;

/** Reads the whole of a type cell: `Array of String`, `integer`, `String[]`, `InterInstanceFlow`, `Array`. */
export function readTypeCell(cell: string): TypeReading | undefined {
  const text = cell
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/[`*\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return readWords(text, 0);
}

function readWords(text: string, depth: number): TypeReading | undefined {
  if (depth > 4) return undefined;
  const inner = /^(?:array|list)(?: ?of |<| ?\[| ?of ?\[)(.+?)[>\]]?$/i.exec(text)?.[1] ?? /^(.+)\[\]$/.exec(text)?.[1];
  if (inner !== undefined) {
    const item = readWords(inner.trim(), depth + 1);
    return item && { ...item, type: `Array of ${item.type}` };
  }
  if (/^(?:array|list)(?: of)?$/i.test(text)) return { type: "Array of Object", isOpen: true };
  const scalar = scalars.get(text.toLowerCase());
  if (scalar !== undefined) return { type: scalar };
  return NAME.test(text) ? { type: text } : undefined;
}

const PREFIX = new RegExp(
  `((?:Array of )*)(Timestamp ISO8601|Unsigned Integer|${[...scalars.keys()].filter((key) => !key.includes(" ")).join("|")}|Array|[A-Za-z_]\\w*)(?=\\s|$)`,
  "iy",
);

/** A type at the start of running text, and where it ends. */
export interface TypePrefix extends TypeReading {
  readonly end: number;
  /** One of documentation's own types, or a list: not a single word that could be any. */
  readonly isCertain: boolean;
}

/** Reads the type that starts at a position of a line whose cell borders are lost. */
export function readTypePrefix(line: string, at: number): TypePrefix | undefined {
  PREFIX.lastIndex = at;
  const match = PREFIX.exec(line);
  if (!match) return undefined;
  const word = match[2] as string;
  const isOwn = scalars.has(word.toLowerCase()) && /^(?:[A-Z]|[^a-z])/.test(word);
  if (!isOwn && !/^[A-Z]/.test(word)) return undefined;
  if (match[1] !== "" && !match[1]?.startsWith("Array")) return undefined;
  const reading = readTypeCell(match[0]);
  return reading && { ...reading, end: at + match[0].length, isCertain: isOwn || match[1] !== "" };
}
