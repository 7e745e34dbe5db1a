import { joinWordings } from "../list-wordings.ts";

/** The types whose values prose can list. */
export type EnumerableType = "String" | "Integer";

/** A token that has the shape of a value. */
export interface Head {
  readonly value: string;
  readonly isQuoted: boolean;
  readonly start: number;
  readonly end: number;
}

const QUOTED =
  "\"([^\"\\n]{1,64})\"|'([^'\\n]{1,64})'|`([^`\\n]{1,64})`|“([^”\\n]{1,64})”|‘([^’\\n]{1,64})’|\\*\\*([^*\\s]{1,64})\\*\\*|「([^」\\n]{1,64})」";
const EMPTY = "(\"\"|''|``|“”)(?!\\w)";
const BARE: Record<EnumerableType, string> = {
  Integer: "-?\\d{1,19}(?:,\\d{3}(?!\\d))*(?!\\d)(?!\\.\\d)",
  String: "[A-Za-z0-9_](?:[A-Za-z0-9_+/.\\-]{0,62}[A-Za-z0-9_+])?",
};
const WORD = joinWordings("conjunctions");
/** Between Chinese and Japanese words and values no space need stand. */
const START = (numbering: string): string =>
  `\\s*(?:(?:${WORD})(?:\\s+|(?<=[\\u3040-\\u9fff\\uac00-\\ud7af])))?(?:[-*•·](?:\\s+|(?=\\*\\*)))?${numbering}`;
/** `1. FAST: …`: the number is that of the line. */
const NUMBERING = "(?:\\d{1,2}[、.)] ?(?=[A-Za-z\"'`]))?";
const VALUE: Record<EnumerableType, RegExp> = {
  Integer: new RegExp(`${START("")}(?:${QUOTED}|${EMPTY}|(${BARE.Integer}))`, "iy"),
  String: new RegExp(`${START(NUMBERING)}(?:${QUOTED}|${EMPTY}|(${BARE.String}))`, "iy"),
};
const OPEN_END = new RegExp(`^(?:${joinWordings("openEnds")})$`, "i");

/** The value that starts at a position, after white space, a conjunction and the mark of a list's item. */
export function readHead(text: string, at: number, type: EnumerableType): Head | undefined {
  const pattern = VALUE[type];
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const groups = match.slice(1);
  const bare = groups.at(-1);
  const isEmpty = groups.at(-2) !== undefined;
  const isQuoted = bare === undefined;
  const start = at + (/^\s*/.exec(match[0])?.[0].length ?? 0);
  if (isEmpty) return type === "String" ? { value: "", isQuoted, start, end: at + match[0].length } : undefined;
  const written = groups.find((group) => group !== undefined)?.trim() ?? "";
  const value = type === "Integer" ? readInteger(written) : written;
  if (value === undefined || value === "" || (!isQuoted && OPEN_END.test(value))) return undefined;
  const isFirst = written.startsWith(`${value},`);
  return { value, isQuoted, start, end: at + match[0].length - (isFirst ? written.length - value.length : 0) };
}

/** `16,000` is one number; `100,200,300` are three, of which this is the first. */
function readInteger(written: string): string | undefined {
  if (!/^-?\d+(?:,\d{3})*$/.test(written)) return undefined;
  const parts = written.split(",");
  if (parts.length === 1) return written;
  const isList =
    parts.length > 2 &&
    (parts[0] as string).length === 3 &&
    parts.every((part, index) => !part.startsWith("0") && (index === 0 || Number(part) > Number(parts[index - 1])));
  return isList ? parts[0] : parts.join("");
}

const NO_VALUE = new RegExp(`^(?:${joinWordings("noValues")})$`, "i");

/** Whether a token is a word that often stands before a colon without being a value: `Note:`. */
export function isStopWord({ value, isQuoted }: Head): boolean {
  return !isQuoted && NO_VALUE.test(value);
}

/** `RUNNING`, `"running"`: written as no word of a sentence is. */
export function isLoud({ value, isQuoted }: Pick<Head, "value" | "isQuoted">): boolean {
  return isQuoted || /^[A-Z][A-Z0-9_]+$/.test(value);
}

/** Whether two tokens are written alike, so that one may stand in a list with the other. */
export function isAlike(one: Pick<Head, "value" | "isQuoted">, other: Pick<Head, "value" | "isQuoted">): boolean {
  return one.isQuoted === other.isQuoted && getCase(one.value) === getCase(other.value);
}

function getCase(value: string): "loud" | "capital" | "small" | "other" {
  if (/^[A-Z][A-Z0-9_.-]*$/.test(value)) return "loud";
  if (/^[A-Z]/.test(value)) return "capital";
  return /^[a-z]/.test(value) ? "small" : "other";
}
