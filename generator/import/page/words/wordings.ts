import { en } from "./wordings/en.ts";
import { ja } from "./wordings/ja.ts";
import { ko } from "./wordings/ko.ts";
import { zh } from "./wordings/zh.ts";

/** What a column of a table holds. `message`: a second description, in another language. */
export type Column = "name" | "required" | "type" | "description" | "code" | "message";

/** What a heading announces. `request` and `response` are the halves of one example. */
export type Section =
  "description" | "input" | "output" | "examples" | "request" | "response" | "resources" | "errors" | "commonErrors";

export type Language = "en" | "zh" | "ja" | "ko";

/**
 * How pages of one language are worded. Lower case, compared with text in lower case whose numbering, emphasis and final
 * colon are gone.
 */
export interface PageWordings {
  /** Headers of columns. */
  readonly columns: Readonly<Record<Column, readonly string[]>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Types that pages translate -> the type in English. */
  readonly types: Readonly<Record<string, string>>;
  /** Headings of sections. */
  readonly sections: Readonly<Record<Section, readonly string[]>>;
  /** Words before the number of an example. */
  readonly exampleWords: readonly string[];
  /** Words on the line that names the host. */
  readonly domainWords: readonly string[];
  /** Words on the line that states the rate limit. */
  readonly rateWords: readonly string[];
  /** The figure of the rate limit, a second. */
  readonly rateFigures: readonly RegExp[];
  /** Words by which a row is one of the common parameters. */
  readonly commonWords: readonly string[];
  /** Region need not be given. */
  readonly regionIgnored: readonly string[];
  /** Words before the date of the last change. */
  readonly updatedWords: readonly string[];
  /** Words before the actions that use a data type. */
  readonly usedByWords: readonly string[];
  /** Sentences around the table of error codes; one of them says that there are none. */
  readonly noCodes: readonly string[];
  /** Starts of lines that belong to the site, not to the page. */
  readonly furniture: readonly string[];
  /** Starts of sentences that every page has and no description needs. */
  readonly boilerplate: readonly string[];
}

export const PAGE_WORDINGS: Readonly<Record<Language, PageWordings>> = { en, zh, ja, ko };

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
