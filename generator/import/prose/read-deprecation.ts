import { listClauses } from "./clauses.ts";
import type { Found } from "./read-limits.ts";
import { joinWordings, listWordings } from "./list-wordings.ts";

const DEPRECATIONS = listWordings("deprecations").flat();
/** What may stand before the clause without being part of it: marks, brackets, `Note:`. */
const LEADING = new RegExp(`^(?:[\\s\\[【*>#"“\\-–—]|(?:${joinWordings("noteWords")})\\s*[:：])+`, "i");

/**
 * The clause that puts the member itself out of use, with what to use instead if it says so. A clause about something
 * else that is "no longer used" does not count: only one that starts with the member or has no subject of its own.
 */
export function readDeprecation(text: string, name?: string): Found<true | string> | undefined {
  const clauses = listClauses(text);
  for (const [index, clause] of clauses.entries()) {
    const written = text.slice(clause.start, clause.end);
    if (!isDeprecation(written, name) || isInItem(text, clause.start)) continue;
    const named = clauses
      .slice(index, index + 3)
      .find(({ start, end }) => findReplacement(text.slice(start, end)) !== undefined);
    const other = named && findReplacement(text.slice(named.start, named.end));
    const end = named?.end ?? clause.end;
    const from = text.slice(clause.start, end).replace(/[（(]$/, "");
    return {
      value: other === undefined ? true : `Use ${other}.`,
      start: clause.start,
      end: clause.start + trimEnd(from).length,
    };
  }
  return undefined;
}

function isDeprecation(written: string, name: string | undefined): boolean {
  const words = written.replace(LEADING, "");
  const own =
    name !== undefined && words.startsWith(name) ? words.slice(name.length).replace(/^[`"'\s]+/, "") : undefined;
  const behind = words.split(/\s[-–—]{1,2}\s/).at(-1);
  return [words, own, behind].some((part) => part !== undefined && DEPRECATIONS.some((pattern) => pattern.test(part)));
}

/** `Allow: pass (to be deprecated)`: what stands on the line of a value is about that. */
function isInItem(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return /^\s*[-*•]?\s*["'`]?[\w.-]{1,40}["'`]? ?[:：]/.test(line) && !LEADING.test(line);
}

const REPLACEMENT = new RegExp(
  `(?:${joinWordings("replacementLeads")})\\s*(?:the |参数|字段|新参数)? ?[\`"“]?([A-Z][A-Za-z0-9_]{1,63})`,
  "i",
);
const PRECEDING = /([A-Z][A-Za-z0-9_]{1,63})(?:に切り替え|を使用|에|를 사용|을 사용|로 전환|으로 전환| instead)/;

function findReplacement(words: string): string | undefined {
  const name = REPLACEMENT.exec(words)?.[1] ?? PRECEDING.exec(words)?.[1];
  return name !== undefined && /^[A-Z]/.test(name) ? name : undefined;
}

function trimEnd(words: string): string {
  return words.replace(/[\s。；;，,、.）)】\]]+$/, "");
}
