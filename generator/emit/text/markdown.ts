import { dropInvisible } from "./invisible.ts";

/** Makes text from a specification safe inside a Markdown paragraph or table cell: plain text on one line. */
export function escapeMarkdown(text: string): string {
  return dropInvisible(text.replace(/\s+/g, " "))
    .trim()
    .replace(/[\\`*_{}[\]<>|#~!&]/g, "\\$&");
}

/** Text as code inside a Markdown paragraph or table cell, whatever it holds. */
export function printCode(text: string): string {
  const code = dropInvisible(text.replace(/\s+/g, " ")).replaceAll("|", "\\|");
  const fence = "`".repeat(longestRun(code) + 1);
  const pad = /^`|`$|^ | $/.test(code) || code === "" ? " " : "";
  return `${fence}${pad}${code}${pad}${fence}`;
}

/** Lines of code as a Markdown block, whatever they hold. */
export function printCodeBlock(language: string, code: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

/** Rows as a Markdown table; cells are Markdown already. */
export function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heads), `|${"---|".repeat(heads.length)}`, ...rows.map(line)].join("\n");
}

/** An address that leads outside, as a link that shows it. */
export function printAddress(url: string): string {
  return `<${dropInvisible(url).replace(/[\s<>]/g, encodeURIComponent)}>`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
