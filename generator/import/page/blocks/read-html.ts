import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterMap } from "parse5";
import { renderText, tidyLines } from "../../prose/plain-text.ts";
import type { Block, TableBlock, TableRow } from "./block.ts";
import { splitText } from "./split-text.ts";
import type { Evidence } from "./text-rows.ts";

type HtmlNode = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

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
const BREAKING = new Set(
  "address article aside blockquote body br dd div dl dt fieldset figure form header hr html li main ol p section ul".split(
    " ",
  ),
);

/** Reads HTML, a whole page or a piece, into blocks; running text is searched for what lost its markup. */
export function readHtml(html: string, evidence: Evidence): Block[] {
  const options = { sourceCodeLocationInfo: true };
  const root = /<html|<body/i.test(html.slice(0, 5000)) ? parse(html, options) : parseFragment(html, options);
  const walk: Walk = { blocks: [], text: "", line: 1, evidence };
  walkNodes(root, walk);
  flush(walk);
  return walk.blocks;
}

interface Walk {
  readonly blocks: Block[];
  text: string;
  line: number;
  readonly evidence: Evidence;
}

/** Goes through the tree without recursion: a page may nest a hundred thousand elements. */
function walkNodes(root: HtmlNode, walk: Walk): void {
  const waiting: (HtmlNode | "\n")[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === "\n") walk.text += "\n";
    else if (defaultTreeAdapter.isTextNode(node)) addText(node, walk);
    else if (defaultTreeAdapter.isElementNode(node) && readElement(node, walk)) continue;
    else if ("childNodes" in node) {
      const breaks = BREAKING.has(node.nodeName);
      if (breaks) walk.text += "\n";
      if (breaks) waiting.push("\n");
      for (let index = node.childNodes.length - 1; index >= 0; index--)
        waiting.push(node.childNodes[index] as HtmlNode);
    }
  }
}

function addText(node: DefaultTreeAdapterMap["textNode"], walk: Walk): void {
  if (walk.text.trim() === "") walk.line = node.sourceCodeLocation?.startLine ?? walk.line;
  walk.text += node.value;
}

/** Takes an element that is a block as a whole; `false` where its children are to be read. */
function readElement(element: Element, walk: Walk): boolean {
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

function readTable(table: Element, line: number): TableBlock {
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

function isInHead(row: Element): boolean {
  return row.parentNode?.nodeName === "thead";
}

function listRows(table: Element): Element[] {
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
