import { enPages } from "./wordings/en.ts";
import { jaPages } from "./wordings/ja.ts";
import { koPages } from "./wordings/ko.ts";
import { zhPages } from "./wordings/zh.ts";
import type { Language, PageWordings } from "./page-wordings.ts";

/** The wordings of each language. */
export const PAGE_WORDINGS: Readonly<Record<Language, PageWordings>> = {
  en: enPages,
  zh: zhPages,
  ja: jaPages,
  ko: koPages,
};

const all = Object.values(PAGE_WORDINGS);

/** One column of the tables, over all languages. */
export function listPageWordings<Value>(pick: (wordings: PageWordings) => readonly Value[]): Value[] {
  return all.flatMap((wordings) => [...pick(wordings)]);
}

/** Lower case, without numbering, emphasis, hashes, escapes and a final colon, white space folded. */
export function normaliseWords(text: string): string {
  return text
    .replace(/[\u00a0\u3000\s]+/g, " ")
    .replace(/[*`\\]/g, "")
    .trim()
    .replace(/^#{1,6} ?/, "")
    .replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、．)]? ?|[一二三四五六七八九][、.] ?)(?=\D)/, "")
    .replace(/ ?[:：]$/, "")
    .trim()
    .toLowerCase();
}

/** The language whose wordings the text uses most; `undefined` where it uses none. */
export function guessLanguage(text: string): Language | undefined {
  if (/[\uac00-\ud7af]{2}/.test(text)) return countMatches(text, /[\uac00-\ud7af]/g) > 20 ? "ko" : undefined;
  if (countMatches(text, /[\u3040-\u30ff]/g) > 20) return "ja";
  const han = countMatches(text, /[\u4e00-\u9fff]/g);
  const latin = countMatches(text, /[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/g);
  if (han > 20 && han > latin * 2) return "zh";
  return latin > 5 ? "en" : undefined;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
