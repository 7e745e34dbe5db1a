import type { Block } from "./block.ts";
import { isKnownTable, readHeader } from "../words/columns.ts";
import { splitPipes } from "./pipe-rows.ts";
import { readHtml } from "./read-html.ts";
import { readMarkdown } from "./read-markdown.ts";
import { splitText } from "./split-text.ts";
import { collectEvidence } from "./text-rows.ts";

/** How a page is written down, found out from its content. */
export type PageFormat = "text" | "markdown" | "html";

/** Reads a page into blocks, whatever it is written in. */
export function readBlocks(text: string): { format: PageFormat; blocks: Block[] } {
  const clean = text.replace(/\ufeff/g, "").replace(/\r\n?/g, "\n");
  const evidence = collectEvidence(clean);
  const format = detectFormat(clean);
  if (format === "html") return { format, blocks: readHtml(clean, evidence) };
  if (format === "markdown") return { format, blocks: readMarkdown(clean, evidence) };
  return { format, blocks: splitText(clean, 1, evidence) };
}

/** HTML has tables or headings as tags; Markdown has headings, fences or rows with pipes; all else is text. */
export function detectFormat(text: string): PageFormat {
  if (/^\s{0,100}(?:<!doctype html|<html|<\?xml)/i.test(text)) return "html";
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const headings = count(/<h[1-6](?=[\s>])/gi);
  const tags = headings + count(/<(?:table|tr|p|pre|div)(?=[\s>])/gi);
  const marks = count(/^(?:#{1,6} |```)/gm);
  const rules = count(/^\s{0,3}\|? ?:?-{2,}:? ?\|/gm);
  if (tags > 3 && rules === 0 && (marks === 0 || headings > marks)) return "html";
  if (marks > 0 || rules > 0 || text.split("\n").some(hasPipeHeader)) return "markdown";
  return "text";
}

/** Whether a line is the header of a table with pipes, whatever stands below it. */
function hasPipeHeader(line: string): boolean {
  return line.includes("|") && line.length < 300 && isKnownTable(readHeader(splitPipes(line)));
}
