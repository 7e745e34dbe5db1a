import { defaultTreeAdapter, parse, parseFragment } from "parse5";
import { renderText, tidyLines } from "../../prose/plain-text.ts";
import { type HtmlElement, type HtmlText, walkHtml } from "../../prose/walk-html.ts";
import type { Block, TableBlock, TableRow } from "./block.ts";
import { splitText } from "./split-text.ts";
import type { Evidence } from "./text-rows.ts";

const HIDDEN = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "nav",
  "footer",
  "button",
  "svg",
  "iframe",
  "select",
]);
/** Reads HTML, a whole page or a piece, into blocks; running text is searched for what lost its markup. */
export function readHtml(html: string, evidence: Evidence): Block[] {
  const options = { sourceCodeLocationInfo: true };
  const root = /<html|<body/i.test(html.slice(0, 5000)) ? parse(html, options) : parseFragment(html, options);
  const walk: Walk = { blocks: [], text: "", line: 1, evidence };
  walkHtml(root, {
    onText: (node) => addText(node, walk),
    onBreak: () => void (walk.text += "\n"),
    takes: (element) => readElement(element, walk),
  });
  flush(walk);
  return walk.blocks;
}

interface Walk {
  readonly blocks: Block[];
  text: string;
  line: number;
  readonly evidence: Evidence;
}

function addText(node: HtmlText, walk: Walk): void {
  if (walk.text.trim() === "") walk.line = node.sourceCodeLocation?.startLine ?? walk.line;
  walk.text += node.value;
}

/** Takes an element that is a block as a whole; `false` where its children are to be read. */
function readElement(element: HtmlElement, walk: Walk): boolean {
  const name = element.nodeName;
  if (HIDDEN.has(name)) return true;
  const line = element.sourceCodeLocation?.startLine ?? walk.line;
  if (/^h[1-6]$/.test(name))
    return addBlock(walk, { kind: "heading", text: tidyLines(renderText(element)).replace(/\n/g, " "), line });
  if (name === "table") return addBlock(walk, readTable(element, line));
  if (name === "pre" || name === "textarea")
    return addBlock(walk, { kind: "code", text: renderText(element).replace(/^\n|\s+$/g, ""), line });
  return false;
}

function addBlock(walk: Walk, block: Block): true {
  flush(walk);
  if (block.kind === "table" || block.text.trim() !== "") walk.blocks.push(block);
  return true;
}

function flush(walk: Walk): void {
  if (walk.text.trim() !== "")
    for (const block of splitText(walk.text.replace(/\u00a0/g, " "), walk.line, walk.evidence)) walk.blocks.push(block);
  walk.text = "";
}

function readTable(table: HtmlElement, line: number): TableBlock {
  const rows: TableRow[] = [];
  let header: readonly string[] = [];
  for (const element of listRows(table)) {
    const cells = element.childNodes.filter((node) => node.nodeName === "td" || node.nodeName === "th");
    const row: TableRow = {
      cells: cells.map((cell) => escapeText(tidyLines(renderText(cell)))),
      line: element.sourceCodeLocation?.startLine ?? line,
    };
    const isHeader =
      rows.length === 0 && header.length === 0 && (cells.every((cell) => cell.nodeName === "th") || isInHead(element));
    if (isHeader) header = row.cells;
    else if (row.cells.length > 0) rows.push(row);
  }
  if (header.length === 0 && rows.length > 0) {
    header = rows[0]?.cells ?? [];
    rows.shift();
  }
  return { kind: "table", header, rows, line };
}

function isInHead(row: HtmlElement): boolean {
  return row.parentNode?.nodeName === "thead";
}

function listRows(table: HtmlElement): HtmlElement[] {
  return table.childNodes.flatMap((node) => {
    if (!defaultTreeAdapter.isElementNode(node)) return [];
    if (node.nodeName === "tr") return [node];
    return /^t(?:head|body|foot)$/.test(node.nodeName) ? listRows(node) : [];
  });
}

/** Cells go on as text that may hold HTML, so what was text already must not be read as HTML again. */
function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
