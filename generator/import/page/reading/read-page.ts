import type { MembersSpec, SourceSpec, TypesSpec } from "../../../spec/spec.ts";
import type { RawExample } from "../../example/read-example.ts";
import type { Note } from "../../print/print-yaml.ts";
import { takePageApart } from "./page-parts.ts";
import { findAddress, findExplorerLink, findUpdated } from "../words/page-text.ts";
import { readActionPage } from "./read-action-page.ts";
import { readBlocks } from "../blocks/read-blocks.ts";
import { readErrorsChapter, readTypesChapter } from "./read-chapters.ts";
import { guessLanguage, type Language } from "../words/wordings.ts";

/** What the reader of a page knows beside its text. */
export interface PageOptions {
  /** Shown where something is wrong. */
  readonly fileName: string;
  /** `gaap`: used where the page names none; another one on the page is noted. */
  readonly service?: string;
  readonly version?: string;
  readonly lang?: Language;
  readonly url?: string;
}

/** What was read from one page, before it is known which types its service describes elsewhere. */
export type PageReading = ActionReading | TypesReading | ErrorsReading | Refusal;

interface Common {
  readonly fileName: string;
  readonly service: string | undefined;
  readonly version: string | undefined;
  readonly source: SourceSpec;
}

export interface ActionReading extends Common {
  readonly kind: "action";
  readonly service: string;
  readonly version: string;
  readonly endpoint: string;
  readonly action: string;
  readonly description: string;
  readonly rateLimit: number | undefined;
  readonly region: "required" | "optional" | "ignored" | undefined;
  readonly input: MembersSpec;
  readonly output: MembersSpec;
  readonly types: TypesSpec;
  readonly errors: Record<string, string>;
  readonly examples: readonly RawExample[];
  readonly notes: Note[];
  readonly typeNotes: Note[];
}

export interface TypesReading extends Common {
  readonly kind: "types";
  readonly types: TypesSpec;
  readonly typeNotes: Note[];
  /** Actions that use the types, as the chapter says. */
  readonly usedBy: ReadonlySet<string>;
}

export interface ErrorsReading extends Common {
  readonly kind: "errors";
  readonly errors: Record<string, string>;
  readonly notes: Note[];
}

/** Why a page was not read, and what to do about it. */
export interface Refusal {
  readonly kind: "refused";
  readonly fileName: string;
  readonly reason: string;
  readonly fix: string;
}

/** Longer than any page; a whole manual is another thing. */
const LONGEST = 1_000_000;

/** Reads one page of documentation: of an action, of data types, of error codes; anything else is refused with the reason. */
export function readPage(text: string, options: PageOptions): PageReading {
  const unfit = refuseText(text);
  if (unfit) return { kind: "refused", fileName: options.fileName, ...unfit };
  const { blocks } = readBlocks(text);
  const parts = takePageApart(blocks);
  const source = readSource(text, parts.preface.join("\n"), options);
  const page = { text, parts, source, options, explorer: findExplorerLink(text) };
  return (
    readActionPage(page) ??
    readTypesChapter(page) ??
    readErrorsChapter(page) ??
    refusePage(parts.tables.length, options)
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

function readSource(text: string, preface: string, { lang, url }: PageOptions): SourceSpec {
  const address = url ?? findAddress(text);
  const updated = findUpdated(text);
  const language =
    lang ?? guessLanguage(preface.length > 60 ? `${preface}\n${text.slice(0, 3000)}` : text.slice(0, 20_000));
  return {
    ...(address !== undefined && { url: address }),
    ...(updated !== undefined && { updated }),
    ...(language !== undefined && { lang: language }),
  };
}

function refusePage(tables: number, { fileName }: PageOptions): Refusal {
  const reason =
    tables === 0
      ? "it has no table of parameters or error codes in English, Chinese, Japanese or Korean"
      : "it is not the page of an action: no table of input parameters has the row Action";
  return {
    kind: "refused",
    fileName,
    reason,
    fix: "Give the page of one action, or a chapter of data types or error codes.",
  };
}
