import { dropInvisible } from "./invisible.ts";

/** Makes text from a specification safe inside a Markdown paragraph or table cell: plain text on one line. */
export function escapeMarkdown(text: string): string {
  return dropInvisible(text.replace(/\s+/g, " "))
    .trim()
    .replace(/[\\`*_{}[\]<>|#~!&]/g, "\\$&");
}
