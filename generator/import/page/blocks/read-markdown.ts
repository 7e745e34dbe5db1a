import type { Nodes, RootContent, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Block, TableBlock } from "./block.ts";
import { isKnownTable, readHeader } from "../words/columns.ts";
import { cleanLine } from "../words/page-text.ts";
import { joinBrokenRows, splitPipes } from "./pipe-rows.ts";
import { readHtml } from "./read-html.ts";
import { splitText } from "./split-text.ts";
import type { Evidence } from "./text-rows.ts";

/** Reads Markdown into blocks; what is running text in it is searched for what lost its markup. */
export function readMarkdown(text: string, evidence: Evidence): Block[] {
  const source = joinBrokenRows(text);
  const root = fromMarkdown(source, {
    extensions: [gfmTable(), { disable: { null: UNREAD } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return root.children.flatMap((node) => readNode(node, { source, evidence }));
}

/**
 * Links and emphasis are left to the readers of cells, since Markdown's own search for them is not linear; lists and
 * quotes say nothing about a page, and nest without end; indented text is often an answer without its fence.
 */
const UNREAD = ["attention", "labelStartImage", "labelStartLink", "labelEnd", "blockQuote", "list", "codeIndented"];

interface Context {
  readonly source: string;
  readonly evidence: Evidence;
}

function readNode(node: RootContent, context: Context): Block[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", text: cleanLine(renderInline(node, context.source)), line }];
    case "code":
      return [{ kind: "code", text: node.value, line }];
    case "table":
      return [readTable(node, context.source)];
    case "html":
      return readHtml(node.value, context.evidence).map((block) => ({ ...block, line: block.line + line - 1 }));
    case "thematicBreak":
    case "definition":
      return [];
    default:
      return readRaw(sliceSource(node, context.source), line, context);
  }
}

/** Running text as it stands in the source: a request or an answer without a fence must not lose a character. */
function readRaw(raw: string, line: number, { evidence }: Context): Block[] {
  return readLoosePipes(raw, line) ?? splitText(raw.replace(/ {2,}$/gm, ""), line, evidence);
}

/** Rows with pipes that Markdown takes for no table, since the line below the header is missing or wrong. */
function readLoosePipes(raw: string, line: number): Block[] | undefined {
  const lines = raw.split("\n");
  const start = lines.findIndex((text) => text.includes("|") && isKnownTable(readHeader(splitPipes(text))));
  if (start < 0) return undefined;
  const rows = lines
    .slice(start + 1)
    .map((text, index) => ({ cells: splitPipes(text), line: line + start + 1 + index }))
    .filter(({ cells }) => cells.length > 1 && !cells.every((cell) => /^:?-*:?$/.test(cell)));
  const table: TableBlock = { kind: "table", header: splitPipes(lines[start] as string), rows, line: line + start };
  const before = lines.slice(0, start).join("\n");
  return before.trim() === "" ? [table] : [{ kind: "text", text: before, line }, table];
}

function readTable(node: Table, source: string): TableBlock {
  const [header, ...rows] = node.children.map((row) => ({
    cells: row.children.map((cell) => renderInline(cell, source).trim()),
    line: row.position?.start.line ?? 1,
  }));
  return { kind: "table", header: header?.cells ?? [], rows, line: node.position?.start.line ?? 1 };
}

/** Text of a node with its HTML left in it; text that only looks like HTML is protected. */
function renderInline(node: Nodes, source: string): string {
  switch (node.type) {
    case "text":
      return node.value.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    case "inlineCode":
      return `\`${node.value.replace(/&/g, "&amp;").replace(/</g, "&lt;")}\``;
    case "html":
      return node.value;
    case "break":
      return "<br/>";
    case "image":
      return node.alt ?? "";
    default:
      return "children" in node
        ? node.children.map((child) => renderInline(child, source)).join("")
        : sliceSource(node, source);
  }
}

function sliceSource(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
