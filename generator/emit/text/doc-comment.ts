import { dropInvisible } from "./invisible.ts";

/** Columns that a line of a doc comment may fill, its indentation left out. */
const WIDTH = 110;

/**
 * Makes text from a specification safe inside a doc comment: it can neither end the comment nor begin a tag, and its
 * lines are wrapped. The one escaping function for this context.
 */
export function escapeDocComment(text: string): string {
  return dropInvisible(text.replace(/\r\n?/g, "\n"))
    .replaceAll("*/", "*\\/")
    .replace(/(^|[\s{*])@/gm, "$1\\@")
    .split("\n")
    .map((line) => wrapLine(line.trimEnd()))
    .join("\n")
    .trim();
}

/** Breaks a line at spaces; what follows an item of a list is indented under it. Words are never cut. */
function wrapLine(line: string): string {
  if (line.length <= WIDTH) return line;
  const start = /^\s*(?:[-*]\s+)?/.exec(line)?.[0] ?? "";
  const indent = " ".repeat(Math.min(start.length, WIDTH / 2));
  const lines: string[] = [];
  let current = start;
  let isFresh = true;
  for (const word of line.slice(start.length).split(" ")) {
    if (!isFresh && current.length + 1 + word.length > WIDTH) {
      lines.push(current.trimEnd());
      current = indent + word;
    } else {
      current += isFresh ? word : ` ${word}`;
    }
    isFresh = false;
  }
  return [...lines, current].join("\n");
}
