/** A stretch of a text: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const SENTENCE_END = /[。！\n]|[.!](?=\s|$)/g;
const CLAUSE_END = /[。！；;，,、（()）\n]|[.!](?=\s|$)/g;

/** Sentences of a text, without the white space around them, with what ends them. */
export function listSentences(text: string): Span[] {
  return split(text, SENTENCE_END);
}

/** Clauses of a text: like sentences, but ended by commas, semicolons and round brackets too. */
export function listClauses(text: string): Span[] {
  return split(text, CLAUSE_END);
}

function split(text: string, ends: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    while (start < end && /\s/.test(text[start] as string)) start++;
    if (start < end) spans.push({ start, end });
    start = end;
  };
  for (const match of text.matchAll(ends)) add(match.index + match[0].length);
  add(text.length);
  return spans;
}

const OPENS = /[。！；;，,、（(\n.!:：]/;
const CLOSES = /[。！；;，,、）)\n.!]/;

/**
 * The span with the punctuation that ends it, if it is a clause of its own (something opens it, something ends it);
 * `undefined` where cutting it out would leave half a sentence.
 */
export function widenToClause(text: string, { start, end }: Span): Span | undefined {
  let from = start;
  let to = end;
  while (from > 0 && text[from - 1] === " ") from--;
  while (to < text.length && text[to] === " ") to++;
  const before = text[from - 1];
  const after = text[to];
  if (before !== undefined && before !== MASK && !OPENS.test(before)) return undefined;
  if (after !== undefined && after !== MASK && !CLOSES.test(after)) return undefined;
  const isBracketed = before !== undefined && /[（(]/.test(before);
  if (isBracketed && after !== undefined && /[）)]/.test(after)) return { start: from - 1, end: to + 1 };
  const isWeak = before !== undefined && /[，,、；;]/.test(before);
  if (isWeak && after !== undefined && /[）)。.\n]/.test(after)) return { start: from - 1, end: to };
  if (!isWeak && after !== undefined && /[，,、]/.test(after)) return undefined;
  const takesEnd = after !== undefined && after !== MASK && !/[）)\n]/.test(after);
  return { start: from, end: takesEnd ? to + 1 : to };
}

/** Stands in a text where a stretch has been read and taken out, so that all positions stay. */
export const MASK = "\uFFFC";

/** The text with the span taken out, position by position. */
export function maskSpan(text: string, { start, end }: Span): string {
  return text.slice(0, start) + MASK.repeat(Math.max(0, end - start)) + text.slice(end);
}

/** What is left of a masked text, tidied: no empty brackets, no punctuation that now ends nothing. */
export function closeMasks(text: string): string {
  if (!text.includes(MASK)) return text;
  return text
    .replace(/\uFFFC+/g, MASK)
    .replace(/[(（] ?\uFFFC ?[)）]/g, MASK)
    .replace(/[,，;；:：、] ?\uFFFC/g, MASK)
    .replace(/ ?\uFFFC ?(?=[.,;:。，；)）])/g, "")
    .replace(/(^|\n) ?\uFFFC[ ,，;；、.。]?/g, "$1")
    .replace(/ ?\uFFFC ?/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .join("\n")
    .replace(/[,，;；:：、]$/, "");
}
