import type { Deprecation } from "../../spec/spec.ts";
import { escapeDocComment } from "../text/doc-comment.ts";

/** Doc comment of the paragraphs that are not empty, with a `@deprecated` tag where one is due. */
export function describe(paragraphs: readonly string[], deprecated?: Deprecation): string[] {
  const text = paragraphs.map(escapeDocComment).filter((paragraph) => paragraph !== "");
  if (deprecated !== undefined) {
    const reason = deprecated === true ? "" : ` ${linkMember(escapeDocComment(deprecated))}`;
    text.push(`@deprecated${reason}`);
  }
  return text.length === 0 ? [] : [text.join("\n\n")];
}

/** `Use ProxyIds.` shows the name as code. */
function linkMember(reason: string): string {
  return reason.replace(/^Use ([A-Za-z_]\w*)\.?$/, "Use `$1`.");
}

/** A doc comment of text that is escaped already. */
export function printComment(text: string): string {
  if (!text.includes("\n")) return `/** ${text} */`;
  const lines = text.split("\n").map((line) => ` * ${line}`.trimEnd());
  return ["/**", ...lines, " */"].join("\n");
}
