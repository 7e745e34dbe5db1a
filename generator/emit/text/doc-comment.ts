/** Columns that a line of a doc comment may fill, its indentation left out. */
const WIDTH = 110;

/** Characters that reorder text or are not text at all: they could show a reader other code than the compiler reads. */
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * Makes text from a specification safe inside a doc comment: it can neither end the comment nor begin a tag, and its
 * lines are wrapped. The one escaping function for this context.
 */
export function escapeDocComment(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(INVISIBLE, "")
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
