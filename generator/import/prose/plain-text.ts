import { parseFragment } from "parse5";
import { type HtmlNode, walkHtml } from "./walk-html.ts";

/**
 * Text of a cell of documentation as a reader sees it: HTML tags become line breaks or vanish, entities are decoded,
 * full-width and non-breaking spaces become spaces, each line is trimmed. Text in angle brackets that is no HTML stays.
 */
export function readPlainText(cell: string): string {
  const text = /[<&]/.test(cell) ? renderText(parseFragment(protectAngles(cell))) : cell;
  return tidyLines(text);
}

/** Characters that no reader sees: of no width, marks of direction, control characters. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0f\ufeff]|(?![\n\r])\p{Cc}/gu;

/** Trims each line, folds runs of spaces, drops empty lines. */
export function tidyLines(text: string): string {
  return text
    .replace(/[\u00a0\u3000\t]/g, " ")
    .replace(INVISIBLE, "")
    .replace(/ {2,}/g, " ")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

const TAGS =
  "a|abbr|b|big|blockquote|br|center|code|del|div|dl|dt|dd|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|s|section|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul";
const NO_TAG = new RegExp(`<(?!/?(?:${TAGS})(?=[\\s/>])|!--)`, "gi");

function protectAngles(cell: string): string {
  return cell.replace(NO_TAG, "&lt;");
}

const HIDDEN = new Set(["script", "style", "template", "noscript"]);

/** Text below an HTML node, with a line break wherever a browser would start a line. */
export function renderText(root: HtmlNode): string {
  const parts: string[] = [];
  walkHtml(root, {
    onText: ({ value }) => void parts.push(value),
    onBreak: () => void parts.push("\n"),
    takes: ({ nodeName }) => HIDDEN.has(nodeName),
  });
  return parts.join("");
}
