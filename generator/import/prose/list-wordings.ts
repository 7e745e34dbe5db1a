import type { ProseWordings } from "./wordings.ts";
import { en } from "./wordings/en.ts";
import { ja } from "./wordings/ja.ts";
import { ko } from "./wordings/ko.ts";
import { zh } from "./wordings/zh.ts";

/** The wordings of each language. */
export const PROSE_WORDINGS = { en, zh, ja, ko } as const;

/** Every entry of one column of the tables, all languages. */
export function listWordings<Key extends keyof ProseWordings>(key: Key): ProseWordings[Key][] {
  return Object.values(PROSE_WORDINGS).map((wordings: ProseWordings) => wordings[key]);
}

/** One alternation of the words of a column, longest first, all languages. */
export function joinWordings(
  key: {
    [Key in keyof ProseWordings]: ProseWordings[Key] extends readonly string[] ? Key : never;
  }[keyof ProseWordings],
): string {
  const words = listWordings(key).flat();
  return words.toSorted((a, b) => b.length - a.length).join("|");
}
