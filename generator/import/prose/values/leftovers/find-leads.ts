import { joinWordings } from "../../list-wordings.ts";
import { type EnumerableType, readHead } from "../head.ts";
import type { Item } from "../find-items.ts";
import { findLeads, isUnlisted, type ValuesReading } from "../read-values.ts";
import type { Context, Leftover } from "./leftover.ts";

/** Words that lead in a second list, with values that the first one lacks. */
export function findSecondList({ type, text, values, reading }: Context): Leftover | undefined {
  const lead = findLeads(text).find(
    ({ start, end, isWeak }) =>
      !isWeak &&
      (end <= reading.start || start >= reading.end || isInItem(start, reading)) &&
      start !== reading.lead?.start &&
      !isOfOther(text, start, end) &&
      isUnlisted(text, end, type, values) &&
      !isProse(text, end, type),
  );
  return lead && { kind: "second-list", text: text.slice(lead.start, lead.end + 40) };
}

/** `X 取值为 A 时`: the value of another member. */
function isOfOther(text: string, start: number, end: number): boolean {
  return (
    /^\S{1,40}? ?(?:时|則|则)/.test(text.slice(end, end + 50)) ||
    /[A-Z]\w*[`"'”]? ?的?$/.test(text.slice(Math.max(0, start - 30), start))
  );
}

function isInItem(at: number, { items }: ValuesReading): boolean {
  return items.some(({ start, end }) => at > start && at < end);
}

/** Whether the token starts a sentence rather than being a value: a word followed by further words. */
function isProse(text: string, at: number, type: EnumerableType): boolean {
  const head = readHead(text, at, type);
  return (
    head === undefined ||
    (!head.isQuoted &&
      /^ (?!-|\()[A-Za-z]/.test(text.slice(head.end, head.end + 3)) &&
      /^[A-Z]?[a-z]+$/.test(head.value))
  );
}

const CONDITION = new RegExp(`^\\s*(?:${joinWordings("conditions")})(?![a-z])`, "i");

const EFFECT = new RegExp(joinWordings("effects"), "i");

/** Words before the list that make it hold in one case only. */
export function findCondition({ text, reading: { lead, start } }: Context): Leftover | undefined {
  if (!lead) return undefined;
  const before = text.slice(0, start);
  const sentence = before.slice(
    Math.max(
      before.lastIndexOf("。"),
      before.lastIndexOf("\n"),
      before.lastIndexOf(". "),
      before.lastIndexOf("；"),
      before.lastIndexOf(";"),
      before.lastIndexOf("\uFFFC"),
    ) + 1,
  );
  if (!CONDITION.test(sentence) || EFFECT.test(sentence)) return undefined;
  return { kind: "condition", text: sentence };
}

const EXAMPLE_INTRO = new RegExp(`(?:${joinWordings("exampleIntros")})\\s*[:：,，]?\\s*$`, "i");

/** A list of words that nothing announces, or that an example announces. */
export function findNoLead({ type, text, reading: { lead, items } }: Context): Leftover | undefined {
  const first = items[0] as Item;
  const intro = EXAMPLE_INTRO.exec(
    text.slice(Math.max(0, (lead?.start ?? first.start) - 30), lead?.start ?? first.start),
  );
  if (intro) return { kind: "example", text: `${intro[0]}${text.slice(first.start, first.end)}` };
  const isSure = type === "Integer" || items.every((item) => item.isQuoted || /^[A-Z][A-Z0-9_]+$/.test(item.value));
  if (!lead && !isSure) return { kind: "no-lead", text: text.slice(first.start, first.start + 40) };
  return lead?.isWeak === true && first.kind === "bare"
    ? { kind: "no-lead", text: text.slice(lead.start, first.end) }
    : undefined;
}

const ELSEWHERE = new RegExp(joinWordings("elsewhere"), "i");

/** Identifiers, of which the list has those with a meaning of their own: the others are to be looked up. */
export function findElsewhere({ name, rest, reading: { lead } }: Context): Leftover | undefined {
  if (name === undefined || lead !== undefined || !/Ids?$/.test(name)) return undefined;
  const match = ELSEWHERE.exec(rest.after) ?? ELSEWHERE.exec(rest.before);
  return match ? { kind: "other-values", text: match[0] } : undefined;
}

/** An item that could not be read stands between the words that lead the list in and the first one that could. */
export function findSkipped({ text, reading: { items, lead } }: Context): Leftover | undefined {
  const first = items[0] as Item;
  if (lead && lead.end >= first.start - 2) return undefined;
  const skipped = findLeads(text).find(
    ({ end, isWeak }) => !isWeak && end < first.start && /[:：[【]\s*$/.test(text.slice(0, end)),
  );
  if (!skipped) return undefined;
  const between = text.slice(skipped.end, first.start);
  const isItem = /^[^:：。\n]{1,40}[:：-]/.test(between) && between.length < 200;
  return isItem ? { kind: "unlisted-value", text: between } : undefined;
}
