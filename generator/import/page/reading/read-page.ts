import type { SourceSpec } from "../../../spec/spec.ts";
import { takePageApart } from "./page-parts.ts";
import { findAddress, findExplorerLink, findUpdated } from "../words/page-text.ts";
import { readActionPage } from "./read-action-page.ts";
import { readBlocks } from "../blocks/read-blocks.ts";
import { readErrorsChapter, readTypesChapter } from "./read-chapters.ts";
import { guessLanguage } from "../words/wordings.ts";
import type { Language } from "../words/page-wordings.ts";
import type { PageOptions, PageReading } from "./reading.ts";
import { refusePage } from "./refuse-page.ts";

/** Longer than any page; a whole manual is another thing. */
const LONGEST = 1_000_000;

/** Reads one page of documentation: of an action, of data types, of error codes; anything else is refused with the reason. */
export function readPage(text: string, options: PageOptions): PageReading {
  const unfit = refuseText(text);
  if (unfit) return refusePage("unfit-text", options, unfit.reason, unfit.fix);
  const { blocks } = readBlocks(text);
  const parts = takePageApart(blocks);
  const preface = parts.preface.join("\n");
  const language = guessLanguage(preface.length > 60 ? `${preface}\n${text.slice(0, 3000)}` : text.slice(0, 20_000));
  const source = readSource(text, language, options);
  const page = { text, parts, source, options, language, explorer: findExplorerLink(text) };
  return (
    readActionPage(page) ??
    readTypesChapter(page) ??
    readErrorsChapter(page) ??
    refuseOther(parts.tables.length, options)
  );
}

function refuseText(text: string): { reason: string; fix: string } | undefined {
  if (text.length > LONGEST) {
    const size = Math.round(text.length / 1_000_000);
    return {
      reason: `it has ${size} million characters`,
      fix: "Give the page of one action; a page has less than 1 million.",
    };
  }
  if (text.includes("\u0000") || (text.slice(0, 4000).match(/\ufffd/g)?.length ?? 0) > 20) {
    return { reason: "it is not text in UTF-8", fix: "Save the page as text, Markdown or HTML, in UTF-8." };
  }
  return text.trim() === "" ? { reason: "it is empty", fix: "Give the page of an action." } : undefined;
}

function readSource(text: string, guessed: Language | undefined, { lang, url }: PageOptions): SourceSpec {
  const address = url ?? findAddress(text);
  const updated = findUpdated(text);
  const language = lang ?? guessed;
  return {
    ...(address !== undefined && { url: address }),
    ...(updated !== undefined && { updated }),
    ...(language !== undefined && { lang: language }),
  };
}

function refuseOther(tables: number, options: PageOptions): PageReading {
  const reason =
    tables === 0
      ? "it has no table of parameters or error codes in English, Chinese, Japanese or Korean"
      : "it is not the page of an action: no table of input parameters has the row Action";
  const fix = "Give the page of one action, or a chapter of data types or error codes.";
  return refusePage("no-action-page", options, reason, fix);
}
