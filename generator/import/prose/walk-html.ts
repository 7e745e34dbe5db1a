import { defaultTreeAdapter, type DefaultTreeAdapterMap } from "parse5";

export type HtmlNode = DefaultTreeAdapterMap["node"];
export type HtmlElement = DefaultTreeAdapterMap["element"];
export type HtmlText = DefaultTreeAdapterMap["textNode"];

/** What a reader of HTML does on its way through the tree. */
export interface HtmlVisitor {
  readonly onText: (node: HtmlText) => void;
  /** A browser would start a line here. */
  readonly onBreak: () => void;
  /** Takes an element as a whole, or leaves it out; where `false`, its children are visited. */
  readonly takes: (element: HtmlElement) => boolean;
}

const BREAKING = new Set(
  (
    "address article aside blockquote body br dd div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header hr html li " +
    "main ol p pre section table tr ul"
  ).split(" "),
);

/** Goes through HTML in its order, without recursion: a page may nest a hundred thousand elements. */
export function walkHtml(root: HtmlNode, visitor: HtmlVisitor): void {
  const waiting: (HtmlNode | "\n")[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === "\n") visitor.onBreak();
    else if (defaultTreeAdapter.isTextNode(node)) visitor.onText(node);
    else if (defaultTreeAdapter.isElementNode(node) && visitor.takes(node)) continue;
    else if ("childNodes" in node) {
      const breaks = BREAKING.has(node.nodeName);
      if (breaks) visitor.onBreak();
      if (breaks && node.nodeName !== "br") waiting.push("\n");
      for (let index = node.childNodes.length - 1; index >= 0; index--)
        waiting.push(node.childNodes[index] as HtmlNode);
    }
  }
}
