import type { Block } from "./block.ts";
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
  const tags = text.match(/<(?:h[1-6]|table|tr|p|pre|div)(?=[\s>])/gi)?.length ?? 0;
  const marks = text.match(/^(?:#{1,6} |```|\s{0,3}\|? ?:?-{2,}:? ?\|)/gm)?.length ?? 0;
  if (tags > 3 && tags > marks) return "html";
  if (marks > 0 || /^[^\n|]*\|[^\n|]*\|/m.test(text)) return "markdown";
  return "text";
}
