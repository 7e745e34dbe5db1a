import { joinWordings } from "../../list-wordings.ts";
import type { Item } from "../find-items.ts";
import type { EnumerableType } from "../head.ts";
import type { Context, Leftover } from "./leftover.ts";

const DEFAULT: Record<EnumerableType, RegExp> = {
  Integer: new RegExp(
    `(?<![A-Za-z])(?:${joinWordings("defaultLeads")})\\s*[:：]?\\s*["'\`“]?(-?\\d{1,3}(?:,\\d{3})+|-?\\d{1,15})(?![\\d]|\\.\\d|[A-Za-z_]| ?[%-]\\d)`,
    "gi",
  ),
  String: new RegExp(
    `(?<![A-Za-z])(?:${joinWordings("defaultLeads")})\\s*[:：]?\\s*(?:["'\`“]([\\w.\\-/]{1,40})["'\`”]|(?<=[:：] ?| is | to |[\\u3040-\\u9fff\\uac00-\\ud7af] ?)([A-Za-z0-9_][\\w.\\-/]{0,40})(?=\\s*(?:$|[。；;，,、）)\\n]|\\.(?:\\s|$))))`,
    "gi",
  ),
};

/** A default that is none of the values. */
export function findDefault({ type, text, values, reading: { items } }: Context): Leftover | undefined {
  for (const match of text.matchAll(DEFAULT[type])) {
    const value = (match[1] ?? match[2] ?? "").replace(/\.$/, "").replace(/(?<=\d),(?=\d{3})/g, "");
    const isKnown = values.has(value) || items.some((item) => isSame(item, value));
    if (!isKnown && !NO_DEFAULT.test(value)) return { kind: "default", text: match[0] };
  }
  return undefined;
}

const NO_DEFAULT = /^(?:no|none|null|is|the|empty|value|it|this|to|as|on|off|yes|true|false|by|used|not)$/i;

function isSame({ value, meaning }: Item, wanted: string): boolean {
  const word = wanted.toLowerCase();
  return value.toLowerCase() === word || meaning.toLowerCase() === word || meaning.toLowerCase().startsWith(`${word} `);
}

/** An example that is none of the values. */
export function findExample({ examples, values }: Context): Leftover | undefined {
  const other = examples.find((example) => !values.has(example));
  return other === undefined ? undefined : { kind: "example", text: other };
}
