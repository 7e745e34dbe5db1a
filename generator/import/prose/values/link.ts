import { joinWordings } from "../list-wordings.ts";
import type { EnumerableType } from "./head.ts";

/** What stands between a value and its meaning; `bare` where there is no meaning. */
export type LinkKind = "colon" | "dash" | "equals" | "comma" | "word" | "glue" | "paren" | "point" | "bare";

/** The kind of a link, and where the meaning starts. */
export interface Link {
  readonly kind: LinkKind;
  readonly end: number;
  /** A remark in brackets between value and colon: `0 (default): off`. */
  readonly note?: string;
}

/** Counting words of Chinese and Japanese: `3个` is three of something, no value. */
const NO_UNIT =
  "(?![个個次天秒分小时時月年元点點倍字位级級条條台人种種类類千万百億亿多核代项項页頁层層号號岁周日路张張份步者家件回本つ])";
/** Words that join values are no meanings: `1或者2`. */
const NO_JOINT = "(?![或和与及至、]|到(?!期|达|账|货))";
const GLUE = new RegExp(`(?=[\\p{Script=Han}A-Z])${NO_UNIT}${NO_JOINT}`, "uy");
const NOTED = / ?[(（]([^()（）\n]{1,20})[)）] ?\*{0,2} ?[:：]\s*(?!\/\/)/y;
const LINKS: readonly (readonly [LinkKind, RegExp])[] = [
  ["paren", / ?[(（]/y],
  ["colon", / ?\*{0,2} ?[:：]\s*(?!\/\/)/y],
  ["equals", / ?={1,2}>? ?/y],
  ["word", new RegExp(` ?(?:${joinWordings("meaningVerbs")})\\s?`, "uy")],
  ["comma", / ?[，,] ?(?=\p{L})/uy],
];
const DASH: Record<EnumerableType, RegExp> = {
  Integer: / ?[-–—－]+>? ?(?=[^\d\s])/y,
  String: / -{1,2}>? | ?[–—]{1,2} ?/y,
};
/** `4. Both`, `0 off`: no link that starts a list, but one that goes on with it. */
const POINT = /[.、．] ?(?=[\p{L}])| (?=\p{L})/uy;

/** The link behind a value; `wanted` restricts it to one kind. */
export function findLink(text: string, at: number, type: EnumerableType, wanted?: LinkKind): Link | undefined {
  if (wanted === undefined || wanted === "colon") {
    NOTED.lastIndex = at;
    const noted = NOTED.exec(text);
    if (noted) return { kind: "colon", end: at + noted[0].length, note: noted[1] as string };
  }
  for (const [kind, pattern] of LINKS) {
    if (kind === "comma" && wanted !== "comma") continue;
    if (wanted !== undefined && wanted !== kind) continue;
    const link = match(kind, pattern, text, at);
    if (link) return link;
  }
  if (wanted === undefined || wanted === "dash") {
    const link = match("dash", DASH[type], text, at);
    if (link) return link;
  }
  if (type === "Integer" && (wanted === undefined || wanted === "glue")) return match("glue", GLUE, text, at);
  return undefined;
}

/** The link behind a value that can only go on with a list of other links. */
export function findLooseLink(text: string, at: number): Link | undefined {
  return match("point", POINT, text, at) ?? match("comma", COMMA, text, at);
}

const COMMA = / ?[，,] ?(?=\p{L})/uy;

function match(kind: LinkKind, pattern: RegExp, text: string, at: number): Link | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? { kind, end: at + found[0].length } : undefined;
}

/** `0，off；1，on`: the comma joins a value and its meaning only where stronger marks part the items. */
export function findCommaLink(text: string, at: number): Link | undefined {
  const link = match("comma", COMMA, text, at);
  if (!link) return undefined;
  const next = /[;；\n]/.exec(text.slice(link.end, link.end + 200));
  if (!next) return undefined;
  const isParted =
    /^[^，,、]*$/.test(text.slice(link.end, link.end + next.index)) &&
    /^[;；\n]\s*[\w"'`]+ ?[，,]/.test(text.slice(link.end + next.index, link.end + next.index + 80));
  return isParted ? link : undefined;
}
